import { NOBODY } from '../graph.ts';
import { type Market, seat } from './market.ts';

const UNSEEN = Number.POSITIVE_INFINITY;

/**
 * The shortest augmenting path from one free mentee, by Dijkstra's algorithm over mentors with reduced costs (the
 * successive shortest paths of the assignment problem, Jonker and Volgenant 1987, with the places of a mentor counted and
 * not unrolled into columns). The path ends with a mentor who has a place, or with a mentee who is left free, who may be
 * the one that it began with: so it is always decided anew who goes without.
 */
export class AugmentingSearch {
  readonly #market: Market;
  readonly #distanceHi: Float64Array;
  readonly #distanceLo: Float64Array;
  /** The mentee through whom a mentor was reached. */
  readonly #via: Int32Array;
  /** Mentors reached and not yet looked at; those looked at. */
  readonly #frontier: Int32Array;
  readonly #settled: Int32Array;
  #frontierSize = 0;
  #settledSize = 0;
  /** The length of the shortest way to an end found so far, and that end: a mentor or a mentee. */
  #endHi = 0;
  #endLo = 0;
  #endMentor = NOBODY;
  #endMentee = NOBODY;

  constructor(market: Market) {
    const mentors = market.load.length;
    this.#market = market;
    this.#distanceHi = new Float64Array(mentors);
    this.#distanceLo = new Float64Array(mentors);
    this.#via = new Int32Array(mentors);
    this.#frontier = new Int32Array(mentors);
    this.#settled = new Int32Array(mentors);
  }

  /**
   * Places a free mentee as well as can be, moving others when that is better, and keeps the prices right. Somebody may
   * be left free, this mentee or another one.
   */
  place(root: number): void {
    this.#begin(root);
    this.#reach(root, 0, 0);
    for (let mentor = this.#nearest(); mentor !== NOBODY; mentor = this.#nearest()) {
      if (this.#look(mentor)) break;
    }
    this.#raisePrices(root);
    this.#moveAlong(root);
  }

  #begin(root: number): void {
    const { edgeMentor, edgeScore, scoreCostHi, scoreCostLo, mentorHi, mentorLo } = this.#market;
    const costHi = this.#market.menteeCostHi[root] as number;
    const costLo = this.#market.menteeCostLo[root] as number;
    const drafted = this.#market.draftOf[root] as number;
    const end = this.#market.edgeEnd[root] as number;
    let hi = 0;
    let lo = 0;
    for (let edge = this.#market.edgeFirst[root] as number; edge < end; edge++) {
      const mentor = edgeMentor[edge] as number;
      const score = edgeScore[edge] as number;
      const edgeHi = costHi + (scoreCostHi[score] as number) + (mentorHi[mentor] as number);
      if (edgeHi > hi) continue;
      const edgeLo =
        costLo + (scoreCostLo[score] as number) + (mentorLo[mentor] as number) - (mentor === drafted ? 1 : 0);
      if (edgeHi < hi || edgeLo < lo) {
        hi = edgeHi;
        lo = edgeLo;
      }
    }
    this.#market.menteeHi[root] = hi;
    this.#market.menteeLo[root] = lo;
    this.#distanceHi.fill(UNSEEN);
    this.#frontierSize = 0;
    this.#settledSize = 0;
    this.#endHi = -hi;
    this.#endLo = -lo;
    this.#endMentor = NOBODY;
    this.#endMentee = root;
  }

  /** Reaches the mentors of a mentee who is at this distance; whoever is not nearer than an end is of no use. */
  #reach(mentee: number, fromHi: number, fromLo: number): void {
    const { edgeMentor, edgeScore, scoreCostHi, scoreCostLo, mentorHi, mentorLo } = this.#market;
    const { load, places, locked, loadHi, loadLo } = this.#market;
    const distanceHi = this.#distanceHi;
    const distanceLo = this.#distanceLo;
    let endHi = this.#endHi;
    let endLo = this.#endLo;
    const baseHi = fromHi - (this.#market.menteeHi[mentee] as number) + (this.#market.menteeCostHi[mentee] as number);
    const baseLo = fromLo - (this.#market.menteeLo[mentee] as number) + (this.#market.menteeCostLo[mentee] as number);
    const drafted = this.#market.draftOf[mentee] as number;
    const last = this.#market.edgeEnd[mentee] as number;
    const own = this.#market.mentorOf[mentee] as number;
    let nextHi = UNSEEN;
    let size = this.#frontierSize;
    for (let edge = this.#market.edgeFirst[mentee] as number; edge < last; edge++) {
      const mentor = edgeMentor[edge] as number;
      const score = edgeScore[edge] as number;
      const hi = baseHi + (scoreCostHi[score] as number) + (mentorHi[mentor] as number);
      if (hi < nextHi && mentor !== own) nextHi = hi;
      if (hi > endHi) continue;
      const known = distanceHi[mentor] as number;
      if (hi > known) continue;
      const lo = baseLo + (scoreCostLo[score] as number) + (mentorLo[mentor] as number) - (mentor === drafted ? 1 : 0);
      if (hi === endHi && lo >= endLo) continue;
      if (hi === known && lo >= (distanceLo[mentor] as number)) continue;
      if (known === UNSEEN) this.#frontier[size++] = mentor;
      distanceHi[mentor] = hi;
      distanceLo[mentor] = lo;
      this.#via[mentor] = mentee;
      const taken = load[mentor] as number;
      if (taken === places[mentor]) continue;
      const level = 2 * ((locked[mentor] as number) + taken) + 1;
      const placeHi = hi + loadHi * level - (mentorHi[mentor] as number);
      const placeLo = lo + loadLo * level - (mentorLo[mentor] as number);
      if (placeHi > endHi || (placeHi === endHi && placeLo >= endLo)) continue;
      endHi = placeHi;
      endLo = placeLo;
      this.#endMentor = mentor;
      this.#endMentee = NOBODY;
      // No way is shorter than the one to here.
      if (endHi === fromHi && endLo === fromLo) {
        nextHi = fromHi;
        break;
      }
    }
    this.#market.regretHi[mentee] = nextHi - fromHi;
    this.#endHi = endHi;
    this.#endLo = endLo;
    this.#frontierSize = size;
  }

  /** Takes the nearest mentor of the frontier, `NOBODY` when an end is nearer than all of them. */
  #nearest(): number {
    const frontier = this.#frontier;
    const distanceHi = this.#distanceHi;
    const distanceLo = this.#distanceLo;
    let hi = this.#endHi;
    let lo = this.#endLo;
    let found = NOBODY;
    for (let at = 0; at < this.#frontierSize; at++) {
      const mentor = frontier[at] as number;
      const mentorHi = distanceHi[mentor] as number;
      if (mentorHi > hi) continue;
      const mentorLo = distanceLo[mentor] as number;
      if (mentorHi === hi && mentorLo >= lo) continue;
      hi = mentorHi;
      lo = mentorLo;
      found = at;
    }
    if (found === NOBODY) return NOBODY;
    const mentor = frontier[found] as number;
    frontier[found] = frontier[--this.#frontierSize] as number;
    this.#settled[this.#settledSize++] = mentor;
    return mentor;
  }

  /** Looks at those seated with a mentor. True when the way may end here at once: no other one is shorter. */
  #look(mentor: number): boolean {
    const { seatFirst, seats, load, menteeHi, menteeLo, regretHi } = this.#market;
    const hi = this.#distanceHi[mentor] as number;
    const lo = this.#distanceLo[mentor] as number;
    const first = seatFirst[mentor] as number;
    const end = first + (load[mentor] as number);
    for (let at = first; at < end; at++) {
      const mentee = seats[at] as number;
      const freeHi = hi - (menteeHi[mentee] as number);
      const freeLo = lo - (menteeLo[mentee] as number);
      if (freeHi > this.#endHi || (freeHi === this.#endHi && freeLo >= this.#endLo)) continue;
      this.#endHi = freeHi;
      this.#endLo = freeLo;
      this.#endMentor = NOBODY;
      this.#endMentee = mentee;
    }
    for (let at = first; at < end; at++) {
      if (this.#endHi === hi && this.#endLo === lo) return true;
      const mentee = seats[at] as number;
      if (hi + (regretHi[mentee] as number) <= this.#endHi) this.#reach(mentee, hi, lo);
    }
    return false;
  }

  /** Whoever is nearer than the end becomes dearer by the difference: the way found then costs nothing. */
  #raisePrices(root: number): void {
    const { seatFirst, seats, load, menteeHi, menteeLo, mentorHi, mentorLo, regretHi } = this.#market;
    menteeHi[root] = (menteeHi[root] as number) + this.#endHi;
    menteeLo[root] = (menteeLo[root] as number) + this.#endLo;
    for (let index = 0; index < this.#settledSize; index++) {
      const mentor = this.#settled[index] as number;
      const hi = this.#endHi - (this.#distanceHi[mentor] as number);
      const lo = this.#endLo - (this.#distanceLo[mentor] as number);
      mentorHi[mentor] = (mentorHi[mentor] as number) + hi;
      mentorLo[mentor] = (mentorLo[mentor] as number) + lo;
      const first = seatFirst[mentor] as number;
      const end = first + (load[mentor] as number);
      for (let at = first; at < end; at++) {
        const mentee = seats[at] as number;
        menteeHi[mentee] = (menteeHi[mentee] as number) + hi;
        menteeLo[mentee] = (menteeLo[mentee] as number) + lo;
        regretHi[mentee] = (regretHi[mentee] as number) - hi;
      }
    }
  }

  /** Moves everybody on the way one step, from its end back to the mentee it began with. */
  #moveAlong(root: number): void {
    const { mentorOf, seats, seatOf, regretHi } = this.#market;
    if (this.#endMentee === root) return;
    let mentor = this.#endMentor;
    let hole: number;
    if (mentor === NOBODY) {
      mentor = mentorOf[this.#endMentee] as number;
      hole = seatOf[this.#endMentee] as number;
      mentorOf[this.#endMentee] = NOBODY;
    } else {
      const comer = this.#via[mentor] as number;
      const from = mentorOf[comer] as number;
      hole = seatOf[comer] as number;
      regretHi[comer] = 0;
      seat(this.#market, comer, mentor);
      if (comer === root) return;
      mentor = from;
    }
    for (;;) {
      const comer = this.#via[mentor] as number;
      const from = mentorOf[comer] as number;
      const left = seatOf[comer] as number;
      seats[hole] = comer;
      seatOf[comer] = hole;
      mentorOf[comer] = mentor;
      regretHi[comer] = 0;
      if (comer === root) return;
      hole = left;
      mentor = from;
    }
  }
}
