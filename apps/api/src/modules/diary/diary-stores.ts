import type { PairOfMeeting } from '@tandem/contracts';
import { canAll, changesData, type PersonData, type Role, seesData } from '@tandem/domain/access';
import { hasDiary, type MeetingFormat, type PairForMeeting } from '@tandem/domain/diary';
import { type Day, fullName } from '@tandem/domain/kernel';
import type { Db } from '../../db/open.ts';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog, Readings } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { Notify } from '../notices/index.ts';
import type { PairInDiary, PairsForDiary } from '../pairs/index.ts';
import type { PeopleForPairs } from '../participants/index.ts';
import type { IssuesRepository } from './issues.repository.ts';
import type { MeetingsRepository } from './meetings.repository.ts';
import type { MeetingsSearch } from './meetings-search.repository.ts';
import type { Receipts } from './receipts.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type DiaryStores = {
  db: Db;
  queue: WriteQueue;
  audit: AuditLog;
  readings: Readings;
  accounts: Pick<AccountsService, 'names' | 'holding'>;
  pairs: PairsForDiary;
  base: Pick<PeopleForPairs, 'today' | 'yearOf' | 'personOfAccount' | 'people' | 'isMinor'>;
  meetings: MeetingsRepository;
  search: MeetingsSearch;
  issues: IssuesRepository;
  receipts: Receipts;
  dayOf: (instant: string) => Day;
  /** Steps of the routes of a pair, in their order. */
  stepsOf: (pairId: string) => readonly { id: string; content: string; open: boolean }[];
  /** Days that the school gives for feedback on a meeting. */
  feedbackDays: () => number;
  /** Tells people something in the same transaction. */
  notify: Notify;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
};

/** The step a meeting was about, if the routes of its pair have it: whoever changed a route meanwhile loses no meeting. */
export const knownStep = ({ stepsOf }: Pick<DiaryStores, 'stepsOf'>, pairId: string, stepId: string | null) =>
  stepId !== null && stepsOf(pairId).some(({ id }) => id === stepId) ? stepId : null;

/** A meeting lasts as long as the last one; before there was any, so long, in person. */
export const FIRST_DEFAULTS: { durationMinutes: number; format: MeetingFormat } = {
  durationMinutes: 45,
  format: 'in_person',
};

/** Who reads: found once for a whole list. */
export function readerOf({ base }: Pick<DiaryStores, 'base'>, { actor }: Context) {
  return {
    accountId: actor.accountId,
    personId: base.personOfAccount(actor.accountId),
    roles: actor.roles,
    /** Reads meetings of every pair. */
    everything: canAll(actor, 'diary.read'),
    /** Answers for every diary. */
    manages: canAll(actor, 'diary.write'),
  };
}
export type DiaryReader = ReturnType<typeof readerOf>;

/** How a reader stands to a pair. Somebody may mentor in one pair and learn in another: each counts where it belongs. */
export type DiaryStanding = {
  mentor: boolean;
  /** The reader's own place, in it now or once. */
  menteeId: string | null;
  manages: boolean;
  sees: (data: PersonData) => boolean;
  changes: (data: PersonData) => boolean;
};

export function standingOf(reader: DiaryReader, pair: PairInDiary): DiaryStanding {
  const { personId, roles } = reader;
  const mentor = personId !== null && pair.mentor.personId === personId;
  const menteeId = (personId !== null && pair.members.find((one) => one.personId === personId)?.menteeId) || null;
  const own: Partial<Record<Role, boolean>> = { mentor, mentee: menteeId !== null };
  const here = roles.filter((role) => own[role] ?? true);
  const relation = { self: false, ownClass: false, ownPair: mentor || menteeId !== null };
  return {
    mentor: mentor && roles.includes('mentor'),
    menteeId: roles.includes('mentee') ? menteeId : null,
    manages: reader.manages,
    sees: (data) => seesData(here, data, relation),
    changes: (data) => changesData(here, data, relation),
  };
}

/** A pair whose people are gone has no diary to be read. */
export const isShown = (pair: PairInDiary): boolean =>
  pair.mentor.person !== null && pair.members.some(({ person }) => person !== null);

export type OpenDiary = { pair: PairInDiary; reader: DiaryReader; standing: DiaryStanding };

/** The diary of a pair that the reader may see; somebody else's is not found. @throws not-found */
export function diaryOf(stores: DiaryStores, context: Context, pairId: string): OpenDiary {
  const pair = stores.pairs.find(context, pairId);
  const reader = readerOf(stores, context);
  const standing = pair && standingOf(reader, pair);
  if (!pair || !standing || !isShown(pair) || !standing.sees('meeting_facts')) throw new ProblemError('not-found');
  return { pair, reader, standing };
}

/** Who was in the pair on a day; a member leaves at the end of the last one. */
export const membersOn = (pair: PairInDiary, day: Day) =>
  pair.members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn >= day));

export const membersNow = (pair: PairInDiary) =>
  pair.members.filter(({ leftOn, person }) => person !== null && (leftOn === null || pair.endedOn !== null));

/** The pair as the rules of meetings know it. */
export function pairForMeeting({ meetings }: Pick<DiaryStores, 'meetings'>, pair: PairInDiary): PairForMeeting {
  const { kind, status, orderOn, endedOn, members } = pair;
  return {
    kind,
    status,
    orderOn,
    endedOn,
    teachers: members.some(({ teacher, leftOn }) => teacher && (leftOn === null || endedOn !== null)),
    ...meetings.milestones(pair.id),
  };
}

export const inDiary = (pair: PairInDiary): boolean => hasDiary(pair) && isShown(pair);

export function presentPair(pair: PairInDiary): PairOfMeeting {
  const { id, kind, status, form, mentor } = pair;
  return {
    pairId: id,
    kind,
    status,
    form,
    mentorName: mentor.person ? fullName(mentor.person) : '—',
    mentees: membersNow(pair).map(({ menteeId, person }) => ({
      menteeId,
      shownName: person ? fullName(person) : '—',
    })),
  };
}

/** Accounts behind people, for notices; who has none is not told. */
export const accountsOf = (people: readonly ({ accountId: string | null } | null)[]): string[] =>
  people.flatMap((person) => person?.accountId ?? []);

export const fieldFault = (pointer: string, code: string, detail: string): ProblemError =>
  new ProblemError('invalid-request', { errors: [{ pointer, code, detail }] });

/** Open pages hear that some diary changed: no name, no id. */
export function diaryChanged(stores: DiaryStores, tx: Tx, { sessionId }: Context, ...more: string[]): void {
  tx.afterCommit(() => {
    for (const key of ['diary', ...more]) stores.changed([key], sessionId);
  });
}
