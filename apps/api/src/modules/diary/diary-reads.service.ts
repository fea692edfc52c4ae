import type { DiaryHome, DiaryMonth, DiaryPair, MeetingPage, MeetingRow, PairDiary } from '@tandem/contracts';
import { isOverdue, meetingKindsFor, meetingTotals, MOST_IN_A_MONTH, wasHeld } from '@tandem/domain/diary';
import { addDays, addMonths } from '@tandem/domain/school';
import { seesData, NO_RELATION } from '@tandem/domain/access';
import type { Context } from '../../kernel/context.ts';
import type { PairInDiary } from '../pairs/index.ts';
import {
  diaryOf,
  type DiaryReader,
  type DiaryStores,
  FIRST_DEFAULTS,
  inDiary,
  membersNow,
  pairForMeeting,
  presentPair,
  readerOf,
  standingOf,
} from './diary-stores.ts';
import { presentFacts, presentRow } from './meeting.presenter.ts';
import type { FoundMeeting, MeetingFilter, MeetingScope } from './meetings-search.repository.ts';

const RECENT = 20;
const NO_FILTER: MeetingFilter = { kinds: [], statuses: [], overdue: false, text: '' };
/** Closed pairs go last; the ones that just begin wait for their first meeting. */
const isOver = ({ endedOn }: PairInDiary): boolean => endedOn !== null;

/** Pages of the diary: the own home, one pair, a month, a search over all. */
export function createDiaryReads(stores: DiaryStores, startOf: (day: string) => Date) {
  const { meetings, search, pairs, base, issues, dayOf } = stores;

  const scopeOf = (reader: DiaryReader, context: Context): MeetingScope => ({
    personId: reader.everything ? null : (reader.personId ?? ''),
    // Words of reports are found by whoever reads all of them: a search must not tell what the page hides.
    reports: seesData(context.actor.roles, 'mentor_report', NO_RELATION),
  });

  /** What was entered before this instant and still waits is late. */
  const lateBefore = (context: Context): string =>
    startOf(addDays(base.today(context.now), -stores.feedbackDays())).toISOString();

  function rowsOf(context: Context, reader: DiaryReader, found: readonly FoundMeeting[]): MeetingRow[] {
    const byId = new Map(
      pairs.ofIds(context, [...new Set(found.map(({ pairId }) => pairId))]).map((pair) => [pair.id, pair]),
    );
    const days = { dayOf, feedbackDays: stores.feedbackDays(), today: base.today(context.now) };
    return found.flatMap((row) => {
      const pair = byId.get(row.pairId);
      return pair ? [presentRow(row, pair, reader, days)] : [];
    });
  }

  function page(context: Context, filter: MeetingFilter, range: { offset: number; limit: number }): MeetingPage {
    const reader = readerOf(stores, context);
    // What was taken back is for the curator alone.
    const statuses = reader.manages ? filter.statuses : filter.statuses.filter((status) => status !== 'void');
    if (filter.statuses.length > 0 && statuses.length === 0) return { meetings: [], total: 0, minutes: 0 };
    const wanted = { ...filter, statuses };
    const { rows, total, minutes } = search.page(wanted, scopeOf(reader, context), range, lateBefore(context));
    return { meetings: rowsOf(context, reader, rows), total, minutes };
  }

  /** Of a group what several routes say in the same words is one line. */
  const openSteps = (pairId: string): DiaryPair['steps'] =>
    stores
      .stepsOf(pairId)
      .filter(({ open, content }, index, all) => open && all.findIndex((one) => one.content === content) === index)
      .map(({ id, content }) => ({ id, content }));

  function homePair(context: Context, reader: DiaryReader, pair: PairInDiary): DiaryPair {
    const standing = standingOf(reader, pair);
    const today = base.today(context.now);
    const own = pair.members.find(({ menteeId }) => menteeId === standing.menteeId);
    const list = meetings
      .ofPair(pair.id)
      .filter(({ on }) => standing.mentor || !own || (own.joinedOn <= on && (own.leftOn === null || own.leftOn >= on)));
    const held = list.filter(({ status }) => wasHeld(status));
    const agreed = held.find(({ agreedTask }) => agreedTask !== null);
    const planned = list.filter(({ status, on }) => status === 'scheduled' && on >= today);
    const next = planned.at(-1);
    const [last] = held;
    const goals = membersNow(pair).filter(({ menteeId }) => standing.mentor || menteeId === standing.menteeId);
    return {
      ...presentPair(pair),
      as: standing.mentor ? 'mentor' : 'mentee',
      goals: goals.map(({ menteeId, goal }) => ({ menteeId, goal })),
      orderOn: pair.orderOn,
      endsOn: pair.endsOn,
      kinds: standing.mentor ? meetingKindsFor(pairForMeeting(stores, pair)) : [],
      asksActivity: !pair.mentor.pupil,
      lastHeld: last ? { id: last.id, on: last.on, topic: last.topic } : null,
      lastAgreement: agreed?.agreedTask
        ? { meetingId: agreed.id, on: agreed.on, task: agreed.agreedTask, dueOn: agreed.taskDueOn }
        : null,
      steps: standing.mentor ? openSteps(pair.id) : [],
      nextMeeting: next ? { id: next.id, on: next.on, time: next.time, topic: next.topic } : null,
      heldCount: held.length,
      defaults: {
        durationMinutes: last?.durationMinutes ?? FIRST_DEFAULTS.durationMinutes,
        format: last?.format ?? FIRST_DEFAULTS.format,
      },
    };
  }

  return {
    home(context: Context): DiaryHome {
      const reader = readerOf(stores, context);
      const today = base.today(context.now);
      const { personId } = reader;
      const own = personId === null ? [] : pairs.ofPerson(context, personId);
      const year = base.yearOf(context.now);
      const shown = own.filter((pair) => {
        const standing = standingOf(reader, pair);
        const mine = standing.mentor || standing.menteeId !== null;
        return mine && inDiary(pair) && (!isOver(pair) || pair.startYear === year);
      });
      const standings = new Map(shown.map((pair) => [pair.id, standingOf(reader, pair)]));
      const debts = personId === null ? [] : search.debts(personId, today);
      const given = stores.feedbackDays();
      return {
        today,
        pairs: shown
          .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.id.localeCompare(b.id))
          .map((pair) => homePair(context, reader, pair)),
        toFill: debts.flatMap(({ what, meetingId, pairId, on, enteredAt, status }) => {
          const standing = standings.get(pairId);
          const mine = what === 'response' ? standing?.menteeId != null : standing?.mentor === true;
          const overdue = enteredAt !== null && isOverdue(status, dayOf(enteredAt), today, given);
          return mine ? [{ what, meetingId, pairId, on, overdue }] : [];
        }),
        recent: page(context, NO_FILTER, { offset: 0, limit: RECENT }).meetings,
      };
    },

    /** @throws not-found */
    pair(context: Context, pairId: string): PairDiary {
      const { pair, standing, reader } = diaryOf(stores, context, pairId);
      const scope = scopeOf(reader, context);
      const range = { offset: 0, limit: MOST_IN_A_MONTH };
      const { rows } = search.page({ ...NO_FILTER, pairId }, scope, range, lateBefore(context));
      const days = { dayOf, feedbackDays: stores.feedbackDays(), today: base.today(context.now) };
      const contacts = standing.manages ? issues.contacts(pairId) : null;
      return {
        pair: presentPair(pair),
        meetings: rows.map((row) => presentFacts(row, row.present, standing, days)),
        totals: meetingTotals(rows),
        lastContactOn: contacts?.[0]?.on ?? null,
        contacts: contacts?.length ?? null,
      };
    },

    month(context: Context, { month, pairId }: { month: string; pairId?: string | undefined }): DiaryMonth {
      const from = `${month}-01`;
      const to = addDays(addMonths(from, 1), -1);
      const filter = { ...NO_FILTER, from, to, ...(pairId === undefined ? {} : { pairId }) };
      const { meetings: found } = page(context, filter, { offset: 0, limit: MOST_IN_A_MONTH });
      return {
        month,
        meetings: found
          .reverse()
          .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? '').localeCompare(b.time ?? '')),
      };
    },

    page,
    scopeOf,
  };
}
export type DiaryReads = ReturnType<typeof createDiaryReads>;
