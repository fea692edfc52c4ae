import { type MatchingGraph, NOBODY } from '../graph.ts';
import { menteeCosts, scoreCosts } from './costs.ts';
import { inHi, inLo, type Scale } from './tiers.ts';

/**
 * An assignment in the making, with the prices of everybody (dual variables). All costs are in the two limbs of a
 * `Scale`, counted from being left free. What always holds:
 *
 * - for each edge: cost − price of the mentee + price of the mentor ≥ 0, and = 0 for a pair;
 * - the price of a mentee is ≤ 0; the price of a mentor is at least what the last place taken costs.
 *
 * In the end also: the price of whoever is left free is 0, and that of a mentor is at most what the next place costs,
 * while there is one. Where mentees look for mentors one by one the second of these holds from the start
 * (`AugmentingSearch`), where mentors look for mentees the first (`FillingSearch`). The locked stand aside.
 */
export type Market = {
  /** The edges of a mentee are those from `edgeFirst` up to `edgeEnd`; the locked have none. */
  readonly edgeFirst: Int32Array;
  readonly edgeEnd: Int32Array;
  readonly edgeMentor: Uint16Array;
  readonly edgeScore: Int16Array;
  /**
   * A pair costs what it costs for its mentee, plus what it costs for its score, less 1 in `lo` when it is one of the
   * draft. The place costs besides.
   */
  readonly menteeCostHi: Float64Array;
  readonly menteeCostLo: Float64Array;
  readonly scoreCostHi: Float64Array;
  readonly scoreCostLo: Float64Array;
  readonly draftOf: Int32Array;
  /** The nth place of a mentor, the locked ones counted, costs `2n − 1` of these: so `n` mentees cost `n²`. */
  readonly loadHi: number;
  readonly loadLo: number;
  /** How many are locked to a mentor, and how many places are left besides. */
  readonly locked: Int32Array;
  readonly places: Int32Array;

  readonly menteeHi: Float64Array;
  readonly menteeLo: Float64Array;
  readonly mentorHi: Float64Array;
  readonly mentorLo: Float64Array;
  /**
   * What a seated mentee would lose at least by going elsewhere. May be less than the truth: it is not measured again
   * when other mentors become dearer. `regretLo` is right only while bids are taken.
   */
  readonly regretHi: Float64Array;
  readonly regretLo: Float64Array;

  /** The mentor of each mentee who is not locked. */
  readonly mentorOf: Int32Array;
  readonly load: Int32Array;
  /** The mentees seated with a mentor are those in `seats` from `seatFirst`, `load` of them. */
  readonly seatFirst: Int32Array;
  readonly seats: Int32Array;
  readonly seatOf: Int32Array;
};

const NO_DRAFT = -2;

/** Nobody is seated; every mentor costs what the first place does, and one without a place more than anybody can pay. */
export function emptyMarket(graph: MatchingGraph, scale: Scale): Market {
  const { rowStart, edgeMentor, edgeScore, lockOf, lockedLoad, capacities, draftOf, keepsDraft, evensLoad } = graph;
  const [mentees, mentors] = [lockOf.length, capacities.length];
  const edgeFirst = rowStart.slice(0, -1);
  const costs = menteeCosts(graph, scale);
  const loadHi = evensLoad ? inHi(scale, 'load', 1) : 0;
  const loadLo = evensLoad ? inLo(scale, 'load', 1) : 0;
  const places = graph.places.map((count, mentor) => count - (lockedLoad[mentor] as number));
  const seatFirst = new Int32Array(mentors + 1);
  const mentorHi = new Float64Array(mentors);
  const mentorLo = new Float64Array(mentors);
  for (let mentor = 0; mentor < mentors; mentor++) {
    seatFirst[mentor + 1] = (seatFirst[mentor] as number) + (places[mentor] as number);
    const locked = lockedLoad[mentor] as number;
    const isClosed = (capacities[mentor] as number) <= locked;
    mentorHi[mentor] = isClosed ? inHi(scale, 'matched', 2) : loadHi * (2 * locked + 1);
    mentorLo[mentor] = isClosed ? 0 : loadLo * (2 * locked + 1);
  }
  return {
    edgeFirst,
    edgeEnd: edgeFirst.map((first, mentee) => (lockOf[mentee] === NOBODY ? (rowStart[mentee + 1] as number) : first)),
    edgeMentor,
    edgeScore,
    menteeCostHi: costs.hi,
    menteeCostLo: costs.lo,
    ...scoreCosts(graph, scale),
    draftOf: keepsDraft ? draftOf : new Int32Array(mentees).fill(NO_DRAFT),
    loadHi,
    loadLo,
    locked: lockedLoad,
    places,
    menteeHi: new Float64Array(mentees),
    menteeLo: new Float64Array(mentees),
    mentorHi,
    mentorLo,
    regretHi: new Float64Array(mentees),
    regretLo: new Float64Array(mentees),
    mentorOf: new Int32Array(mentees).fill(NOBODY),
    load: new Int32Array(mentors),
    seatFirst,
    seats: new Int32Array(seatFirst[mentors] as number),
    seatOf: new Int32Array(mentees),
  };
}

/** Seats a free mentee with a mentor who has a place. */
export function seat({ mentorOf, load, seatFirst, seats, seatOf }: Market, mentee: number, mentor: number): void {
  const taken = load[mentor] as number;
  const at = (seatFirst[mentor] as number) + taken;
  seats[at] = mentee;
  seatOf[mentee] = at;
  mentorOf[mentee] = mentor;
  load[mentor] = taken + 1;
}

/** Takes a seated mentee away from their mentor. */
export function unseat({ mentorOf, load, seatFirst, seats, seatOf }: Market, mentee: number): void {
  const mentor = mentorOf[mentee] as number;
  const left = (load[mentor] as number) - 1;
  const last = seats[(seatFirst[mentor] as number) + left] as number;
  const at = seatOf[mentee] as number;
  seats[at] = last;
  seatOf[last] = at;
  load[mentor] = left;
  mentorOf[mentee] = NOBODY;
}

/** The mentees seated with a mentor. */
export function seatedWith({ seatFirst, seats, load }: Market, mentor: number): Int32Array {
  const first = seatFirst[mentor] as number;
  return seats.subarray(first, first + (load[mentor] as number));
}
