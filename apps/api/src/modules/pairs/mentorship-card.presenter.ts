import { MENTORSHIP_HAND_ACTS, type MentorshipCard, type MentorshipRow } from '@tandem/contracts';
import { type Day, daysBetween, fullName } from '@tandem/domain/kernel';
import {
  applyMentorshipStep,
  type Mentorship,
  mentorshipActs,
  type MentorshipAct,
  type MentorshipStatus,
  type MentorshipStep,
  presentMembers,
  proposalActs,
  proposalStatusOn,
} from '@tandem/domain/pairs';
import type { Context } from '../../kernel/context.ts';
import { isAskedNow, ofMember, presentAgreement } from './agreement.presenter.ts';
import { present } from './mentorship-record.ts';
import type { StepColumns } from './mentorships.repository.ts';
import { castOf, domainOf, type Opened, type PairsStores } from './pairs-stores.ts';

type Act = MentorshipCard['acts'][number];
type HandAct = (typeof MENTORSHIP_HAND_ACTS)[number];

/** The straight way; a pause and an early end are beside it. */
const WAY: readonly MentorshipStatus[] = [
  'proposed',
  'agreed',
  'ordered',
  'introduced',
  'planned',
  'active',
  'closing',
  'completed',
];

/** Days in each status, from the history; a status that was come back to counts from its first day. */
function wayOf(status: MentorshipStatus, steps: readonly StepColumns[], today: Day): MentorshipCard['way'] {
  const changes = [...steps].reverse().filter(({ fromStatus, toStatus }) => fromStatus !== toStatus);
  const spent = new Map<string, { on: Day; days: number }>();
  for (const [index, { toStatus, on }] of changes.entries()) {
    const until = changes[index + 1]?.on ?? today;
    const known = spent.get(toStatus);
    const days = Math.max(0, daysBetween(on, until));
    spent.set(toStatus, { on: known?.on ?? on, days: (known?.days ?? 0) + days });
  }
  const passed = WAY.includes(status) ? WAY : [...WAY, status];
  return passed.map((one) => ({ status: one, on: spent.get(one)?.on ?? null, days: spent.get(one)?.days ?? null }));
}

/** What is sent with an act. */
const NEEDS: Record<HandAct, Act['needs']> = {
  order: ['order'],
  introduce: ['on'],
  plan: ['routes'],
  start: [],
  pause: ['reason', 'until'],
  resume: [],
  begin_closing: ['on'],
  complete: ['on', 'exitSurveysSent', 'summarised'],
  leave: ['menteeId', 'reason', 'exitReason'],
  dissolve: ['reason', 'exitReason'],
};

type Routes = ReturnType<PairsStores['routesOf']>;
type Summaries = ReturnType<PairsStores['summariesOf']>;
/** What other contexts keep of the mentees of a pair. */
type Kept = { routes: Routes; summaries: Summaries };

/** The act as if everything that is only confirmed were confirmed: what remains must be done somewhere else. */
function trial(act: HandAct, mentorship: Mentorship, { routes, summaries }: Kept, today: Day): MentorshipStep {
  const everybody = presentMembers(mentorship).map(({ menteeId }) => menteeId);
  switch (act) {
    case 'order':
      return { act, order: { number: '1', on: today } };
    case 'introduce':
      return { act, heldOn: today };
    case 'plan':
      // Without a route in the system there may be one on paper; one that is begun is agreed where it stands.
      return { act, routes: everybody.filter((id) => routes.agreed.includes(id) || !routes.begun.includes(id)) };
    case 'pause':
      return { act, reason: 'other', until: '9999-12-31' };
    case 'begin_closing':
      return { act, finalMeetingOn: today };
    case 'complete':
      // As with routes: on paper there may be one that nobody has begun here.
      return {
        act,
        finalMeetingOn: today,
        exitSurveysSent: true,
        summarised: everybody.filter((id) => summaries.signed.includes(id) || !summaries.begun.includes(id)),
      };
    case 'leave':
      return { act, menteeId: everybody[0] ?? '', reason: 'other', exitReason: null };
    case 'dissolve':
      return { act, reason: 'other', side: null, exitReason: null };
    default:
      return { act };
  }
}

const isByHand = (act: MentorshipAct): act is HandAct =>
  (MENTORSHIP_HAND_ACTS as readonly MentorshipAct[]).includes(act);

/** Nobody is asked about paper when everything of everybody is in the system. */
function needsOf(act: HandAct, mentorship: Mentorship, { routes, summaries }: Kept): Act['needs'] {
  const someWithout = ({ begun }: { begun: string[] }) =>
    presentMembers(mentorship).some(({ menteeId }) => !begun.includes(menteeId));
  return NEEDS[act].filter(
    (need) => (need !== 'routes' || someWithout(routes)) && (need !== 'summarised' || someWithout(summaries)),
  );
}

function actsOf(mentorship: Mentorship, kept: Kept, today: Day): Act[] {
  const withoutGoal = presentMembers(mentorship).filter(({ goal }) => !goal?.trim());
  return mentorshipActs(mentorship.status, mentorship.kind)
    .filter(isByHand)
    .map((act) => {
      const outcome = applyMentorshipStep(mentorship, trial(act, mentorship, kept, today), today);
      const goals = act === 'order' ? withoutGoal.map(({ menteeId }) => ({ what: 'goal' as const, menteeId })) : [];
      return {
        act,
        missing: [...(outcome.ok ? [] : outcome.missing), ...goals],
        needs: needsOf(act, mentorship, kept),
      };
    });
}

/** Pairs the mentees of this one were in before, the newest first. */
function earlierOf(stores: PairsStores, context: Context, { record }: Opened): MentorshipCard['earlier'] {
  const found = record.members.flatMap(({ personId }) =>
    stores.pairs.ofPerson(personId).filter((one) => one.id !== record.id),
  );
  const pasts = [...new Map(found.map((one) => [one.id, one])).values()];
  const cast = castOf(stores, context, pasts);
  const lines = record.members.flatMap(({ personId, menteeId }) =>
    pasts.flatMap((past): MentorshipCard['earlier'] => {
      const member = past.members.findLast((one) => one.personId === personId);
      const endedOn = member?.leftOn ?? (past.status === 'completed' ? past.statusSince : null);
      const mentor = cast.mentors.get(past.mentorId)?.person;
      if (!member || endedOn === null) return [];
      const mentorName = mentor && mentor.hiddenAt === null ? fullName(mentor) : '—';
      return [{ pairId: past.id, menteeId, mentorName, endedOn, reason: member.leftReason }];
    }),
  );
  return lines.sort((a, b) => b.endedOn.localeCompare(a.endedOn));
}

/** The whole pair as this reader may see it. */
export function presentCard(stores: PairsStores, context: Context, opened: Opened, row: MentorshipRow): MentorshipCard {
  const { record, cast, answers, standing } = opened;
  const { base, pairs, accounts } = stores;
  const { manages, everything, mentor } = standing;
  const today = base.today(context.now);
  const mentorship = domainOf(record, cast);
  const kept: Kept = { routes: stores.routesOf(record.id), summaries: stores.summariesOf(record.id) };
  const steps = pairs.steps(record.id);
  const names = accounts.names(steps.flatMap(({ actorId }) => actorId ?? []));
  const open = record.status === 'proposed' || record.status === 'agreed';
  const shown = present(record).map(({ proposalStatus: status, answerBy }) =>
    proposalStatusOn(today, { status, answerBy }),
  );
  const own = base.personOfAccount(context.actor.accountId);
  const asked = new Map(
    manages
      ? base
          .people(context.now, [...new Set(answers.flatMap(({ personId }) => personId ?? []))])
          .map((one) => [one.id, one])
      : [],
  );
  return {
    ...row,
    way: wayOf(record.status, steps, today),
    agreement:
      manages && open
        ? presentAgreement(
            record,
            answers,
            pairs.linksOf([record.id]),
            asked,
            (instant) => base.today(new Date(instant)),
            context.now,
          )
        : null,
    acts: manages ? actsOf(mentorship, kept, today) : [],
    withRoutes: kept.routes.begun,
    withSummaries: kept.summaries.begun,
    canApprove:
      manages &&
      record.status === 'proposed' &&
      shown.length > 0 &&
      shown.every((status) => status === 'approved' || proposalActs(status).includes('approve')),
    canTakeBack: manages && open,
    canAnswer: answers.some(
      (one) =>
        own !== null &&
        one.personId === own &&
        isAskedNow(record, answers, one) &&
        shown.every((status) => status !== 'expired') &&
        ofMember(answers, one.menteeId).length > 0,
    ),
    history: steps.map(({ at, on, actorId, act, fromStatus, toStatus, reason, menteeId }) => ({
      at,
      on,
      by: actorId === null ? null : (names.get(actorId) ?? null),
      act,
      from: fromStatus,
      to: toStatus,
      reason,
      menteeId,
    })),
    earlier: everything ? earlierOf(stores, context, opened) : [],
    introducedOn: record.introducedOn,
    finalMeetingOn: record.finalMeetingOn,
    setsGoals:
      (manages || (mentor && context.actor.roles.includes('mentor'))) &&
      record.status !== 'completed' &&
      record.status !== 'dissolved',
    manages,
  };
}
