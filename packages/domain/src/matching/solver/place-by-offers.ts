import { NOBODY } from '../graph.ts';
import type { Columns } from './columns.ts';
import { type Market, seat, seatedWith, unseat } from './market.ts';
import { Ranking } from './ranking.ts';
import { ROUNDS } from './tiers.ts';

/** So many mentees get an offer at a time. */
const MOST_OFFERS = 16;

/**
 * For a shortage, where places are soon filled and many mentees would look for one in vain: mentors look for mentees. A
 * mentor with places left goes down to the price where as many mentees as there are places would gain by coming, and
 * takes those who gain, from others as well. Before the first turn a mentor is dearer than anybody can pay. Answers the
 * mentors who still have a place that somebody may be worth, in ascending order.
 */
export function placeByOffers(market: Market, columns: Columns, capacities: Int32Array): number[] {
  const ranking = new Ranking(MOST_OFFERS + 1);
  const turns = new Uint8Array(capacities.length);
  const queue = Array.from(capacities.keys()).filter(
    (mentor) => (capacities[mentor] as number) > (market.locked[mentor] as number),
  );
  const isQueued = new Uint8Array(capacities.length);
  for (const mentor of queue) isQueued[mentor] = 1;
  // The queue grows while it is read.
  for (const mentor of queue) {
    isQueued[mentor] = 0;
    turns[mentor] = (turns[mentor] as number) + 1;
    const losers = offer(market, columns, capacities, mentor, ranking);
    for (const other of [mentor, ...losers]) {
      if (isQueued[other] === 1 || (turns[other] as number) >= ROUNDS || !isOpen(market, capacities, other)) continue;
      isQueued[other] = 1;
      queue.push(other);
    }
  }
  return Array.from(capacities.keys()).filter((mentor) => isOpen(market, capacities, mentor));
}

/** Whether a mentor has a place whose price is more than what the place costs. */
export function isOpen(market: Market, capacities: Int32Array, mentor: number): boolean {
  const taken = (market.locked[mentor] as number) + (market.load[mentor] as number);
  if (taken >= (capacities[mentor] as number)) return false;
  const hi = market.loadHi * (2 * taken + 1);
  const lo = market.loadLo * (2 * taken + 1);
  return (
    (market.mentorHi[mentor] as number) > hi ||
    (market.mentorHi[mentor] === hi && (market.mentorLo[mentor] as number) > lo)
  );
}

/** One turn of a mentor with places left; answers the mentors who lost a mentee by it. */
function offer(market: Market, columns: Columns, capacities: Int32Array, mentor: number, ranking: Ranking): number[] {
  const { locked, load, loadHi, loadLo, mentorHi, mentorLo, menteeHi, menteeLo, mentorOf } = market;
  const taken = (locked[mentor] as number) + (load[mentor] as number);
  const most = Math.min(MOST_OFFERS, (capacities[mentor] as number) - taken);
  ranking.rank(market, columns, mentor, most + 1);
  // As many as are worth their place; the last one has to be worth the dearest of these places.
  let count = 0;
  while (count < Math.min(most, ranking.size)) {
    const level = 2 * (taken + count) + 1;
    const placeHi = loadHi * level;
    const hi = ranking.hi[count] as number;
    if (hi < placeHi || (hi === placeHi && (ranking.lo[count] as number) < loadLo * level)) break;
    count++;
  }
  // Down to whom the next one is worth, but never below what the last place taken, or the first one, costs.
  const level = 2 * Math.max(taken + count, (locked[mentor] as number) + 1) - 1;
  let hi = loadHi * level;
  let lo = loadLo * level;
  if (count < ranking.size) {
    const nextHi = ranking.hi[count] as number;
    const nextLo = ranking.lo[count] as number;
    if (nextHi > hi || (nextHi === hi && nextLo > lo)) {
      hi = nextHi;
      lo = nextLo;
    }
  }
  const dropHi = (mentorHi[mentor] as number) - hi;
  const dropLo = (mentorLo[mentor] as number) - lo;
  mentorHi[mentor] = hi;
  mentorLo[mentor] = lo;
  for (const mentee of seatedWith(market, mentor)) {
    menteeHi[mentee] = (menteeHi[mentee] as number) - dropHi;
    menteeLo[mentee] = (menteeLo[mentee] as number) - dropLo;
  }
  const losers: number[] = [];
  for (let rank = 0; rank < count; rank++) {
    const mentee = ranking.mentees[rank] as number;
    const gainHi = (ranking.hi[rank] as number) - hi;
    const gainLo = (ranking.lo[rank] as number) - lo;
    const before = mentorOf[mentee] as number;
    if (before !== NOBODY) {
      // Nobody moves for nothing: that could go on for ever.
      if (gainHi === 0 && gainLo === 0) continue;
      unseat(market, mentee);
      losers.push(before);
    }
    seat(market, mentee, mentor);
    menteeHi[mentee] = (menteeHi[mentee] as number) - gainHi;
    menteeLo[mentee] = (menteeLo[mentee] as number) - gainLo;
  }
  return losers;
}
