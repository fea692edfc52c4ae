import type { Day } from '@tandem/domain/kernel';
import { applyMentorshipStep, type MentorshipKind, type MentorshipStatus } from '@tandem/domain/pairs';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PersonRecord } from '../participants/index.ts';
import type { MentorshipWrites } from './mentorship-writes.ts';
import type { MentorshipRecord } from './mentorships.repository.ts';
import { type Cast, castOf, domainOf, type PairsStores } from './pairs-stores.ts';

export type MemberInDiary = {
  menteeId: string;
  personId: string;
  /** Null: the consent was withdrawn since. */
  person: PersonRecord | null;
  goal: string | null;
  joinedOn: Day;
  leftOn: Day | null;
  teacher: boolean;
};
/** A pair as its diary needs it: the days between which it may meet, and who its people are. */
export type PairInDiary = {
  id: string;
  kind: MentorshipKind;
  status: MentorshipStatus;
  form: string;
  startYear: number;
  orderOn: Day | null;
  endsOn: Day | null;
  /** Completed or dissolved on this day; null: it goes on. */
  endedOn: Day | null;
  introducedOn: Day | null;
  finalMeetingOn: Day | null;
  mentor: { mentorId: string; personId: string; person: PersonRecord | null; pupil: boolean };
  members: MemberInDiary[];
};

const shown = (person: PersonRecord | undefined): PersonRecord | null => (person?.hiddenAt === null ? person : null);

function inDiary(record: MentorshipRecord, { mentors, mentees }: Cast): PairInDiary {
  const { id, kind, status, form, startYear, endsOn, introducedOn, finalMeetingOn } = record;
  const over = status === 'completed' || status === 'dissolved';
  const mentor = mentors.get(record.mentorId);
  return {
    id,
    kind,
    status,
    form,
    startYear,
    orderOn: record.orderOn,
    endsOn,
    endedOn: over ? (record.dissolvedOn ?? record.statusSince) : null,
    introducedOn,
    finalMeetingOn,
    mentor: {
      mentorId: record.mentorId,
      personId: record.mentorPersonId,
      person: shown(mentor?.person),
      pupil: mentor?.category === 'pupil',
    },
    members: record.members.map(({ menteeId, personId, goal, joinedOn, leftOn }) => {
      const mentee = mentees.get(menteeId);
      const person = shown(mentee?.person);
      return {
        menteeId,
        personId,
        person,
        goal: person === null ? null : leftOn === null ? (mentee?.goal ?? null) : goal,
        joinedOn,
        leftOn,
        teacher: mentee?.kind === 'teacher',
      };
    }),
  };
}

/**
 * The door through which the diary reaches pairs: their people and days, without rights, and the two steps of a pair
 * that a meeting makes.
 */
export function createPairsForDiary(stores: PairsStores, writes: MentorshipWrites) {
  const { pairs, base } = stores;
  const all = (context: Context, records: readonly MentorshipRecord[]): PairInDiary[] => {
    const cast = castOf(stores, context, records);
    return records.map((record) => inDiary(record, cast));
  };

  function opened(context: Context, id: string) {
    const record = pairs.find(id);
    if (!record) throw new ProblemError('not-found');
    const cast = castOf(stores, context, [record]);
    return { record, cast, before: domainOf(record, cast), today: base.today(context.now) };
  }

  return {
    find(context: Context, id: string): PairInDiary | null {
      const record = pairs.find(id);
      return record ? (all(context, [record])[0] ?? null) : null;
    },
    ofIds: (context: Context, ids: readonly string[]): PairInDiary[] => all(context, pairs.ofIds(ids)),
    /** What somebody is or was in, as a mentor or a mentee. */
    ofPerson: (context: Context, personId: string): PairInDiary[] => all(context, pairs.ofPerson(personId)),
    ofYear: (context: Context, year: number): PairInDiary[] => all(context, pairs.ofYear(year)),

    /** Both sides met and said yes: a pair that waited for it goes on; of one that has gone on only the day is written. */
    introduced(tx: Tx, context: Context, id: string, heldOn: Day): void {
      const { record, cast, before, today } = opened(context, id);
      if (record.status !== 'ordered') {
        if (record.introducedOn !== heldOn) pairs.update(tx, id, record.version, { introducedOn: heldOn });
        return;
      }
      const result = applyMentorshipStep(before, { act: 'introduce', heldOn }, today);
      if (!result.ok) throw new ProblemError('step-refused', { reason: result.reason });
      writes.save(tx, context, record, cast, result.mentorship, { act: 'introduce', on: heldOn });
    },

    /** The final meeting was held: a pair at work begins to close; of any other the day is written. */
    finalHeld(tx: Tx, context: Context, id: string, heldOn: Day): void {
      const { record, cast, before, today } = opened(context, id);
      const columns = { finalMeetingOn: heldOn };
      if (record.status !== 'active') {
        if (record.finalMeetingOn !== heldOn) pairs.update(tx, id, record.version, columns);
        return;
      }
      const result = applyMentorshipStep(before, { act: 'begin_closing', finalMeetingOn: heldOn }, today);
      if (!result.ok) throw new ProblemError('step-refused', { reason: result.reason });
      writes.save(tx, context, record, cast, result.mentorship, { act: 'begin_closing', columns });
    },
  };
}
export type PairsForDiary = ReturnType<typeof createPairsForDiary>;
