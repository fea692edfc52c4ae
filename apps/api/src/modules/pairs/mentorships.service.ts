import type {
  GoalChange,
  MentorshipActRequest,
  MentorshipCard,
  MentorshipChange,
  MentorshipPage,
  MentorshipRow,
  MentorshipSearch,
} from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { applyMentorshipStep, type Mentorship, type MentorshipStep, withGoal } from '@tandem/domain/pairs';
import { nameText, rankMatches } from '@tandem/domain/participants/search';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { decisionsOf, loadsOf } from './decisions.ts';
import { presentCard } from './mentorship-card.presenter.ts';
import { present } from './mentorship-record.ts';
import { presentRow } from './mentorship.presenter.ts';
import { type MentorshipWrites, refuse } from './mentorship-writes.ts';
import type { AnswerColumns, MentorshipRecord } from './mentorships.repository.ts';
import { orderLacks } from './order-lacks.ts';
import type { PairOrdersRepository } from './pair-orders.repository.ts';
import { castOf, domainOf, type Opened, pairOf, type PairsStores, readerOf, standingOf } from './pairs-stores.ts';

type Search = z.output<typeof MentorshipSearch>;
type Request = z.output<typeof MentorshipActRequest>;

/** Mentees whose route is agreed on paper, outside of the system. */
const onPaper = ({ routes: named = [] }: Request, { begun }: { begun: string[] }): string[] =>
  named.filter((menteeId) => !begun.includes(menteeId));

/**
 * Act of the request → the step of the rules, with what the curator says about it.
 * @param routes those of the system; only of a mentee who has none there is an agreement on paper taken
 * @param summaries the same: who has none in the system may have signed one on paper
 */
function stepOf(
  request: Request,
  record: MentorshipRecord,
  routes: { agreed: string[]; begun: string[] },
  summaries: { signed: string[]; begun: string[] },
): MentorshipStep {
  const { act, on, until, pauseReason, reason, menteeId, order, exitReason = null } = request;
  const nobody = (): never => {
    throw new ProblemError('step-refused', { reason: 'reason-required' });
  };
  switch (act) {
    case 'order':
      return { act, order: order ? { number: order.number, on: order.on } : null };
    case 'introduce':
      return { act, heldOn: on ?? null };
    case 'plan':
      return { act, routes: [...routes.agreed, ...onPaper(request, routes)] };
    case 'pause':
      return { act, reason: pauseReason ?? nobody(), until: until ?? '' };
    case 'begin_closing':
      return { act, finalMeetingOn: on ?? null };
    case 'complete':
      return {
        act,
        finalMeetingOn: on ?? record.finalMeetingOn,
        exitSurveysSent: request.exitSurveysSent ?? false,
        summarised: [...summaries.signed, ...(request.summarised ?? []).filter((id) => !summaries.begun.includes(id))],
      };
    case 'leave':
      return { act, menteeId: menteeId ?? '', reason: reason ?? nobody(), exitReason };
    case 'dissolve':
      // A consent is withdrawn in the ledger of consents, and the pair ends with it.
      return { act, reason: reason ?? nobody(), side: null, exitReason };
    default:
      return { act };
  }
}

/** Pairs and groups: found, read, led along their way. */
export function createMentorships(stores: PairsStores, writes: MentorshipWrites, orders: PairOrdersRepository) {
  const { queue, pairs, base, audit } = stores;
  const dayOf = (instant: string) => base.today(new Date(instant));

  function card(context: Context, opened: Opened): MentorshipCard {
    const { record } = opened;
    const today = base.today(context.now);
    const loads = loadsOf(pairs.ofMentor(record.mentorId));
    const decisions = opened.standing.manages ? decisionsOf(record, opened.cast, loads, today) : [];
    const row = presentRow(record, opened.cast, opened.answers, decisions, today, dayOf);
    return presentCard(stores, context, opened, row);
  }
  const read = (context: Context, id: string): MentorshipCard => card(context, pairOf(stores, context, id));

  /** @throws not-found, forbidden, stale-version with the card as it is now */
  function managed(context: Context, id: string, version: number): Opened {
    const opened = authorize(context, 'pairs.manage', pairOf(stores, context, id));
    fresh(context, opened, version);
    return opened;
  }
  function fresh(context: Context, opened: Opened, version: number): void {
    if (opened.record.version !== version) throw new ProblemError('stale-version', { current: card(context, opened) });
  }

  /** Names of a pair, for the search. */
  function namesOf(record: MentorshipRecord, cast: ReturnType<typeof castOf>) {
    const people = [
      cast.mentors.get(record.mentorId)?.person,
      ...record.members.map(({ menteeId }) => cast.mentees.get(menteeId)?.person),
    ];
    return people.flatMap((person) =>
      person && person.hiddenAt === null ? [{ id: record.id, key: person.searchKey.trim() }] : [],
    );
  }

  /** Order of the list: what is at work now first, then by the mentor's name. */
  const sorted = (rows: MentorshipRow[]): MentorshipRow[] => {
    const names = new Intl.Collator('ru');
    return rows.sort((a, b) => names.compare(a.mentor.shownName, b.mentor.shownName) || a.id.localeCompare(b.id));
  };

  /** Writes the goal a member has, wherever whoever wrote it stands. */
  function goal(tx: Tx, context: Context, opened: Opened, menteeId: string, text: string): void {
    const { record, cast } = opened;
    const result = withGoal(domainOf(record, cast), menteeId, text);
    if (!result.ok) refuse(result.reason);
    base.writeGoal(tx, context, menteeId, text);
    if (!pairs.update(tx, record.id, record.version, {})) throw new ProblemError('stale-version');
    writes.note(tx, context, record.id, record.status, record.status, { act: 'set_goal', menteeId });
  }

  return {
    read,
    managed,
    fresh,
    goal,

    list(context: Context, search: Search): MentorshipPage {
      authorize(context, 'pairs.read', {});
      const today = base.today(context.now);
      const records =
        search.orderId === undefined
          ? pairs.ofYear(base.yearOf(context.now))
          : pairs.ofIds(orders.pairIds(search.orderId));
      const cast = castOf(stores, context, records);
      const answers = Map.groupBy(
        pairs.answersOf(records.filter(({ status }) => status === 'proposed').map(({ id }) => id)),
        ({ mentorshipId }) => mentorshipId,
      );
      const reader = readerOf(stores, context);
      const loads = loadsOf(search.orderId === undefined ? records : pairs.ofYear(base.yearOf(context.now)));
      const answersOf = ({ id }: MentorshipRecord): AnswerColumns[] => answers.get(id) ?? [];
      const { menteeId, mentorId, classId } = search;
      let found = records.filter((record) => standingOf(reader, record, cast, answersOf(record)) !== null);
      if (nameText(search.text) !== '') {
        const matches = rankMatches(
          search.text,
          found.flatMap((record) => namesOf(record, cast)),
          found.length * 2,
        );
        const exact = matches.filter(({ kind }) => kind !== 'typo');
        const ids = new Set((exact.length > 0 ? exact : matches).map(({ id }) => id));
        found = found.filter(({ id }) => ids.has(id));
      }
      const inClass = (record: MentorshipRecord): boolean =>
        [
          cast.mentors.get(record.mentorId)?.person,
          ...present(record).map((member) => cast.mentees.get(member.menteeId)?.person),
        ].some((person) => person?.hiddenAt === null && person.classId === classId);
      const forms = new Set(search.forms);
      const rows = found
        .filter(
          (record) =>
            (forms.size === 0 || forms.has(record.form)) &&
            (mentorId === undefined || record.mentorId === mentorId) &&
            (menteeId === undefined || record.members.some((member) => member.menteeId === menteeId)) &&
            (classId === undefined || inClass(record)),
        )
        .map((record) => {
          const decisions = reader.manages ? decisionsOf(record, cast, loads, today) : [];
          return presentRow(record, cast, answersOf(record), decisions, today, dayOf);
        });
      const urgent = rows.filter(({ decisions }) => decisions.length > 0);
      const wanted = search.needsDecision ? urgent : rows;
      const counts: MentorshipPage['counts'] = {};
      for (const { status } of wanted) counts[status] = (counts[status] ?? 0) + 1;
      const statuses = new Set(search.statuses);
      const all = sorted(wanted.filter(({ status }) => statuses.size === 0 || statuses.has(status)));
      return {
        pairs: all.slice(search.offset, search.offset + search.limit),
        total: all.length,
        counts,
        needDecision: urgent.length,
      };
    },

    /** For the card of the roadmap: numbers, no names. */
    summary(context: Context) {
      authorize(context, 'programme.read', {});
      const of = pairs.counts(base.yearOf(context.now));
      const sum = (...statuses: string[]) => statuses.reduce((total, status) => total + (of[status] ?? 0), 0);
      return {
        proposed: sum('proposed', 'agreed'),
        preparing: sum('ordered', 'introduced', 'planned'),
        atWork: sum('active', 'paused', 'closing'),
        finished: sum('completed'),
      };
    },

    /** Reading of a minor leaves a line in the audit log. @throws not-found */
    async open(context: Context, id: string): Promise<MentorshipCard> {
      const opened = pairOf(stores, context, id);
      const { record, cast } = opened;
      const own = base.personOfAccount(context.actor.accountId);
      const people = [
        cast.mentors.get(record.mentorId)?.person,
        ...record.members.map(({ menteeId }) => cast.mentees.get(menteeId)?.person),
      ];
      const minors = people.flatMap((person) =>
        person && person.hiddenAt === null && person.id !== own && base.isMinor(person, context.now) ? [person.id] : [],
      );
      for (const personId of minors) await stores.readings.note(context, 'person', personId);
      return card(context, opened);
    },

    /** @throws not-found, forbidden, stale-version, step-refused */
    act(context: Context, id: string, request: Request): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const { record, cast } = managed(context, id, request.version);
        const today = base.today(context.now);
        const before = domainOf(record, cast);
        const routes = stores.routesOf(id);
        const step = stepOf(request, record, routes, stores.summariesOf(id));
        if (step.act === 'dissolve' && step.reason === 'consent_withdrawn') refuse('withdraw-the-consent');
        if (step.act === 'leave' && step.reason === 'consent_withdrawn') refuse('withdraw-the-consent');
        if (request.exitReason !== undefined && !stores.isExitReason(request.exitReason)) {
          const detail = 'Выберите причину из справочника школы';
          const errors = [{ pointer: '/exitReason', code: 'not-in-dictionary', detail }];
          throw new ProblemError('invalid-request', { errors });
        }
        const result = applyMentorshipStep(before, step, today);
        if (!result.ok) refuse(result.reason, result.missing);
        const { act, order, on, reason, pauseReason, menteeId } = request;
        if (act === 'order' && order) this.order(tx, context, { record, cast }, { ...order, documentId: null });
        else {
          const closing = act === 'begin_closing' || act === 'complete' ? (on ?? record.finalMeetingOn) : null;
          writes.save(tx, context, record, cast, result.mentorship, {
            act,
            reason: act === 'plan' && onPaper(request, routes).length > 0 ? 'paper' : (pauseReason ?? reason ?? null),
            menteeId: act === 'leave' ? (menteeId ?? null) : null,
            ...(act === 'introduce' && on ? { on } : {}),
            ...(closing ? { columns: { finalMeetingOn: closing } } : {}),
          });
        }
        return read(context, id);
      });
    },

    /** An order is signed and names the pair: its people begin. @throws step-refused with who cannot begin, or whose goal is missing */
    order(
      tx: Tx,
      context: Context,
      { record, cast }: Pick<Opened, 'record' | 'cast'>,
      paper: { documentId: string | null; number: string; on: string; until: string | null },
    ): void {
      const before = domainOf(record, cast);
      const lacks = orderLacks(record, cast, base.today(context.now));
      const away = lacks.find(({ what }) => what !== 'goal');
      if (away) refuse(away.what);
      if (lacks.length > 0)
        refuse(
          'plan-incomplete',
          lacks.map(({ menteeId }) => ({ what: 'goal', menteeId })),
        );
      const { number, on, until, documentId } = paper;
      const result = applyMentorshipStep(before, { act: 'order', order: { number, on } }, base.today(context.now));
      if (!result.ok) refuse(result.reason, result.missing);
      const { endsOn } = result.mentorship;
      const ends = until !== null && (endsOn === null || endsOn > until) ? until : endsOn;
      const after: Mentorship = { ...result.mentorship, endsOn: ends };
      for (const { id } of present(record)) pairs.updateMember(tx, id, { proposalStatus: 'in_order' });
      const columns = { orderDocumentId: documentId, orderUntil: until };
      writes.save(tx, context, record, cast, after, { act: 'order', on, columns });
    },

    /** @throws not-found, forbidden, stale-version, step-refused */
    change(context: Context, id: string, change: z.output<typeof MentorshipChange>): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const { record } = managed(context, id, change.version);
        if (record.status === 'completed' || record.status === 'dissolved') refuse('over-already');
        const startsOn = change.startsOn ?? record.startsOn;
        const endsOn = change.endsOn === undefined ? record.endsOn : change.endsOn;
        if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
          const detail = 'Пара заканчивается не раньше, чем начинается';
          throw new ProblemError('invalid-request', { errors: [{ pointer: '/endsOn', code: 'day', detail }] });
        }
        if (record.orderUntil !== null && (endsOn === null || endsOn > record.orderUntil)) refuse('ends-after-order');
        const roleModel = change.roleModel === undefined ? record.roleModel : change.roleModel;
        const after = { roleModel, startsOn, endsOn };
        pairs.update(tx, id, record.version, after);
        const before = { roleModel: record.roleModel, startsOn: record.startsOn, endsOn: record.endsOn };
        audit.record(tx, context, { act: 'changed', entity: 'pair', entityId: id, before, after });
        tx.afterCommit(() => {
          for (const key of [['pairs'], ['pairs', id]]) stores.changed(key, context.sessionId);
        });
        return read(context, id);
      });
    },

    /** By the curator or the mentor of the pair. @throws not-found, forbidden, stale-version, step-refused */
    setGoal(
      context: Context,
      id: string,
      menteeId: string,
      { version, goal: text }: z.output<typeof GoalChange>,
    ): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const opened = pairOf(stores, context, id);
        const { manages, mentor } = opened.standing;
        if (!manages && !(mentor && context.actor.roles.includes('mentor'))) throw new ProblemError('forbidden');
        if (!opened.record.members.some((member) => member.menteeId === menteeId)) throw new ProblemError('not-found');
        fresh(context, opened, version);
        goal(tx, context, opened, menteeId, text);
        return read(context, id);
      });
    },

    /** How the log names a pair; null for whoever may not see it. */
    titleOf(context: Context, id: string): string | null {
      const record = pairs.find(id);
      if (!record) return null;
      const cast = castOf(stores, context, [record]);
      if (!standingOf(readerOf(stores, context), record, cast, pairs.answersOf([id]))) return null;
      const mentor = cast.mentors.get(record.mentorId)?.person;
      return mentor && mentor.hiddenAt === null ? fullName(mentor) : '';
    },
  };
}
export type Mentorships = ReturnType<typeof createMentorships>;
