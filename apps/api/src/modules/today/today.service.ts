import type { NewSnooze, Reminded, SnoozeOf, TodayPage, WorkLine } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import type { Day } from '@tandem/domain/kernel';
import type { NoticeKind } from '@tandem/domain/notices';
import { addDays, lessonsEndOn, weekdayOf, academicYearOf } from '@tandem/domain/school';
import { NEVER_SNOOZED, type WorkKind, worklistOf } from '@tandem/domain/today';
import type { z } from 'zod';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import type { Diary } from '../diary/index.ts';
import type { PairsReading } from './pairs-reading.ts';
import type { Snoozes } from './snoozes.repository.ts';
import { REMINDED } from './sources/pairs-source.ts';
import type { Source } from './sources/source.ts';

/** What the service is made of; put together once in `index.ts`. */
export type TodayStores = {
  queue: WriteQueue;
  audit: AuditLog;
  snoozes: Snoozes;
  sources: Source[];
  pairsRead: PairsReading;
  diary: Pick<Diary, 'pairDays'>;
  today: (now: Date) => Day;
  /** Accounts of the people of a pair, and the names of those who have none. */
  reach: (context: Context, pairId: string, side: 'mentor' | 'mentees' | 'both') => { to: string[]; silent: string[] };
  notify: (
    tx: Tx,
    context: Context,
    told: { to: string[]; kind: NoticeKind; entity: 'pair'; subjectId: string },
  ) => void;
};

/** Lines of one kind that a page brings; the rest is a number. */
const SHOWN = 50;
const WORKING = new Set(['introduced', 'planned', 'active']);
const MET_WITHIN = 14;
const MONTH = 30;

/** What a line of the list is called in somebody's inbox. */
const TOLD: Partial<Record<WorkKind, NoticeKind>> = {
  first_meeting_late: 'meeting_wanted',
  meeting_gap: 'meeting_wanted',
  report_missing: 'report_overdue',
  response_missing: 'response_overdue',
  route_missing: 'route_wanted',
};

/** What asks for somebody today, what of it was put off, and how the programme stands. */
export function createToday(stores: TodayStores) {
  const { queue, audit, snoozes, sources, pairsRead, diary, today: dayOf } = stores;
  const listOf = ({ actor }: Context): string => (can(actor, 'pairs.manage') ? 'school' : actor.accountId);

  function programme(context: Context, today: Day): TodayPage['programme'] {
    if (!can(context.actor, 'pairs.manage')) return null;
    const { rows, daysOf } = pairsRead(context, today);
    const working = rows.filter(({ status }) => WORKING.has(status));
    const met = working.filter(({ id }) => (daysOf(id).heldOn[0] ?? '') >= addDays(today, -MET_WITHIN));
    const monday = addDays(today, 1 - weekdayOf(today));
    const meetings = diary.pairDays.meetingsBetween(monday, addDays(monday, 5));
    const supported = diary.pairDays.contactsSince(addDays(today, -MONTH));
    const months = Array.from({ length: 6 }, (_, back) => monthsBefore(today, 5 - back));
    const contacts = diary.pairDays.contactsByMonth(`${months[0]}-01`);
    return {
      pairs: working.length,
      met: met.length,
      week: Array.from({ length: 6 }, (_, day) => {
        const on = addDays(monday, day);
        return { on, meetings: meetings.get(on) ?? 0 };
      }),
      contacts: {
        lastMonth: [...supported.values()].reduce((sum, count) => sum + count, 0),
        supported: working.filter(({ id }) => supported.has(id)).length,
        byMonth: months.map((month) => ({ month, contacts: contacts.get(month) ?? 0 })),
      },
      yearEndsIn: Math.round(
        (Date.parse(lessonsEndOn(academicYearOf(today))) - Date.parse(today)) / (24 * 60 * 60 * 1000),
      ),
    };
  }

  function read(context: Context): TodayPage {
    const today = dayOf(context.now);
    const lines: WorkLine[] = sources.flatMap((source) => source(context, today));
    const { groups, snoozed } = worklistOf(lines, snoozes.inForce(listOf(context), today), today);
    return {
      on: today,
      groups: groups.map(({ kind, lines: own }) => ({ kind, lines: own.slice(0, SHOWN), total: own.length })),
      snoozed,
      programme: programme(context, today),
    };
  }

  return {
    read,

    /** @throws step-refused for a call for help, or a day that is not ahead */
    snooze(context: Context, { kind, subjectId, until, reason }: z.output<typeof NewSnooze>): Promise<TodayPage> {
      return queue.write((tx) => {
        if (NEVER_SNOOZED.includes(kind))
          throw new ProblemError('step-refused', { reason: 'never-snoozed', missing: [] });
        if (until <= dayOf(context.now))
          throw new ProblemError('step-refused', { reason: 'later-day-required', missing: [] });
        const list = listOf(context);
        const { accountId: actorId } = context.actor;
        snoozes.put(tx, { list, kind, subjectId, until, reason, actorId, at: context.now.toISOString() });
        audit.record(tx, context, {
          act: 'line-snoozed',
          entity: 'worklist',
          entityId: subjectId,
          after: { kind, until },
        });
        return read(context);
      });
    },

    unsnooze(context: Context, { kind, subjectId }: z.output<typeof SnoozeOf>): Promise<TodayPage> {
      return queue.write((tx) => {
        if (snoozes.remove(tx, listOf(context), kind, subjectId))
          audit.record(tx, context, {
            act: 'line-unsnoozed',
            entity: 'worklist',
            entityId: subjectId,
            after: { kind },
          });
        return read(context);
      });
    },

    /** @throws not-found, step-refused for a line that nobody can be reminded of */
    remind(context: Context, { kind, subjectId }: z.output<typeof SnoozeOf>): Promise<Reminded> {
      return queue.write((tx) => {
        const side = REMINDED[kind];
        const told = TOLD[kind];
        if (!side || !told) throw new ProblemError('step-refused', { reason: 'nobody-to-remind', missing: [] });
        const { to, silent } = stores.reach(context, subjectId, side);
        stores.notify(tx, context, { to, kind: told, entity: 'pair', subjectId });
        audit.record(tx, context, {
          act: 'reminded',
          entity: 'pair',
          entityId: subjectId,
          after: { kind, told: to.length },
        });
        return { told: to.length, silent };
      });
    },
  };
}

/** `YYYY-MM` so many months before a day. */
function monthsBefore(day: Day, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
