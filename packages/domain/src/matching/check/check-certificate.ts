import type { Certificate } from '../certificate.ts';
import type { Edge, MatchingProblem, Pair } from '../problem.ts';
import { NOBODY, type People, readPairs, readPeople, readPrices, TIER_COUNT } from './readings.ts';
import { Refusal, type RefusalReason } from './refusal.ts';

/**
 * `bound`: what no solution can go below, line by line of the objective, as costs (so `matched` and `score` are
 * negative), the locked pairs left out. A change of mentor counts 1 for whoever is not in the draft and −1 for each
 * pair of the draft that is kept.
 */
export type CertificateCheck =
  | { valid: true; matched: number; total: number; bound: readonly number[] }
  | { valid: false; reason: RefusalReason; where: string };

/** The problem, the pairs and the prices by index. */
type Case = {
  people: People;
  mentorOf: Int32Array;
  lockOf: Int32Array;
  draftOf: Int32Array;
  load: Int32Array;
  locked: Int32Array;
  menteePrices: Float64Array;
  mentorPrices: Float64Array;
  badBelow: number;
  /** The lines of the objective that can be switched off. */
  lines: { badTail: 0 | 1; load: 0 | 1; changes: 0 | 1 };
};

/**
 * Checks that `pairs` solve the problem and that nothing solves it better, from the problem and the certificate alone:
 * nothing is shared with the solver but types, and nothing is solved here.
 *
 * The argument is weak duality, the lines of the objective compared as words in a dictionary. Give each mentee a price
 * `u ≤ 0` and each mentor a price `p`. When no edge costs less than `u − p`, any solution at all costs at least the sum
 * of all `u` less what the places of the mentors are worth at `p`. The pairs given cost exactly that when each of them
 * is tight, nobody unmatched has a price, and a place is left free only where it is worth nothing. Costs are integers
 * and so are prices, so no tolerance is needed. The problem must be one that `readProblem` accepts; pairs and
 * certificate may be anything.
 */
export function checkCertificate(
  problem: MatchingProblem,
  pairs: readonly Pair[],
  certificate: Certificate,
): CertificateCheck {
  try {
    const all = readCase(problem, pairs, certificate);
    const scores = checkEdges(all, problem);
    checkPeople(all);
    checkTotals(all, scores, certificate.objective);
    const bound = boundOf(all);
    for (const [tier, paid] of paidFor(all, scores).entries()) {
      if (paid !== bound[tier]) throw new Refusal('bound-not-reached', String(tier));
    }
    return { valid: true, matched: certificate.objective.matched, total: certificate.objective.total, bound };
  } catch (error) {
    if (error instanceof Refusal) return { valid: false, reason: error.reason, where: error.where };
    // Whatever else stumbles over it has not the shape of a certificate.
    if (error instanceof TypeError) return { valid: false, reason: 'unreadable', where: '' };
    throw error;
  }
}

const at = (list: ArrayLike<number>, index: number): number => list[index] as number;

function readCase(problem: MatchingProblem, pairs: readonly Pair[], certificate: Certificate): Case {
  const people = readPeople(problem);
  const mentorOf = readPairs(people, pairs);
  const lockOf = readPairs(people, problem.locked ?? []);
  const load = new Int32Array(people.mentorIds.length);
  const locked = new Int32Array(people.mentorIds.length);
  for (const [mentee, id] of people.menteeIds.entries()) {
    const mentor = at(mentorOf, mentee);
    const lock = at(lockOf, mentee);
    if (lock !== NOBODY && mentor !== lock) throw new Refusal('lock-broken', id);
    if (mentor !== NOBODY) load[mentor] = at(load, mentor) + 1;
    if (lock !== NOBODY) locked[lock] = at(locked, lock) + 1;
  }
  for (const [mentor, id] of people.mentorIds.entries()) {
    if (at(load, mentor) > at(people.capacities, mentor)) throw new Refusal('over-capacity', id);
  }
  const { menteePrices, mentorPrices } = certificate;
  const { badBelow = 400, plain = false } = problem.objective ?? {};
  const isOn = (isWanted: boolean) => (!plain && isWanted ? 1 : 0);
  return {
    people,
    mentorOf,
    lockOf,
    draftOf: readPairs(people, problem.draft ?? []),
    load,
    locked,
    menteePrices: readPrices(menteePrices, 'menteePrices', people.mentees, (mentee) => lockOf[mentee] === NOBODY),
    mentorPrices: readPrices(mentorPrices, 'mentorPrices', people.mentors, () => true),
    badBelow,
    lines: { badTail: isOn(true), load: isOn(true), changes: isOn((problem.draft ?? []).length > 0) },
  };
}

/** No edge is better than the prices say and every pair is exactly as good. Answers the scores of the pairs. */
function checkEdges(all: Case, { edges }: MatchingProblem): Int16Array {
  const { people, mentorOf, lockOf, draftOf, menteePrices, mentorPrices, badBelow, lines } = all;
  const { priorities } = people;
  const scores = new Int16Array(mentorOf.length).fill(NOBODY);
  let lastId: string | null = null;
  let mentee = NOBODY;
  let mentor = NOBODY;
  // By index, and guessing that the next edge names the next mentor: there may be a million of them.
  for (let place = 0; place < edges.length; place++) {
    const edge = edges[place] as Edge;
    const menteeId = edge[0];
    const mentorId = edge[1];
    const score = edge[2];
    if (menteeId !== lastId) {
      mentee = people.mentees.get(menteeId) ?? NOBODY;
      lastId = menteeId;
    }
    mentor = people.mentorIds[mentor + 1] === mentorId ? mentor + 1 : (people.mentors.get(mentorId) ?? NOBODY);
    if (mentee === NOBODY || mentor === NOBODY || !Number.isInteger(score))
      throw new Refusal('unreadable', `/edges/${place}`);
    const isPair = mentorOf[mentee] === mentor;
    if (isPair) scores[mentee] = score;
    if (lockOf[mentee] !== NOBODY) continue;
    const u = mentee * TIER_COUNT;
    const p = mentor * TIER_COUNT;
    // The first line that is not zero decides. Read directly: `at` serves many kinds of lists and would be slow here.
    const slack =
      (mentorPrices[p] as number) - (menteePrices[u] as number) - 1 ||
      (mentorPrices[p + 1] as number) - (menteePrices[u + 1] as number) - (priorities[mentee] as number) ||
      (mentorPrices[p + 2] as number) - (menteePrices[u + 2] as number) + (score < badBelow ? lines.badTail : 0) ||
      (mentorPrices[p + 3] as number) - (menteePrices[u + 3] as number) - score ||
      (mentorPrices[p + 4] as number) - (menteePrices[u + 4] as number) ||
      (mentorPrices[p + 5] as number) -
        (menteePrices[u + 5] as number) +
        lines.changes * change(draftOf[mentee] as number, mentor);
    if (slack < 0) throw new Refusal('better-edge', `${menteeId} ${mentorId}`);
    if (isPair && slack > 0) throw new Refusal('pair-not-tight', `${menteeId} ${mentorId}`);
  }
  for (const [index, id] of people.menteeIds.entries()) {
    if (mentorOf[index] !== NOBODY && scores[index] === NOBODY) throw new Refusal('forbidden-pair', id);
  }
  return scores;
}

function change(drafted: number, mentor: number): number {
  if (drafted === NOBODY) return 1;
  return drafted === mentor ? -1 : 0;
}

/** Nobody unmatched has a price, and a mentor's price lies between the last place taken and the first one free. */
function checkPeople(all: Case): void {
  const { people, mentorOf, lockOf, load, locked, menteePrices } = all;
  for (const [mentee, id] of people.menteeIds.entries()) {
    if (lockOf[mentee] !== NOBODY) continue;
    const sign = signOf(menteePrices.subarray(mentee * TIER_COUNT, (mentee + 1) * TIER_COUNT));
    if (sign > 0) throw new Refusal('mentee-price-positive', id);
    if (sign < 0 && mentorOf[mentee] === NOBODY) throw new Refusal('unmatched-not-free', id);
  }
  for (const [mentor, id] of people.mentorIds.entries()) {
    const taken = at(load, mentor);
    const isFree = taken < at(people.capacities, mentor);
    if (isFree && signOf(worth(all, mentor, taken + 1)) > 0) throw new Refusal('free-place-dear', id);
    const isMovable = taken > at(locked, mentor);
    if (isMovable && signOf(worth(all, mentor, taken)) < 0) throw new Refusal('taken-place-cheap', id);
  }
}

/** The sign of the first number that is not zero. */
function signOf(vector: ArrayLike<number>): number {
  for (let tier = 0; tier < TIER_COUNT; tier++) if (vector[tier] !== 0) return Math.sign(at(vector, tier));
  return 0;
}

/** The price of a mentor over what the `nth` place costs. */
function worth({ mentorPrices, lines }: Case, mentor: number, nth: number): Float64Array {
  const over = mentorPrices.slice(mentor * TIER_COUNT, (mentor + 1) * TIER_COUNT);
  over[4] = at(over, 4) - lines.load * (2 * nth - 1);
  return over;
}

function checkTotals(all: Case, scores: Int16Array, claimed: Certificate['objective']): void {
  const { people, mentorOf, draftOf, load, badBelow } = all;
  const matched = [...mentorOf.keys()].filter((mentee) => mentorOf[mentee] !== NOBODY);
  const sum = (of: (mentee: number) => number) => matched.reduce((before, mentee) => before + of(mentee), 0);
  const counted: Certificate['objective'] = {
    matched: matched.length,
    priority: sum((mentee) => at(people.priorities, mentee)),
    badTail: sum((mentee) => (at(scores, mentee) < badBelow ? 1 : 0)),
    total: sum((mentee) => at(scores, mentee)),
    squares: load.reduce((before, taken) => before + taken * taken, 0),
    changes: mentorOf.filter((mentor, mentee) => mentor !== draftOf[mentee]).length,
  };
  for (const name of Object.keys(counted) as (keyof typeof counted)[]) {
    if (claimed[name] !== counted[name]) throw new Refusal('other-totals', `/objective/${name}`);
  }
}

/** The sum of the mentees' prices less what the places taken are worth: no solution costs less. */
function boundOf(all: Case): number[] {
  const { people, locked, load, menteePrices } = all;
  const bound = Array.from({ length: TIER_COUNT }, () => 0);
  for (const [index, price] of menteePrices.entries())
    bound[index % TIER_COUNT] = at(bound, index % TIER_COUNT) + price;
  for (let mentor = 0; mentor < people.mentorIds.length; mentor++) {
    for (let nth = at(locked, mentor) + 1; nth <= at(load, mentor); nth++) {
      for (const [tier, value] of worth(all, mentor, nth).entries()) bound[tier] = at(bound, tier) - value;
    }
  }
  return bound;
}

/** What the pairs that are not locked cost, line by line. */
function paidFor(
  { people, mentorOf, lockOf, draftOf, load, locked, badBelow, lines }: Case,
  scores: Int16Array,
): number[] {
  const paid: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === NOBODY || lockOf[mentee] !== NOBODY) continue;
    paid[0] -= 1;
    paid[1] -= at(people.priorities, mentee);
    paid[2] += at(scores, mentee) < badBelow ? lines.badTail : 0;
    paid[3] -= at(scores, mentee);
    paid[5] += lines.changes * change(at(draftOf, mentee), mentor);
  }
  for (const [mentor, taken] of load.entries()) paid[4] += lines.load * (taken ** 2 - at(locked, mentor) ** 2);
  return paid;
}
