import { NOBODY } from '../graph.ts';
import { type Columns, menteeOf, scoreOf } from './columns.ts';
import { type Market, seat, unseat } from './market.ts';

const UNSEEN = Number.POSITIVE_INFINITY;

/**
 * The shortest path that fills a place of a mentor, by Dijkstra's algorithm over mentors with reduced costs: from the
 * mentor to a mentee, from there to the mentor who loses that mentee and looks for another one, and so on. It ends with
 * a mentee who was free, or with a mentor who leaves the place empty, who may be the one that it began with. The mirror
 * image of `AugmentingSearch`.
 */
export class FillingSearch {
  readonly #market: Market;
  readonly #columns: Columns;
  readonly #distanceHi: Float64Array;
  readonly #distanceLo: Float64Array;
  /** How a mentor was reached: whom they lose, and to whom. */
  readonly #lost: Int32Array;
  readonly #winner: Int32Array;
  /** Mentors reached and not yet looked at; those looked at. */
  readonly #frontier: Int32Array;
  readonly #settled: Int32Array;
  #frontierSize = 0;
  #settledSize = 0;
  /** The shortest way to an end found so far: the mentor where it ends, and the free mentee who comes there, if any. */
  #endHi = 0;
  #endLo = 0;
  #endMentor = NOBODY;
  #endMentee = NOBODY;

  constructor(market: Market, columns: Columns) {
    const mentors = market.load.length;
    this.#market = market;
    this.#columns = columns;
    this.#distanceHi = new Float64Array(mentors);
    this.#distanceLo = new Float64Array(mentors);
    this.#lost = new Int32Array(mentors);
    this.#winner = new Int32Array(mentors);
    this.#frontier = new Int32Array(mentors);
    this.#settled = new Int32Array(mentors);
  }

  /**
   * Fills the next place of a mentor as well as can be, moving others when that is better, and keeps the prices right;
   * or settles that the place is left empty.
   */
  fill(root: number): void {
    const { locked, load, loadHi, loadLo, mentorHi, mentorLo } = this.#market;
    const level = 2 * ((locked[root] as number) + (load[root] as number)) + 1;
    this.#distanceHi.fill(UNSEEN);
    this.#distanceHi[root] = 0;
    this.#distanceLo[root] = 0;
    this.#winner[root] = NOBODY;
    this.#settled[0] = root;
    this.#settledSize = 1;
    this.#frontierSize = 0;
    this.#endHi = (mentorHi[root] as number) - loadHi * level;
    this.#endLo = (mentorLo[root] as number) - loadLo * level;
    this.#endMentor = root;
    this.#endMentee = NOBODY;
    this.#reach(root, 0, 0);
    for (let mentor = this.#nearest(); mentor !== NOBODY; mentor = this.#nearest()) this.#look(mentor);
    this.#lowerPrices();
    this.#moveAlong();
  }

  /** Reaches the mentees of a mentor at this distance: a free one is an end, the others lead to their mentors. */
  #reach(from: number, fromHi: number, fromLo: number): void {
    const { menteeHi, menteeLo, menteeCostHi, menteeCostLo, scoreCostHi, scoreCostLo, draftOf, mentorOf } =
      this.#market;
    const { start, end, cells } = this.#columns;
    const distanceHi = this.#distanceHi;
    const distanceLo = this.#distanceLo;
    const baseHi = fromHi + (this.#market.mentorHi[from] as number);
    const baseLo = fromLo + (this.#market.mentorLo[from] as number);
    const last = end[from] as number;
    let endHi = this.#endHi;
    let endLo = this.#endLo;
    for (let at = start[from] as number; at < last; at++) {
      const cell = cells[at] as number;
      const mentee = menteeOf(cell);
      const score = scoreOf(cell);
      const hi =
        baseHi + (menteeCostHi[mentee] as number) - (menteeHi[mentee] as number) + (scoreCostHi[score] as number);
      if (hi > endHi) continue;
      const mentor = mentorOf[mentee] as number;
      if (mentor === from || (mentor !== NOBODY && hi > (distanceHi[mentor] as number))) continue;
      const lo =
        baseLo +
        (menteeCostLo[mentee] as number) -
        (menteeLo[mentee] as number) +
        (scoreCostLo[score] as number) -
        (draftOf[mentee] === from ? 1 : 0);
      if (hi === endHi && lo >= endLo) continue;
      if (mentor === NOBODY) {
        endHi = hi;
        endLo = lo;
        this.#endMentor = from;
        this.#endMentee = mentee;
        // No way is shorter than the one to here.
        if (hi === fromHi && lo === fromLo) break;
        continue;
      }
      if (hi === distanceHi[mentor] && lo >= (distanceLo[mentor] as number)) continue;
      if (distanceHi[mentor] === UNSEEN) this.#frontier[this.#frontierSize++] = mentor;
      distanceHi[mentor] = hi;
      distanceLo[mentor] = lo;
      this.#lost[mentor] = mentee;
      this.#winner[mentor] = from;
    }
    this.#endHi = endHi;
    this.#endLo = endLo;
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

  /** A mentor who loses a mentee may leave the place empty, or look for another one. */
  #look(mentor: number): void {
    const { locked, load, loadHi, loadLo, mentorHi, mentorLo } = this.#market;
    const hi = this.#distanceHi[mentor] as number;
    const lo = this.#distanceLo[mentor] as number;
    const level = 2 * ((locked[mentor] as number) + (load[mentor] as number)) - 1;
    const emptyHi = hi + (mentorHi[mentor] as number) - loadHi * level;
    const emptyLo = lo + (mentorLo[mentor] as number) - loadLo * level;
    if (emptyHi < this.#endHi || (emptyHi === this.#endHi && emptyLo < this.#endLo)) {
      this.#endHi = emptyHi;
      this.#endLo = emptyLo;
      this.#endMentor = mentor;
      this.#endMentee = NOBODY;
    }
    if (this.#endHi !== hi || this.#endLo !== lo) this.#reach(mentor, hi, lo);
  }

  /** Whoever is nearer than the end becomes cheaper by the difference: the way found then costs nothing. */
  #lowerPrices(): void {
    const { seatFirst, seats, load, menteeHi, menteeLo, mentorHi, mentorLo } = this.#market;
    for (let index = 0; index < this.#settledSize; index++) {
      const mentor = this.#settled[index] as number;
      const hi = this.#endHi - (this.#distanceHi[mentor] as number);
      const lo = this.#endLo - (this.#distanceLo[mentor] as number);
      mentorHi[mentor] = (mentorHi[mentor] as number) - hi;
      mentorLo[mentor] = (mentorLo[mentor] as number) - lo;
      const first = seatFirst[mentor] as number;
      const end = first + (load[mentor] as number);
      for (let at = first; at < end; at++) {
        const mentee = seats[at] as number;
        menteeHi[mentee] = (menteeHi[mentee] as number) - hi;
        menteeLo[mentee] = (menteeLo[mentee] as number) - lo;
      }
    }
  }

  /** Moves everybody on the way one step, from its end back to the mentor it began with. */
  #moveAlong(): void {
    let mentor = this.#endMentor;
    let comer = this.#endMentee;
    for (;;) {
      const winner = this.#winner[mentor] as number;
      if (winner === NOBODY) {
        if (comer !== NOBODY) seat(this.#market, comer, mentor);
        return;
      }
      const lost = this.#lost[mentor] as number;
      unseat(this.#market, lost);
      if (comer !== NOBODY) seat(this.#market, comer, mentor);
      comer = lost;
      mentor = winner;
    }
  }
}
