import type { MatchingProblem, Pair } from '../problem.ts';

/** The objective as numbers, every one better when greater, compared from the first one. Written for tests alone. */
export type Worth = readonly number[];

/** `optima` is empty when nothing is allowed. */
export type BruteForce = { best: Worth; optima: Pair[][] };

export function worthOf(problem: MatchingProblem, pairs: readonly Pair[]): Worth {
  const { mentees, edges, draft = [], objective: { plain = false, badBelow = 400 } = {} } = problem;
  const scoreOf = new Map(edges.map(([mentee, mentor, score]) => [`${mentee} ${mentor}`, score]));
  const scores = pairs.map(([mentee, mentor]) => scoreOf.get(`${mentee} ${mentor}`) ?? Number.NaN);
  const priorityOf = new Map(mentees.map(({ id, priority = 0 }) => [id, priority]));
  const loads = new Map<string, number>();
  for (const [, mentor] of pairs) loads.set(mentor, (loads.get(mentor) ?? 0) + 1);
  const [now, before] = [new Map(pairs), new Map(draft)];
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const first = [pairs.length, sum(pairs.map(([mentee]) => priorityOf.get(mentee) ?? 0))];
  if (plain) return [...first, sum(scores)];
  return [
    ...first,
    -scores.filter((score) => score < badBelow).length,
    sum(scores),
    -sum([...loads.values()].map((load) => load ** 2)),
    draft.length === 0 ? 0 : -mentees.filter(({ id }) => now.get(id) !== before.get(id)).length,
  ];
}

export function isBetter(first: Worth, second: Worth): boolean {
  const at = first.findIndex((value, index) => value !== second[index]);
  return at >= 0 && (first[at] as number) > (second[at] as number);
}

/** Tries every assignment there is, for a handful of people; `isAllowed` may forbid some of them. */
export function bruteForce(
  problem: MatchingProblem,
  isAllowed: (pairs: readonly Pair[]) => boolean = () => true,
): BruteForce {
  const { mentees, mentors, edges, locked = [] } = problem;
  const lockOf = new Map(locked);
  const choices = mentees.map(({ id }) => {
    const lock = lockOf.get(id);
    return lock === undefined
      ? [null, ...edges.filter(([mentee]) => mentee === id).map(([, mentor]) => mentor)]
      : [lock];
  });
  const left = new Map(mentors.map(({ id, capacity }) => [id, capacity]));
  const pairs: Pair[] = [];
  let best: Worth | null = null;
  let optima: Pair[][] = [];
  const choose = (at: number) => {
    const mentee = mentees[at];
    if (mentee === undefined) {
      if (!isAllowed(pairs)) return;
      const worth = worthOf(problem, pairs);
      if (best === null || isBetter(worth, best)) {
        best = worth;
        optima = [];
      }
      if (!isBetter(best, worth)) optima.push([...pairs]);
      return;
    }
    for (const mentor of choices[at] ?? []) {
      if (mentor === null) {
        choose(at + 1);
        continue;
      }
      const places = left.get(mentor) ?? 0;
      if (places === 0) continue;
      left.set(mentor, places - 1);
      pairs.push([mentee.id, mentor]);
      choose(at + 1);
      pairs.pop();
      left.set(mentor, places);
    }
  };
  choose(0);
  return { best: best ?? [], optima };
}
