/** Who goes to whom. */
export type Pair = readonly [menteeId: string, mentorId: string];

/** A pair that the hard rules allow, and how well it fits: an integer from 0 to 1000. */
export type Edge = readonly [menteeId: string, mentorId: string, score: number];

export type ObjectiveOptions = {
  /** A pair with a score below this is the bad tail; 0 to 1000, 400 when left out. 0: there is no bad tail. */
  badBelow?: number;
  /** Only who is matched and the sum of scores count: no bad tail, no even load, no regard for the draft. */
  plain?: boolean;
};

/**
 * Everything the engine knows: ids, integers and edges. The ids of mentees and of mentors are two separate sets; the
 * order of every list is of no importance.
 *
 * The objective, each line counting only between solutions equal in the lines above it:
 *
 * 1. most mentees matched, then the highest sum of their priorities;
 * 2. fewest pairs with a score below `badBelow`;
 * 3. highest sum of scores;
 * 4. even load: least sum of the squares of how many mentees each mentor has;
 * 5. fewest mentees whose mentor is not the one of the draft (a mentor gained or lost counts as well).
 *
 * Line 1 cannot quarrel with itself. The sets of mentees that can be matched together are the independent sets of a
 * transversal matroid (Edmonds and Fulkerson, 1965), contracted by the locks. In a matroid the greedy set, which takes
 * mentees from the highest priority down whenever they still fit, is at once a largest set, one with the highest sum of
 * priorities, and one whose k-th best priority no other set exceeds for any k. So «as many as possible», «the most
 * urgent first» and «the highest sum of weights» agree for any weights that are positive and rise with the priority.
 */
export type MatchingProblem = {
  /** A higher priority is more urgent; 0 when left out. */
  mentees: readonly { id: string; priority?: number }[];
  /** `capacity`: how many mentees the mentor may have, the locked ones included. */
  mentors: readonly { id: string; capacity: number }[];
  edges: readonly Edge[];
  /** Pairs that stay, whatever it costs. Each needs an edge and a place. */
  locked?: readonly Pair[];
  /** The proposal that is being edited. A pair that is no edge any more counts as a change and is no fault. */
  draft?: readonly Pair[];
  objective?: ObjectiveOptions;
};

export const DEFAULT_BAD_BELOW = 400;

/** The largest accepted numbers. What fits them may still be refused as `too-large`: see `scaleFor`. */
export const MATCHING_LIMITS = {
  mentees: 20_000,
  mentors: 20_000,
  edges: 5_000_000,
  score: 1_000,
  priority: 1_000_000,
  capacity: 100_000,
} as const;

/** What is wrong with a problem. */
export type FaultCode =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-text'
  | 'not-an-integer'
  | 'not-a-boolean'
  | 'missing'
  | 'wrong-length'
  | 'out-of-range'
  | 'too-many'
  | 'too-large'
  | 'repeated-mentee'
  | 'repeated-mentor'
  | 'repeated-edge'
  | 'unknown-mentee'
  | 'unknown-mentor'
  | 'lock-without-edge'
  | 'locked-twice'
  | 'locks-over-capacity'
  | 'drafted-twice';

/** One fault. `path` is a JSON pointer into the problem; `id` whom it is about; `least` and `most` what is accepted. */
export type ProblemFault = { path: string; code: FaultCode; id?: string; least?: number; most?: number };

/** Reading stops after so many faults: whoever confused two columns need not see the fault of every line. */
export const MOST_FAULTS = 100;
