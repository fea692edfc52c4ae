import type { MentorCard } from '@tandem/contracts';
import { can, type Relation, seesData } from '@tandem/domain/access';
import {
  applyMentorAct,
  FINAL_MENTOR_STATUSES,
  missingFor,
  type MentorAct,
  mentorActs,
  type MentorStatus,
  SITTING_OUTCOMES,
} from '@tandem/domain/participants';
import type { Context } from '../../kernel/context.ts';
import { presentInterview } from './interview.presenter.ts';
import type { MentorChecklist } from './mentor-checklist.ts';
import { presentMentorRow, tells } from './mentor.presenter.ts';
import { sheetGaps, sheetOf } from './mentor-sheet.ts';
import type { MentorRecord, MentorsStores } from './mentors-stores.ts';
import { contactsOf } from './person.presenter.ts';

/** A candidate hands in the application and may take it back; everything between is the school's. */
export const OWN_ACTS: readonly MentorAct[] = ['submit', 'withdraw'];

type Through = MentorCard['acts'][number]['through'];
const THROUGH: Partial<Record<MentorAct, Through>> = {
  put_on_agenda: 'sitting',
  approve: 'sitting',
  reject: 'sitting',
  recommend: 'interview',
  not_recommend: 'interview',
  pair: 'pair',
  release: 'pair',
};

const isFinal = (status: MentorStatus) => (FINAL_MENTOR_STATUSES as readonly MentorStatus[]).includes(status);

/** True for a mentor about themselves. Being looked at by right of another role gives no right to act. */
export const actsForThemselves = ({ actor }: Context, { self }: Relation): boolean =>
  self && actor.roles.includes('mentor');

/** Who may save the questionnaire: the curator, or the mentor alone; nobody once the way has ended. */
export const mayFillIn = (context: Context, { status }: MentorRecord, relation: Relation): boolean =>
  !isFinal(status) && (actsForThemselves(context, relation) || can(context.actor, 'mentors.manage'));

/** What may be tried now, and what only more papers would make possible. What is typed in with an act is not asked. */
function possibleActs(
  context: Context,
  mentor: MentorRecord,
  relation: Relation,
  { list }: MentorChecklist,
  today: string,
) {
  const manages = can(context.actor, 'mentors.manage');
  return mentorActs(mentor.status)
    .filter((act) => manages || (actsForThemselves(context, relation) && OWN_ACTS.includes(act)))
    .map((act) => {
      const result = applyMentorAct({ status: mentor.status, resume: mentor.resumeStatus }, act, {
        checklist: list,
        reason: 'other',
        registration: { number: '1', on: today },
        interviewOn: today,
      });
      return {
        act,
        through: THROUGH[act] ?? ('act' as const),
        refusal: result.ok ? null : result.reason,
        missing: result.ok ? [] : [...(result.missing ?? [])],
      };
    });
}

/** The whole card as this reader may see it. */
export function presentMentorCard(
  stores: MentorsStores,
  context: Context,
  mentor: MentorRecord,
  relation: Relation,
  made: MentorChecklist,
): MentorCard {
  const { roles } = context.actor;
  const { id, person, applicationNumber: number, applicationOn: on } = mentor;
  const today = stores.today(context.now);
  const told = tells(context, relation);
  const seesWay = seesData(roles, 'application', relation);
  const sheet = sheetOf(mentor);
  const marks = new Map(made.marks.map((mark) => [mark.requirement, mark]));
  const steps = seesWay ? stores.steps.of('mentor', id) : [];
  const names = stores.accounts.names(steps.flatMap(({ actorId }) => actorId ?? []));
  return {
    ...presentMentorRow(context, mentor, relation, made.list),
    startYear: mentor.startYear,
    sheet: { ...sheet, contact: seesData(roles, contactsOf(person), relation) ? sheet.contact : null },
    gaps: sheetGaps(sheet, mentor.category),
    mayFillIn: mayFillIn(context, mentor, relation),
    requirements: made.list
      .filter(({ requirement }) => told(requirement))
      .map((item) => {
        const mark = marks.get(item.requirement);
        return {
          ...item,
          fulfilledOn: made.facts[item.requirement]?.fulfilledOn ?? null,
          mark: mark ? { note: seesWay ? mark.note : '' } : null,
        };
      }),
    application: seesWay && number !== null && on !== null ? { number, on } : null,
    reason: seesWay ? mentor.reason : null,
    interviewOn: seesWay ? mentor.interviewOn : null,
    interviews: seesWay ? stores.interviews.ofMentor(id).map(presentInterview) : null,
    reviews: seesWay
      ? stores.sittings.ofMentor(id).map(({ sitting, item }) => ({
          sittingId: sitting.id,
          number: sitting.number,
          heldOn: sitting.heldOn,
          outcome: SITTING_OUTCOMES.find((outcome) => outcome === item.outcome) ?? null,
          condition: item.condition,
        }))
      : null,
    suspension:
      mentor.status === 'suspended'
        ? { byHand: mentor.suspendedByHand, because: missingFor('renew', made.list).filter(told) }
        : null,
    acts: possibleActs(context, mentor, relation, made, today),
    steps: seesWay
      ? steps.map(({ at, on: day, act, fromStatus, toStatus, actorId, reason }) => ({
          at,
          on: day,
          act,
          from: fromStatus,
          to: toStatus,
          by: actorId === null ? null : (names.get(actorId) ?? null),
          reason,
        }))
      : null,
  };
}
