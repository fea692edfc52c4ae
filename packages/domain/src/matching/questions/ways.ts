import { NOBODY } from '../graph.ts';
import { seatedWith } from '../solver/market.ts';
import { type Cost, edgeSlack, isFree, placeSlack, type Position, type Residual, taken } from './residual.ts';

/**
 * Shortest ways through the moves of a solution. The nodes are the mentors and one more, `outside`, where the free
 * mentees and the free places are: `outside` to a mentor is a free mentee who comes, or one mentee less for an even
 * load; a mentor to `outside` is a mentee who is left free, or a place that is taken.
 */
export class Ways {
  readonly outside: number;
  readonly hi: Float64Array;
  readonly lo: Float64Array;
  /** The neighbouring node on the way, and who moves along that step; `NOBODY` when it is only a place. */
  readonly neighbour: Int32Array;
  readonly mover: Int32Array;
  readonly #frontier: number[] = [];
  readonly #isSettled: Uint8Array;

  constructor(mentors: number) {
    this.outside = mentors;
    this.hi = new Float64Array(mentors + 1).fill(Number.POSITIVE_INFINITY);
    this.lo = new Float64Array(mentors + 1);
    this.neighbour = new Int32Array(mentors + 1).fill(NOBODY);
    this.mover = new Int32Array(mentors + 1).fill(NOBODY);
    this.#isSettled = new Uint8Array(mentors + 1);
  }

  isReached(node: number): boolean {
    return this.hi[node] !== Number.POSITIVE_INFINITY;
  }

  /** A way to a node through a neighbour that is settled at `base`. */
  offer(node: number, base: Cost, step: Cost, neighbour: number, mover: number): void {
    if (this.#isSettled[node] === 1) return;
    const hi = base.hi + step.hi;
    const lo = base.lo + step.lo;
    const known = this.hi[node] as number;
    if (hi > known || (hi === known && lo >= (this.lo[node] as number))) return;
    if (known === Number.POSITIVE_INFINITY) this.#frontier.push(node);
    this.hi[node] = hi;
    this.lo[node] = lo;
    this.neighbour[node] = neighbour;
    this.mover[node] = mover;
  }

  /** Settles all nodes that can be reached from `start`, nearest first; `look` offers ways to the neighbours of a node. */
  settleFrom(start: number, look: (node: number, base: Cost) => void): void {
    const nothing = { hi: 0, lo: 0 };
    this.offer(start, nothing, nothing, NOBODY, NOBODY);
    for (let node = this.#nearest(); node !== NOBODY; node = this.#nearest()) {
      this.#isSettled[node] = 1;
      look(node, { hi: this.hi[node] as number, lo: this.lo[node] as number });
    }
  }

  #nearest(): number {
    let found = NOBODY;
    let hi = Number.POSITIVE_INFINITY;
    let lo = 0;
    for (const [at, node] of this.#frontier.entries()) {
      const nodeHi = this.hi[node] as number;
      if (nodeHi > hi || (nodeHi === hi && (this.lo[node] as number) >= lo)) continue;
      hi = nodeHi;
      lo = this.lo[node] as number;
      found = at;
    }
    if (found === NOBODY) return NOBODY;
    const node = this.#frontier[found] as number;
    const last = this.#frontier.pop() as number;
    if (found < this.#frontier.length) this.#frontier[found] = last;
    return node;
  }
}

/** The cheapest ways from `outside` to every mentor: who could come if there were one place more. */
export function waysIn(position: Position): Ways {
  const { graph, market, mentorOf } = position;
  const ways = new Ways(market.load.length);
  const go = (mentee: number, base: Cost, from: number) => {
    for (let edge = graph.rowStart[mentee] as number; edge < (graph.rowStart[mentee + 1] as number); edge++) {
      const mentor = graph.edgeMentor[edge] as number;
      if (mentor !== from) ways.offer(mentor, base, edgeSlack(position, mentee, edge), from, mentee);
    }
  };
  ways.settleFrom(ways.outside, (node, base) => {
    if (node !== ways.outside) {
      for (const mentee of seatedWith(market, node)) go(mentee, base, node);
      return;
    }
    for (let mentee = 0; mentee < mentorOf.length; mentee++) if (isFree(position, mentee)) go(mentee, base, node);
    for (let mentor = 0; mentor < market.load.length; mentor++)
      offerOneLess(position, ways, mentor, base, node, mentor);
  });
  return ways;
}

/**
 * The cheapest ways from every mentor to `target`, a mentor or `outside`, with one mentee held fast: how a mentor who
 * gets one too many is relieved, the place that this mentee leaves being at `target`.
 */
export function waysTo(residual: Residual, target: number, held: number): Ways {
  const { graph, market, mentorOf, columnStart, columnMentee, columnEdge } = residual;
  const ways = new Ways(market.load.length);
  ways.settleFrom(target === NOBODY ? ways.outside : target, (node, base) => {
    if (node === ways.outside) {
      for (let mentor = 0; mentor < market.load.length; mentor++) offerExits(residual, ways, mentor, base);
      return;
    }
    for (let at = columnStart[node] as number; at < (columnStart[node + 1] as number); at++) {
      const mentee = columnMentee[at] as number;
      if (mentee === held || graph.lockOf[mentee] !== NOBODY) continue;
      const from = isFree(residual, mentee) ? ways.outside : (mentorOf[mentee] as number);
      if (from === node) continue;
      ways.offer(from, base, edgeSlack(residual, mentee, columnEdge[at] as number), node, mentee);
    }
    offerOneLess(residual, ways, ways.outside, base, node, node);
  });
  return ways;
}

/** The step by which a mentor has one mentee less, so that the load is more even. */
function offerOneLess(position: Position, ways: Ways, to: number, base: Cost, neighbour: number, mentor: number): void {
  if (position.market.load[mentor] === 0) return;
  const { hi, lo } = placeSlack(position, mentor, taken(position, mentor));
  ways.offer(to, base, { hi: -hi, lo: -lo }, neighbour, NOBODY);
}

/** The steps out of a mentor: a place is taken, or somebody is left free (never the one held, whose mentor is the target). */
function offerExits(position: Position, ways: Ways, mentor: number, base: Cost): void {
  const { graph, market } = position;
  const next = taken(position, mentor) + 1;
  if (next <= (graph.capacities[mentor] as number)) {
    ways.offer(mentor, base, placeSlack(position, mentor, next), ways.outside, NOBODY);
  }
  for (const mentee of seatedWith(market, mentor)) {
    const free = { hi: -(market.menteeHi[mentee] as number), lo: -(market.menteeLo[mentee] as number) };
    ways.offer(mentor, base, free, ways.outside, mentee);
  }
}
