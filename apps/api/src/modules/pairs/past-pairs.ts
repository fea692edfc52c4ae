import { type Day } from '@tandem/domain/kernel';
import type { EarlierPair } from '@tandem/domain/matching/fit';
import { earlierOutcome, type MentorshipStatus } from '@tandem/domain/pairs';
import type { Context } from '../../kernel/context.ts';
import { type Load, loadsOf } from './decisions.ts';
import { placesTaken } from './mentorship-record.ts';
import { proposalSummary } from './mentorship.presenter.ts';
import type { PastPair } from './mentorships.repository.ts';
import type { PairsStores } from './pairs-stores.ts';

/** A place that is taken, as the board of the matching shows it. */
export type TakenPlace = {
  pairId: string;
  mentorId: string;
  menteeId: string;
  status: MentorshipStatus;
  waitingSince: Day | null;
};

/** What was between people before: by the mentee's person, and what each mentor's person has finished well. */
export type Past = {
  earlier: ReadonlyMap<string, EarlierPair[]>;
  experience: ReadonlyMap<string, Readonly<Record<string, number>>>;
};

function outcomeOf({ status, leftReason }: PastPair): EarlierPair['outcome'] | null {
  const left = leftReason === null ? null : { on: '', reason: leftReason, side: null, exitReason: null };
  const members = [{ menteeId: '', goal: null, joinedOn: '', left }];
  const nothing = { order: null, endsOn: null, introducedOn: null, pause: null, dissolved: null, previousId: null };
  return earlierOutcome({ id: '', kind: 'pair', mentorId: '', status, members, ...nothing }, '');
}

/** What the matching asks of pairs: places that are taken, and how people got on before, in any year. */
export function createPastPairs({ pairs, base }: PairsStores) {
  const dayOf = (instant: string) => base.today(new Date(instant));
  return {
    loads: (year: number): Map<string, Load> => loadsOf(pairs.ofYear(year)),

    taken({ now }: Context, year: number): TakenPlace[] {
      const today = base.today(now);
      const open = pairs.ofYear(year).filter(({ status }) => status !== 'completed' && status !== 'dissolved');
      const answers = Map.groupBy(pairs.answersOf(open.map(({ id }) => id)), ({ mentorshipId }) => mentorshipId);
      return open.flatMap((record) => {
        const waits = proposalSummary(record, answers.get(record.id) ?? [], today, dayOf)?.waitingFor;
        return placesTaken(record).map(({ menteeId }) => ({
          pairId: record.id,
          mentorId: record.mentorId,
          menteeId,
          status: record.status,
          waitingSince: waits ? dayOf(record.proposedAt) : null,
        }));
      });
    },

    past(): Past {
      const earlier = new Map<string, EarlierPair[]>();
      const experience = new Map<string, Record<string, number>>();
      for (const past of pairs.pasts()) {
        const outcome = outcomeOf(past);
        if (outcome === null) continue;
        const { menteePersonId, mentorPersonId, requestCategory } = past;
        earlier.set(menteePersonId, [...(earlier.get(menteePersonId) ?? []), { personId: mentorPersonId, outcome }]);
        if (outcome !== 'worked_well' || requestCategory === null) continue;
        const own = experience.get(mentorPersonId) ?? {};
        experience.set(mentorPersonId, { ...own, [requestCategory]: (own[requestCategory] ?? 0) + 1 });
      }
      return { earlier, experience };
    },
  };
}
export type PastPairs = ReturnType<typeof createPastPairs>;
