import { type MatchingGraph, NOBODY } from '../graph.ts';
import { emptyMarket, type Market, seat } from '../solver/market.ts';
import type { MatchingSolution } from '../solver/solve-matching.ts';
import { pack, type Scale, scaleFor } from '../solver/tiers.ts';

/** An assignment and its prices: the market of mentees who seek mentors, and everybody's mentor, the locked included. */
export type Position = {
  readonly graph: MatchingGraph;
  readonly scale: Scale;
  readonly market: Market;
  readonly mentorOf: Int32Array;
};

/**
 * A solution opened for questions: who may move where at what cost, measured with the prices of the certificate, so that
 * every cost is ≥ 0 and a question is one run of Dijkstra's algorithm. Edges by mentor are kept beside those by mentee.
 */
export type Residual = Position & {
  readonly columnStart: Int32Array;
  readonly columnMentee: Int32Array;
  readonly columnEdge: Int32Array;
};

/**
 * Opens a solution. It must belong to the graph; one that was stored and read again should pass `checkCertificate`
 * first, because the answers are as right as the certificate.
 */
export function openSolution(
  graph: MatchingGraph,
  solution: Pick<MatchingSolution, 'pairs' | 'certificate'>,
): Residual {
  const scale = scaleFor(graph);
  if (scale === null) throw new RangeError('readProblem lets no such graph pass');
  const market = emptyMarket(graph, scale);
  const mentorOf = graph.lockOf.slice();
  const menteeAt = new Map(graph.menteeIds.map((id, index) => [id, index]));
  const mentorAt = new Map(graph.mentorIds.map((id, index) => [id, index]));
  for (const [menteeId, mentorId] of solution.pairs) {
    const mentee = menteeAt.get(menteeId);
    const mentor = mentorAt.get(mentorId);
    if (mentee === undefined || mentor === undefined) throw new RangeError('the solution is not one of this graph');
    if (graph.lockOf[mentee] !== NOBODY) continue;
    seat(market, mentee, mentor);
    mentorOf[mentee] = mentor;
  }
  for (const [id, price] of solution.certificate.menteePrices) {
    const { hi, lo } = pack(scale, price);
    const mentee = menteeAt.get(id) as number;
    market.menteeHi[mentee] = hi;
    market.menteeLo[mentee] = lo;
  }
  for (const [id, price] of solution.certificate.mentorPrices) {
    const { hi, lo } = pack(scale, price);
    const mentor = mentorAt.get(id) as number;
    market.mentorHi[mentor] = hi;
    market.mentorLo[mentor] = lo;
  }
  return { graph, scale, market, mentorOf, ...columnsOf(graph) };
}

function columnsOf({ rowStart, edgeMentor, menteeIds, mentorIds }: MatchingGraph): Omit<Residual, keyof Position> {
  const columnStart = new Int32Array(mentorIds.length + 1);
  for (let edge = 0; edge < edgeMentor.length; edge++) {
    const mentor = edgeMentor[edge] as number;
    columnStart[mentor + 1] = (columnStart[mentor + 1] as number) + 1;
  }
  for (let mentor = 0; mentor < mentorIds.length; mentor++) {
    columnStart[mentor + 1] = (columnStart[mentor + 1] as number) + (columnStart[mentor] as number);
  }
  const next = columnStart.slice();
  const columnMentee = new Int32Array(edgeMentor.length);
  const columnEdge = new Int32Array(edgeMentor.length);
  for (let mentee = 0; mentee < menteeIds.length; mentee++) {
    for (let edge = rowStart[mentee] as number; edge < (rowStart[mentee + 1] as number); edge++) {
      const mentor = edgeMentor[edge] as number;
      const at = next[mentor] as number;
      next[mentor] = at + 1;
      columnMentee[at] = mentee;
      columnEdge[at] = edge;
    }
  }
  return { columnStart, columnMentee, columnEdge };
}

/** A cost in the two limbs of the scale. */
export type Cost = { hi: number; lo: number };

/** What it costs at the present prices that a mentee goes along an edge: ≥ 0, and 0 for a pair. */
export function edgeSlack({ market }: Position, mentee: number, edge: number): Cost {
  const mentor = market.edgeMentor[edge] as number;
  const score = market.edgeScore[edge] as number;
  return {
    hi:
      (market.menteeCostHi[mentee] as number) +
      (market.scoreCostHi[score] as number) -
      (market.menteeHi[mentee] as number) +
      (market.mentorHi[mentor] as number),
    lo:
      (market.menteeCostLo[mentee] as number) +
      (market.scoreCostLo[score] as number) -
      (market.menteeLo[mentee] as number) +
      (market.mentorLo[mentor] as number) -
      (market.draftOf[mentee] === mentor ? 1 : 0),
  };
}

/** By how much the `nth` place of a mentor, the locked ones counted, costs more than the mentor's price. */
export function placeSlack({ market }: Position, mentor: number, nth: number): Cost {
  return {
    hi: market.loadHi * (2 * nth - 1) - (market.mentorHi[mentor] as number),
    lo: market.loadLo * (2 * nth - 1) - (market.mentorLo[mentor] as number),
  };
}

export const isNegative = ({ hi, lo }: Cost): boolean => hi < 0 || (hi === 0 && lo < 0);
export const isZero = ({ hi, lo }: Cost): boolean => hi === 0 && lo === 0;

/** How many mentees a mentor has, the locked ones included. */
export const taken = ({ graph, market }: Position, mentor: number): number =>
  (graph.lockedLoad[mentor] as number) + (market.load[mentor] as number);

export const isFree = ({ mentorOf }: Position, mentee: number): boolean => mentorOf[mentee] === NOBODY;
