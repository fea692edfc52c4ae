import { NOBODY } from '../graph.ts';
import { type Columns, menteeOf, scoreOf } from './columns.ts';
import type { Market } from './market.ts';

/**
 * The mentees whom a mentor would gain most by, best first, and how much that is, in the two limbs: the mentee's price
 * less what the pair costs. Of those equally good the free ones come first: they need not be won from anybody.
 */
export class Ranking {
  readonly mentees: Int32Array;
  readonly hi: Float64Array;
  readonly lo: Float64Array;
  readonly #isFree: Uint8Array;
  size = 0;

  constructor(most: number) {
    this.mentees = new Int32Array(most);
    this.hi = new Float64Array(most);
    this.lo = new Float64Array(most);
    this.#isFree = new Uint8Array(most);
  }

  /** Ranks the mentees of a mentor who are not there yet; only the best `most` are kept. */
  rank(market: Market, { start, end, cells }: Columns, mentor: number, most: number): void {
    const { menteeHi, menteeLo, menteeCostHi, menteeCostLo, scoreCostHi, scoreCostLo, draftOf, mentorOf } = market;
    const last = end[mentor] as number;
    // Whoever is worth less is no longer among the best.
    let bar = Number.NEGATIVE_INFINITY;
    this.size = 0;
    for (let at = start[mentor] as number; at < last; at++) {
      const cell = cells[at] as number;
      const mentee = menteeOf(cell);
      const score = scoreOf(cell);
      const hi = (menteeHi[mentee] as number) - (menteeCostHi[mentee] as number) - (scoreCostHi[score] as number);
      if (hi < bar || mentorOf[mentee] === mentor) continue;
      const lo =
        (menteeLo[mentee] as number) -
        (menteeCostLo[mentee] as number) -
        (scoreCostLo[score] as number) +
        (draftOf[mentee] === mentor ? 1 : 0);
      this.#insert(mentee, hi, lo, mentorOf[mentee] === NOBODY ? 1 : 0, most);
      if (this.size === most) bar = this.hi[most - 1] as number;
    }
  }

  #insert(mentee: number, hi: number, lo: number, isFree: 0 | 1, most: number): void {
    let place = this.size;
    while (place > 0 && this.#isLess(place - 1, hi, lo, isFree)) place--;
    if (place >= most) return;
    this.size = Math.min(most, this.size + 1);
    for (let rank = this.size - 1; rank > place; rank--) {
      this.mentees[rank] = this.mentees[rank - 1] as number;
      this.hi[rank] = this.hi[rank - 1] as number;
      this.lo[rank] = this.lo[rank - 1] as number;
      this.#isFree[rank] = this.#isFree[rank - 1] as number;
    }
    this.mentees[place] = mentee;
    this.hi[place] = hi;
    this.lo[place] = lo;
    this.#isFree[place] = isFree;
  }

  #isLess(rank: number, hi: number, lo: number, isFree: 0 | 1): boolean {
    const other = this.hi[rank] as number;
    if (other !== hi) return other < hi;
    const otherLo = this.lo[rank] as number;
    return otherLo === lo ? (this.#isFree[rank] as number) < isFree : otherLo < lo;
  }
}
