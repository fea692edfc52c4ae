import type { Certificate, Price } from '../certificate.ts';
import { type MatchingGraph, NOBODY } from '../graph.ts';
import { objectiveOf } from '../objective.ts';
import type { Pair } from '../problem.ts';
import { AugmentingSearch } from './augmenting-search.ts';
import { columnsOf } from './columns.ts';
import { FillingSearch } from './filling-search.ts';
import { emptyMarket, type Market } from './market.ts';
import { placeByBids } from './place-by-bids.ts';
import { isOpen, placeByOffers } from './place-by-offers.ts';
import { isShort, type Scale, scaleFor, unpack } from './tiers.ts';

/**
 * Why somebody has no mentor: no mentor is allowed at all; those who are have no place that is not locked; the places
 * are better given to others.
 */
export type UnmatchedReason = 'no-edges' | 'no-places' | 'outbid';

export type MatchingSolution = {
  /** In the order of the mentees' ids. */
  pairs: Pair[];
  unmatched: { id: string; reason: UnmatchedReason }[];
  certificate: Certificate;
};

/** `done` of `total` mentees have been considered. Answering false stops the work. */
export type Progress = (done: number, total: number) => boolean;

export type SolveResult = { status: 'solved'; solution: MatchingSolution } | { status: 'cancelled' };

/** So many searches pass between two reports of progress. */
const BETWEEN_REPORTS = 32;

/**
 * The best assignment under the objective of `MatchingProblem`, with its certificate. The same graph gives the same
 * answer, ties included, whatever the order in which the problem was written down.
 */
export function solveMatching(graph: MatchingGraph, onProgress?: Progress): SolveResult {
  const scale = scaleFor(graph);
  if (scale === null) throw new RangeError('readProblem lets no such graph pass');
  const total = graph.menteeIds.length;
  const isGoing = (share: number): boolean => onProgress?.(Math.floor(share * total), total) !== false;
  if (!isGoing(0)) return { status: 'cancelled' };
  const market = emptyMarket(graph, scale);
  const isDone = isShort(graph) ? letMentorsLook(graph, market, isGoing) : letMenteesLook(market, isGoing);
  if (!isDone || !isGoing(1)) return { status: 'cancelled' };
  return { status: 'solved', solution: inWords(graph, scale, market) };
}

/** False when stopped. */
function letMenteesLook(market: Market, isGoing: (share: number) => boolean): boolean {
  const free = placeByBids(market);
  const search = new AugmentingSearch(market);
  for (const [index, mentee] of free.entries()) {
    const left = free.length - index;
    if (index % BETWEEN_REPORTS === 0 && !isGoing(1 - left / market.mentorOf.length)) return false;
    search.place(mentee);
  }
  return true;
}

/** False when stopped. */
function letMentorsLook(graph: MatchingGraph, market: Market, isGoing: (share: number) => boolean): boolean {
  const columns = columnsOf(graph);
  const open = placeByOffers(market, columns, graph.capacities);
  const search = new FillingSearch(market, columns);
  let searches = 0;
  for (const [index, mentor] of open.entries()) {
    while (isOpen(market, graph.capacities, mentor)) {
      if (searches++ % BETWEEN_REPORTS === 0 && !isGoing(1 - (open.length - index) / graph.capacities.length))
        return false;
      search.fill(mentor);
    }
  }
  return true;
}

/** An assignment and its prices in the words of the problem. */
function inWords(graph: MatchingGraph, scale: Scale, market: Market): MatchingSolution {
  const mentorOf = withLocked(graph, market.mentorOf);
  const pairs: Pair[] = [];
  const unmatched: MatchingSolution['unmatched'] = [];
  for (const [mentee, id] of graph.menteeIds.entries()) {
    const mentor = mentorOf[mentee] as number;
    if (mentor === NOBODY) unmatched.push({ id, reason: unmatchedReason(graph, mentee) });
    else pairs.push([id, graph.mentorIds[mentor] as string]);
  }
  return { pairs, unmatched, certificate: certificateOf(graph, scale, mentorOf, market) };
}

const withLocked = ({ lockOf }: MatchingGraph, mentorOf: Int32Array): Int32Array =>
  mentorOf.map((mentor, mentee) => (lockOf[mentee] === NOBODY ? mentor : (lockOf[mentee] as number)));

function unmatchedReason(graph: MatchingGraph, mentee: number): UnmatchedReason {
  const { rowStart, edgeMentor, capacities, lockedLoad } = graph;
  const mentors = edgeMentor.subarray(rowStart[mentee], rowStart[mentee + 1]);
  if (mentors.length === 0) return 'no-edges';
  const hasPlaces = mentors.some((mentor) => (capacities[mentor] as number) > (lockedLoad[mentor] as number));
  return hasPlaces ? 'outbid' : 'no-places';
}

function certificateOf(graph: MatchingGraph, scale: Scale, mentorOf: Int32Array, prices: Market): Certificate {
  const priced = (ids: readonly string[], hi: Float64Array, lo: Float64Array): [string, Price][] =>
    ids.map((id, index) => [id, unpack(scale, hi[index] as number, lo[index] as number)]);
  return {
    objective: objectiveOf(graph, mentorOf),
    menteePrices: priced(graph.menteeIds, prices.menteeHi, prices.menteeLo).filter(
      (_, mentee) => graph.lockOf[mentee] === NOBODY,
    ),
    mentorPrices: priced(graph.mentorIds, prices.mentorHi, prices.mentorLo),
  };
}
