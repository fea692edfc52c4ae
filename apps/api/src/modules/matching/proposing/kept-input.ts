import type { MatchingSettings, ProposalRequest } from '@tandem/contracts';
import type { MatchingProblem, Pair } from '@tandem/domain/matching';
import type { Weights } from '@tandem/domain/matching/fit';
import type { z } from 'zod';

type Groups = z.output<typeof ProposalRequest>['groups'];

/**
 * Everything a proposal was worked out from, as it is kept for ever: ids, numbers and the school's settings. People are
 * named once and edges by their places in the lists: `edges[mentee]` is mentor, score, mentor, score, …
 */
export type KeptInput = {
  menteeIds: string[];
  priorities: number[];
  mentorIds: string[];
  capacities: number[];
  edges: number[][];
  locked: [mentee: number, mentor: number][];
  draft: [mentee: number, mentor: number][];
  badBelow: number;
  weights: Weights;
  rules: MatchingSettings;
  groups: Groups;
};

const places = (ids: readonly string[]) => new Map(ids.map((id, place) => [id, place]));

export function keepInput(
  problem: MatchingProblem,
  weights: Weights,
  rules: MatchingSettings,
  groups: Groups,
): KeptInput {
  const menteeIds = problem.mentees.map(({ id }) => id);
  const mentorIds = problem.mentors.map(({ id }) => id);
  const [menteeAt, mentorAt] = [places(menteeIds), places(mentorIds)];
  const edges: number[][] = menteeIds.map(() => []);
  for (const [menteeId, mentorId, score] of problem.edges)
    edges[menteeAt.get(menteeId) ?? -1]?.push(mentorAt.get(mentorId) ?? -1, score);
  const byPlace = (pairs: readonly Pair[] = []): [number, number][] =>
    pairs.map(([menteeId, mentorId]) => [menteeAt.get(menteeId) ?? -1, mentorAt.get(mentorId) ?? -1]);
  return {
    menteeIds,
    priorities: problem.mentees.map(({ priority = 0 }) => priority),
    mentorIds,
    capacities: problem.mentors.map(({ capacity }) => capacity),
    edges,
    locked: byPlace(problem.locked),
    draft: byPlace(problem.draft),
    badBelow: problem.objective?.badBelow ?? 0,
    weights,
    rules,
    groups,
  };
}

/** The problem again, as it was given to the engine. */
export function problemOf(kept: KeptInput): MatchingProblem {
  const { menteeIds, mentorIds } = kept;
  const pairs = (list: readonly [number, number][]): Pair[] =>
    list.map(([mentee, mentor]) => [menteeIds[mentee] ?? '', mentorIds[mentor] ?? '']);
  return {
    mentees: menteeIds.map((id, place) => ({ id, priority: kept.priorities[place] ?? 0 })),
    mentors: mentorIds.map((id, place) => ({ id, capacity: kept.capacities[place] ?? 0 })),
    edges: kept.edges.flatMap((row, mentee) =>
      Array.from({ length: row.length / 2 }, (_, nth) => {
        const [mentor = -1, score = 0] = row.slice(2 * nth, 2 * nth + 2);
        return [menteeIds[mentee] ?? '', mentorIds[mentor] ?? '', score] as const;
      }),
    ),
    locked: pairs(kept.locked),
    draft: pairs(kept.draft),
    objective: { badBelow: kept.badBelow },
  };
}
