import { seesData } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import type { Expected, NoticeEntity } from '@tandem/domain/notices';
import { addDays } from '@tandem/domain/school';
import { type Context, systemContext } from './kernel/context.ts';
import type { Diary } from './modules/diary/index.ts';
import type { Identity } from './modules/identity/index.ts';
import type { CalendarEntry, NoticeTitle, Notify } from './modules/notices/index.ts';
import type { Pairs, PairsTell } from './modules/pairs/index.ts';
import type { Participants } from './modules/participants/index.ts';
import type { Roadmap } from './modules/roadmap/index.ts';
import type { Routes } from './modules/routes/index.ts';

/** Contexts that know what is to be told; asked when somebody looks, so they may be made later than the notices. */
type Contexts = {
  identity: Identity;
  participants: () => Participants;
  pairs: () => Pairs;
  diary: () => Diary;
  routes: () => Routes;
  roadmap: () => Roadmap;
  /** The school's day of an instant, and the first instant of a day. */
  dayOf: (instant: string) => string;
  startOf: (day: string) => Date;
};

/** How far back something is still expected, and how far ahead a reminder may look. */
const BACK_DAYS = 60;
const AHEAD_DAYS = 31;
/** A meeting of which nobody has said how long it takes. */
const USUAL_MINUTES = 45;
const MINUTE_MS = 60_000;

/** What the notices are told by the contexts above them: who reads, what things are called, what is expected of whom. */
export function createNoticeSources(contexts: Contexts) {
  const { identity, participants, pairs, diary, routes, roadmap, dayOf, startOf } = contexts;
  const curators = (now: Date): string[] => identity.accounts.holding('curator', now);

  /** Accounts of people; whoever is hidden or has none is left out. */
  function accountsOf(personIds: readonly string[], now: Date): string[] {
    return participants()
      .forPairs.people(now, [...new Set(personIds)])
      .flatMap(({ accountId, hiddenAt }) => (accountId !== null && hiddenAt === null ? [accountId] : []));
  }

  /** The account of a person, hidden or not. */
  const accountsEver = (personId: string, now: Date): string[] =>
    participants()
      .forPairs.people(now, [personId])
      .flatMap(({ accountId }) => accountId ?? []);

  function personTitles(context: Context, ids: readonly string[]): [string, NoticeTitle][] {
    const { people, relationTo } = participants().forPairs;
    return people(context.now, ids).flatMap((person): [string, NoticeTitle][] =>
      person.hiddenAt === null && seesData(context.actor.roles, 'name', relationTo(context, person))
        ? [[person.id, { name: fullName(person), pairId: null }]]
        : [],
    );
  }

  /** Whom a pair is with, for its reader: the mentor reads of the mentees, a mentee of the mentor, others of all. */
  function pairTitle(context: Context, pairId: string): string | null {
    const pair = pairs().door.find(context, pairId);
    if (!pair?.mentor) return null;
    const mentees = pair.members.flatMap(({ person, left }) => (person === null || left ? [] : [fullName(person)]));
    const mentor = fullName(pair.mentor);
    if (pair.standing.mentor) return mentees.length > 0 ? mentees.join(', ') : null;
    return pair.standing.everything ? [mentor, ...mentees].join(' — ') : mentor;
  }

  /** Accounts of many people at once. */
  function accountFinder(personIds: readonly string[], now: Date): (ids: readonly string[]) => string[] {
    const found = new Map(
      participants()
        .forPairs.people(now, [...new Set(personIds)])
        .flatMap(({ id, accountId, hiddenAt }) => (accountId !== null && hiddenAt === null ? [[id, accountId]] : [])),
    );
    return (ids) => ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Meetings to come, records and answers that are missing, tasks, steps of routes. */
  function expectedOfPairs(now: Date): Expected[] {
    const today = participants().forPairs.today(now);
    const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)];
    const meetings = diary().days.expected({ from, today, to });
    const steps = routes().stepTerms(today, to);
    const accounts = accountFinder(
      [...meetings, ...steps].flatMap(({ personIds }) => personIds),
      now,
    );
    return [
      ...meetings.map(({ what, meetingId, on, recordedAt, personIds }): Expected => {
        const since = recordedAt === null ? on : dayOf(recordedAt);
        return { what, entity: 'meeting', subjectId: meetingId, on: since > on ? since : on, to: accounts(personIds) };
      }),
      ...steps.map(({ routeId, on, personIds }): Expected => {
        return { what: 'step', entity: 'route', subjectId: routeId, on, to: accounts(personIds) };
      }),
    ];
  }

  function meetingsOf(personId: string, from: string): CalendarEntry[] {
    return diary()
      .days.calendarOf(personId, from)
      .map(({ id, side, on, time, durationMinutes, cancelled, sequence, changedAt }): CalendarEntry => {
        const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
        const startsAt = new Date(startOf(on).getTime() + (hours * 60 + minutes) * MINUTE_MS);
        const endsAt = new Date(startsAt.getTime() + (durationMinutes ?? USUAL_MINUTES) * MINUTE_MS);
        return {
          id,
          what: side === 'mentor' ? 'meeting_with_mentee' : 'meeting_with_mentor',
          when: time === null ? { day: on } : { startsAt, endsAt },
          sequence,
          cancelled,
          changedAt: new Date(changedAt),
          path: '/diary',
        };
      });
  }

  /** Which pair a thing is of: it is called as its pair. */
  const PAIR_OF: Record<Exclude<NoticeEntity, 'person'>, (id: string) => string | null> = {
    pair: (id) => id,
    meeting: (id) => diary().pairOfMeeting(id),
    issue: (id) => diary().pairOfIssue(id),
    route: (id) => routes().pairOf(id),
  };

  /** Answers, consents and certificates. */
  function expected(now: Date): Expected[] {
    const answers = pairs()
      .answersExpected(now)
      .map(({ pairId, personId, answerBy }): Expected => {
        const to = accountsOf([personId], now);
        return { what: 'answer', entity: 'pair', subjectId: pairId, on: answerBy, to };
      });
    const keepers = curators(now);
    const papers = participants()
      .consents.expiring(systemContext(now))
      .map(({ personId, what, validUntil }): Expected => {
        const kind = what === 'consent' ? 'consent' : 'clearance';
        return { what: kind, entity: 'person', subjectId: personId, on: validUntil, to: keepers };
      });
    return [...answers, ...papers, ...expectedOfPairs(now)];
  }

  return {
    curators,
    accountsOf,
    accountsEver,
    expected,

    /** Accounts of one side of a pair, and the names of those who have none. */
    reach(context: Context, pairId: string, side: 'mentor' | 'mentees' | 'both'): { to: string[]; silent: string[] } {
      const { mentor, members } = pairs().door.open(context, pairId);
      const mentees = members.filter(({ left }) => !left).map(({ person }) => person);
      const people = [...(side === 'mentees' ? [] : [mentor]), ...(side === 'mentor' ? [] : mentees)];
      const shown = people.flatMap((person) => person ?? []);
      return {
        to: shown.flatMap(({ accountId }) => accountId ?? []),
        silent: shown.filter(({ accountId }) => accountId === null).map((person) => fullName(person)),
      };
    },

    readerOf(accountId: string, now: Date) {
      const account = identity.accounts.find(accountId);
      const { forPairs } = participants();
      const personId = forPairs.personOfAccount(accountId);
      const [person] = personId === null ? [] : forPairs.people(now, [personId]);
      return {
        reachable: account !== null && !account.blocked && (person === undefined || person.hiddenAt === null),
        adult: person === undefined || (person.kind !== 'pupil' && !forPairs.isMinor(person, now)),
      };
    },

    titles(context: Context, entity: NoticeEntity, ids: readonly string[]): Map<string, NoticeTitle> {
      if (entity === 'person') return new Map(personTitles(context, ids));
      return new Map(
        ids.flatMap((id): [string, NoticeTitle][] => {
          const pairId = PAIR_OF[entity](id);
          const name = pairId === null ? null : pairTitle(context, pairId);
          return name === null ? [] : [[id, { name, pairId }]];
        }),
      );
    },

    /** Meetings, and terms of the roadmap, from two months ago on. */
    calendar(accountId: string, now: Date): CalendarEntry[] {
      const account = identity.accounts.find(accountId);
      if (!account) return [];
      const today = participants().forPairs.today(now);
      const roles = identity.accounts.rolesOn(account, today);
      const from = addDays(today, -BACK_DAYS);
      const personId = participants().forPairs.personOfAccount(accountId);
      const terms = roadmap()
        .deadlinesOf(accountId, roles, from)
        .map(({ id, roadmapId, number, dueOn, version, updatedAt }): CalendarEntry => ({
          id,
          what: 'deadline',
          when: { day: dueOn },
          sequence: version,
          cancelled: false,
          changedAt: new Date(updatedAt),
          label: `п. ${number}`,
          path: `/roadmap/${roadmapId}`,
        }));
      return [...(personId === null ? [] : meetingsOf(personId, from)), ...terms];
    },

    /** What the pairs tell, put to the accounts of their people. */
    pairTeller:
      (notify: Notify): PairsTell =>
      (tx, context, { pairId, kind, to, dueOn }) => {
        const accounts = to === 'curators' ? curators(context.now) : accountsOf(to, context.now);
        notify(tx, context, { to: accounts, kind, entity: 'pair', subjectId: pairId, dueOn: dueOn ?? null });
      },
  };
}
