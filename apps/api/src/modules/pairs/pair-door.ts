import type { Mentorship, MentorshipKind } from '@tandem/domain/pairs';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PersonRecord } from '../participants/index.ts';
import type { Mentorships } from './mentorships.service.ts';
import type { MentorshipRecord } from './mentorships.repository.ts';
import { castOf, type Opened, pairOf, type PairsStores, readerOf, type Standing, standingOf } from './pairs-stores.ts';

export type PairMember = {
  menteeId: string;
  /** Null: the consent was withdrawn since. */
  person: PersonRecord | null;
  goal: string | null;
  requestCategory: string | null;
  left: boolean;
  own: boolean;
};
/** A pair as contexts above see it, with what the reader is to it. */
export type OpenPair = Pick<Mentorship, 'id' | 'status'> & {
  kind: MentorshipKind;
  form: string;
  roleModel: string | null;
  startYear: number;
  startsOn: string | null;
  endsOn: string | null;
  /** Completed or dissolved on this day; null: it goes on. */
  endedOn: string | null;
  finalMeetingOn: string | null;
  order: { number: string; on: string } | null;
  mentorId: string;
  mentor: PersonRecord | null;
  members: PairMember[];
  standing: Standing;
};

const shown = (person: PersonRecord | undefined): PersonRecord | null => (person?.hiddenAt === null ? person : null);

function opened({ record, cast, standing }: Pick<Opened, 'record' | 'cast' | 'standing'>): OpenPair {
  const { id, status, kind, form, roleModel, startYear, startsOn, endsOn, finalMeetingOn, mentorId } = record;
  const over = status === 'completed' || status === 'dissolved';
  const { orderNumber: number, orderOn: on } = record;
  return {
    id,
    status,
    kind,
    form,
    roleModel,
    startYear,
    startsOn,
    endsOn,
    endedOn: over ? (record.dissolvedOn ?? record.statusSince) : null,
    finalMeetingOn,
    order: number === null || on === null ? null : { number, on },
    mentorId,
    mentor: shown(cast.mentors.get(record.mentorId)?.person),
    members: record.members.map(({ menteeId, goal, leftOn }) => {
      const mentee = cast.mentees.get(menteeId);
      const person = shown(mentee?.person);
      return {
        menteeId,
        person,
        goal: person === null ? null : leftOn === null ? (mentee?.goal ?? null) : goal,
        requestCategory: mentee?.requestCategory ?? null,
        left: leftOn !== null,
        own: standing.ownPlaces.includes(menteeId),
      };
    }),
    standing,
  };
}

/** The door through which routes and the diary reach a pair: what it is, what the reader is to it, the goal. */
export function createPairDoor(stores: PairsStores, mentorships: Pick<Mentorships, 'goal'>) {
  const { pairs, base } = stores;

  return {
    /** @throws not-found for a pair that is none of the reader's */
    open: (context: Context, id: string): OpenPair => opened(pairOf(stores, context, id)),

    /** The same; null for a pair that is none of the reader's. */
    find(context: Context, id: string): OpenPair | null {
      const record = pairs.find(id);
      if (!record) return null;
      const cast = castOf(stores, context, [record]);
      const standing = standingOf(readerOf(stores, context), record, cast, pairs.answersOf([id]));
      return standing && opened({ record, cast, standing });
    },

    /** Pairs of this academic year that the reader may see. */
    all(context: Context): OpenPair[] {
      const records: MentorshipRecord[] = pairs.ofYear(base.yearOf(context.now));
      const cast = castOf(stores, context, records);
      const reader = readerOf(stores, context);
      const answers = Map.groupBy(
        pairs.answersOf(records.filter(({ status }) => status === 'proposed').map(({ id }) => id)),
        ({ mentorshipId }) => mentorshipId,
      );
      return records.flatMap((record) => {
        const standing = standingOf(reader, record, cast, answers.get(record.id) ?? []);
        return standing === null ? [] : [opened({ record, cast, standing })];
      });
    },

    /** Writes the goal of a mentee, the same words everywhere. Rights are asked by whoever calls. @throws step-refused */
    writeGoal(tx: Tx, context: Context, id: string, menteeId: string, text: string): void {
      const found = pairOf(stores, context, id);
      if (!found.record.members.some((member) => member.menteeId === menteeId)) throw new ProblemError('not-found');
      mentorships.goal(tx, context, found, menteeId, text);
    },
  };
}
export type PairDoor = ReturnType<typeof createPairDoor>;
