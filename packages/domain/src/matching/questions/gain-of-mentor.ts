import { Faults } from '../faults.ts';
import { indexOfId, type MatchingGraph, NOBODY, usablePlaces } from '../graph.ts';
import { difference, type Objective, objectiveOf } from '../objective.ts';
import { MATCHING_LIMITS, type ProblemFault } from '../problem.ts';
import { emptyMarket, type Market, seat, seatedWith, unseat } from '../solver/market.ts';
import { inHi, isShort, pack, type Scale, scaleFor, unpack } from '../solver/tiers.ts';
import { stepsInto } from './gain-of-place.ts';
import type { Move, Step } from './moves.ts';
import type { Position, Residual } from './residual.ts';
import { type Ways, waysIn } from './ways.ts';

/** A mentor who does not exist yet, and whom they would suit how well. */
export type NewMentor = {
  id: string;
  capacity: number;
  edges: readonly (readonly [menteeId: string, score: number])[];
};

/** `comers`: who would go to the new mentor; `moves`: everybody whose mentor would change, they among them. */
export type MentorGain =
  | { ok: true; gain: Objective; comers: string[]; moves: Move[] }
  | { ok: false; faults: ProblemFault[] };

/**
 * What one more mentor would bring at best: their places are opened one by one, each with one search, until another one
 * gains nothing. The paths of the faults point into `mentor`.
 */
export function gainOfMentor(residual: Residual, mentor: NewMentor): MentorGain {
  const faults = new Faults();
  const scoreOf = readEdges(residual.graph, mentor, faults);
  if (faults.list.length > 0) return { ok: false, faults: faults.list };
  const graph = withMentor(residual.graph, mentor, scoreOf);
  const scale = scaleFor(graph, residual.scale.isWider || isShort(graph));
  if (scale === null) return { ok: false, faults: [{ path: '', code: 'too-large' }] };
  const wider = { graph, scale, market: emptyMarket(graph, scale), mentorOf: residual.mentorOf.slice() };
  carryOver(residual, wider);
  const newcomer = graph.mentorIds.length - 1;
  for (let nth = 1; nth <= mentor.capacity; nth++) {
    graph.capacities[newcomer] = nth - 1;
    const ways = waysIn(wider);
    const steps = stepsInto(wider, ways, newcomer);
    if (steps.length === 0) break;
    lowerPrices(wider.market, ways);
    for (const step of steps) take(wider, step);
  }
  return {
    ok: true,
    gain: difference(objectiveOf(graph, wider.mentorOf), objectiveOf(residual.graph, residual.mentorOf)),
    comers: Array.from(seatedWith(wider.market, newcomer), (mentee) => graph.menteeIds[mentee] as string).sort(),
    moves: movesBetween(graph, residual.mentorOf, wider.mentorOf),
  };
}

function readEdges(
  { menteeIds, mentorIds }: MatchingGraph,
  { id, capacity, edges }: NewMentor,
  faults: Faults,
): Map<number, number> {
  if (id === '') faults.add({ path: '/id', code: 'not-a-text' });
  if (indexOfId(mentorIds, id) >= 0) faults.add({ path: '/id', code: 'repeated-mentor', id });
  faults.integer(capacity, 0, MATCHING_LIMITS.capacity, '/capacity');
  const scoreOf = new Map<number, number>();
  for (const [place, [menteeId, score]] of edges.entries()) {
    const mentee = indexOfId(menteeIds, menteeId);
    if (mentee < 0) faults.add({ path: `/edges/${place}/0`, code: 'unknown-mentee', id: menteeId });
    else if (scoreOf.has(mentee)) faults.add({ path: `/edges/${place}`, code: 'repeated-edge', id: menteeId });
    const read = faults.integer(score, 0, MATCHING_LIMITS.score, `/edges/${place}/1`);
    if (mentee >= 0 && read !== null) scoreOf.set(mentee, read);
  }
  return scoreOf;
}

/** The graph with the mentor as the last one, whatever the id: only indices are used from here on. */
function withMentor(graph: MatchingGraph, mentor: NewMentor, scoreOf: ReadonlyMap<number, number>): MatchingGraph {
  const newcomer = graph.mentorIds.length;
  const edges = graph.edgeMentor.length + scoreOf.size;
  const rowStart = new Int32Array(graph.rowStart.length);
  const edgeMentor = new Uint16Array(edges);
  const edgeScore = new Int16Array(edges);
  let next = 0;
  for (let mentee = 0; mentee < graph.menteeIds.length; mentee++) {
    const first = graph.rowStart[mentee] as number;
    const end = graph.rowStart[mentee + 1] as number;
    edgeMentor.set(graph.edgeMentor.subarray(first, end), next);
    edgeScore.set(graph.edgeScore.subarray(first, end), next);
    next += end - first;
    const score = scoreOf.get(mentee);
    if (score !== undefined) {
      edgeMentor[next] = newcomer;
      edgeScore[next] = score;
      next++;
    }
    rowStart[mentee + 1] = next;
  }
  const capacities = Int32Array.from([...graph.capacities, mentor.capacity]);
  return {
    ...graph,
    mentorIds: [...graph.mentorIds, mentor.id],
    capacities,
    places: usablePlaces(capacities, edgeMentor),
    rowStart,
    edgeMentor,
    edgeScore,
    lockedLoad: Int32Array.from([...graph.lockedLoad, 0]),
  };
}

/** The same pairs and prices in a wider position; the new mentor is too dear for everybody until a place is opened. */
function carryOver(from: Position, to: Position): void {
  const mentors = from.market.load.length;
  for (let mentor = 0; mentor < mentors; mentor++) {
    for (const mentee of seatedWith(from.market, mentor)) seat(to.market, mentee, mentor);
  }
  const [before, after] = [from.market, to.market];
  copyPrices(from.scale, [before.menteeHi, before.menteeLo], to.scale, [after.menteeHi, after.menteeLo]);
  copyPrices(from.scale, [before.mentorHi, before.mentorLo], to.scale, [after.mentorHi, after.mentorLo]);
  after.mentorHi[mentors] = inHi(to.scale, 'matched', 2);
  after.mentorLo[mentors] = 0;
}

type Limbs = [hi: Float64Array, lo: Float64Array];

function copyPrices(from: Scale, [fromHi, fromLo]: Limbs, to: Scale, [toHi, toLo]: Limbs): void {
  for (let index = 0; index < fromHi.length; index++) {
    const { hi, lo } = pack(to, unpack(from, fromHi[index] as number, fromLo[index] as number));
    toHi[index] = hi;
    toLo[index] = lo;
  }
}

/** Everybody becomes cheaper by the way that leads there: all of these ways then cost nothing. */
function lowerPrices(market: Market, ways: Ways): void {
  const { mentorHi, mentorLo, menteeHi, menteeLo } = market;
  for (let mentor = 0; mentor < mentorHi.length; mentor++) {
    // Whom no one who may move can reach, no price matters to.
    if (!ways.isReached(mentor)) continue;
    const hi = ways.hi[mentor] as number;
    const lo = ways.lo[mentor] as number;
    mentorHi[mentor] = (mentorHi[mentor] as number) - hi;
    mentorLo[mentor] = (mentorLo[mentor] as number) - lo;
    for (const mentee of seatedWith(market, mentor)) {
      menteeHi[mentee] = (menteeHi[mentee] as number) - hi;
      menteeLo[mentee] = (menteeLo[mentee] as number) - lo;
    }
  }
}

function take({ market, mentorOf }: Position, { mentee, from, to }: Step): void {
  if (from !== NOBODY) unseat(market, mentee);
  seat(market, mentee, to);
  mentorOf[mentee] = to;
}

function movesBetween(graph: MatchingGraph, before: Int32Array, after: Int32Array): Move[] {
  const name = (mentor: number) => (mentor === NOBODY ? null : (graph.mentorIds[mentor] as string));
  return graph.menteeIds.flatMap((menteeId, mentee) => {
    const from = before[mentee] as number;
    const to = after[mentee] as number;
    return from === to ? [] : [{ menteeId, from: name(from), to: name(to) }];
  });
}
