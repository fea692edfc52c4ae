import { can, canAll } from '@tandem/domain/access';
import type { Mentorship } from '@tandem/domain/pairs';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog, Readings } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { MenteeInBase, MentorInBase, PeopleForPairs, PersonRecord } from '../participants/index.ts';
import { mentorshipOf } from './mentorship-record.ts';
import type { AnswerColumns, MentorshipRecord, MentorshipsRepository } from './mentorships.repository.ts';
import type { PairsTell } from './pair-notices.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type PairsStores = {
  queue: WriteQueue;
  audit: AuditLog;
  accounts: AccountsService;
  pairs: MentorshipsRepository;
  base: PeopleForPairs;
  readings: Readings;
  /** The first instant of a day of the school. */
  startOf: (day: string) => Date;
  schoolName: () => string;
  /** What the school calls its forms and role models. */
  formName: (code: string) => string;
  /** Stands in the school's dictionary of reasons to leave early. */
  isExitReason: (code: string) => boolean;
  /** Mentees of a pair with a route: whose is agreed, and who has one at all; kept by the routes. */
  routesOf: (mentorshipId: string) => { agreed: string[]; begun: string[] };
  /** Mentees of a pair with a completion summary: whose is signed, and who has one at all; kept by the closing. */
  summariesOf: (mentorshipId: string) => { signed: string[]; begun: string[] };
  /** Codes of the rules that refuse a pair today; asked before the curator approves. */
  refusalsOf: (context: Context, form: string, menteeId: string, mentorId: string) => string[];
  /** Tells the people of a pair, or the curators, in the transaction of what they are told of. */
  tell: PairsTell;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
};

/** Everybody a set of pairs names: whose rows they are and who the people are, hidden ones too. */
export type Cast = {
  mentees: ReadonlyMap<string, MenteeInBase>;
  mentors: ReadonlyMap<string, MentorInBase>;
};

export function castOf({ base }: PairsStores, context: Context, records: readonly MentorshipRecord[]): Cast {
  const byYear = Map.groupBy(records, ({ startYear }) => startYear);
  const mentees = new Map<string, MenteeInBase>();
  const mentors = new Map<string, MentorInBase>();
  for (const [year, own] of byYear) {
    const menteeIds = [...new Set(own.flatMap(({ members }) => members.map(({ menteeId }) => menteeId)))];
    for (const row of base.menteesOf(context.now, menteeIds, year)) mentees.set(row.id, row);
    const mentorIds = [...new Set(own.map(({ mentorId }) => mentorId))];
    for (const row of base.mentorsOf(context.now, mentorIds, year)) mentors.set(row.id, row);
  }
  return { mentees, mentors };
}

/** The pair as the rules know it, with the goals of the base. */
export function domainOf(record: MentorshipRecord, { mentees }: Cast): Mentorship {
  return mentorshipOf(record, new Map([...mentees].map(([id, { goal }]) => [id, goal])));
}

/** What the reader is to a pair. */
export type Standing = {
  everything: boolean;
  manages: boolean;
  mentor: boolean;
  /** Mentees of the pair that are the reader, once the mentor has agreed. */
  ownPlaces: string[];
  guardian: boolean;
  teacher: boolean;
};

/** A mentee learns of a proposal when the mentor's side has said yes: no child waits for a no (dossier §5.3). */
export const mentorAgreed = (answers: readonly AnswerColumns[], menteeId: string): boolean =>
  answers.every((one) => one.menteeId !== menteeId || one.party !== 'mentor' || one.state === 'yes');

/** Who the reader is: found once for a whole list. */
export function readerOf({ base }: PairsStores, { actor, now }: Context) {
  const everything = canAll(actor, 'pairs.read');
  return {
    everything,
    manages: can(actor, 'pairs.manage'),
    personId: base.personOfAccount(actor.accountId),
    classes: actor.roles.includes('homeroom_teacher')
      ? new Set(base.homeroomClasses([actor.accountId], base.today(now)).get(actor.accountId))
      : new Set<string>(),
  };
}
export type Reader = ReturnType<typeof readerOf>;

/** How the reader stands to a pair; null: it is none of theirs. */
export function standingOf(
  reader: Reader,
  record: MentorshipRecord,
  { mentees, mentors }: Cast,
  answers: readonly AnswerColumns[],
): Standing | null {
  const { everything, manages, personId, classes } = reader;
  const isClassOf = (person: PersonRecord | undefined) =>
    person !== undefined && person.hiddenAt === null && person.classId !== null && classes.has(person.classId);
  const standing: Standing = {
    everything,
    manages,
    mentor: personId !== null && record.mentorPersonId === personId,
    ownPlaces: record.members.flatMap((member) =>
      member.personId === personId && mentorAgreed(answers, member.menteeId) ? [member.menteeId] : [],
    ),
    guardian: answers.some((one) => one.voice === 'guardian' && one.personId !== null && one.personId === personId),
    teacher:
      isClassOf(mentors.get(record.mentorId)?.person) ||
      record.members.some(({ menteeId }) => isClassOf(mentees.get(menteeId)?.person)),
  };
  const { mentor, ownPlaces, guardian, teacher } = standing;
  return everything || mentor || ownPlaces.length > 0 || guardian || teacher ? standing : null;
}

export type Opened = { record: MentorshipRecord; cast: Cast; answers: AnswerColumns[]; standing: Standing };

/** A pair whom the reader may see. Somebody else's is not found, not forbidden. @throws not-found */
export function pairOf(stores: PairsStores, context: Context, id: string): Opened {
  const record = stores.pairs.find(id);
  if (!record) throw new ProblemError('not-found');
  const cast = castOf(stores, context, [record]);
  const answers = stores.pairs.answersOf([id]);
  const standing = standingOf(readerOf(stores, context), record, cast, answers);
  if (!standing) throw new ProblemError('not-found');
  return { record, cast, answers, standing };
}

/** Open pages hear of it once it is durable; the board of the matching shows it too. */
export function pairChanged(stores: PairsStores, tx: Tx, { sessionId }: Context, id: string): void {
  tx.afterCommit(() => {
    for (const key of [['pairs'], ['pairs', id], ['matching']]) stores.changed(key, sessionId);
  });
}
