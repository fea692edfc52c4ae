import { NOBODY } from '../graph.ts';
import { type Market, seat, seatedWith } from './market.ts';
import { ROUNDS } from './tiers.ts';

/** When a round places fewer than one in so many of those still free, the exact search does it better. */
const WORTHWHILE = 20;

/**
 * Places most mentees with prices that fit, so that only the rest need a search. In every round each free mentee bids
 * for the mentor liked best at the present prices. A mentor with more bidders than places keeps those with the greatest
 * regret, and the price rises to where the best of the others stops caring. Regrets are not measured again when other
 * prices rise: they only become greater by that, so the kept ones still prefer to stay. Answers the mentees left free,
 * in ascending order.
 */
export function placeByBids(market: Market): number[] {
  let free = Array.from(market.mentorOf.keys());
  for (let round = 0; round < ROUNDS && free.length > 0; round++) {
    const left: number[] = [];
    const bidders = new Map<number, number[]>();
    for (const mentee of free) {
      const mentor = bid(market, mentee);
      const others = bidders.get(mentor);
      if (mentor === NOBODY) left.push(mentee);
      else if (others) others.push(mentee);
      else bidders.set(mentor, [mentee]);
    }
    for (const [mentor, mentees] of bidders) left.push(...keepKeenest(market, mentor, mentees));
    const placed = free.length - left.length;
    free = left.sort((first, second) => first - second);
    if (placed * WORTHWHILE < placed + free.length) break;
  }
  return free;
}

/** The mentor liked best at the present prices, or `NOBODY` when staying free is as good; notes price and regret. */
function bid(market: Market, mentee: number): number {
  const { edgeMentor, edgeScore, scoreCostHi, scoreCostLo, mentorHi, mentorLo } = market;
  const baseHi = market.menteeCostHi[mentee] as number;
  const baseLo = market.menteeCostLo[mentee] as number;
  const drafted = market.draftOf[mentee] as number;
  const end = market.edgeEnd[mentee] as number;
  let best = NOBODY;
  let bestHi = 0;
  let bestLo = 0;
  let nextHi = Number.POSITIVE_INFINITY;
  let nextLo = 0;
  for (let edge = market.edgeFirst[mentee] as number; edge < end; edge++) {
    const mentor = edgeMentor[edge] as number;
    const score = edgeScore[edge] as number;
    const hi = baseHi + (scoreCostHi[score] as number) + (mentorHi[mentor] as number);
    if (hi > nextHi) continue;
    const lo = baseLo + (scoreCostLo[score] as number) + (mentorLo[mentor] as number) - (mentor === drafted ? 1 : 0);
    if (hi < bestHi || (hi === bestHi && lo < bestLo)) {
      nextHi = bestHi;
      nextLo = bestLo;
      bestHi = hi;
      bestLo = lo;
      best = mentor;
    } else if (hi < nextHi || lo < nextLo) {
      nextHi = hi;
      nextLo = lo;
    }
  }
  market.menteeHi[mentee] = bestHi;
  market.menteeLo[mentee] = bestLo;
  market.regretHi[mentee] = nextHi - bestHi;
  market.regretLo[mentee] = nextLo - bestLo;
  return best;
}

/** Seats the keenest of those seated and bidding, raises the price, answers those turned away. */
function keepKeenest(market: Market, mentor: number, bidders: number[]): number[] {
  const { menteeHi, menteeLo, mentorHi, mentorLo, regretHi, regretLo, load, mentorOf } = market;
  const most = market.places[mentor] as number;
  const wishing = [...seatedWith(market, mentor), ...bidders];
  if (wishing.length > most || market.loadHi > 0 || market.loadLo > 0) wishing.sort(byRegret(market));
  const oldHi = mentorHi[mentor] as number;
  const oldLo = mentorLo[mentor] as number;
  const { kept, riseHi, riseLo } = newPrice(market, mentor, wishing, Math.min(most, wishing.length));

  mentorHi[mentor] = oldHi + riseHi;
  mentorLo[mentor] = oldLo + riseLo;
  for (const mentee of wishing) mentorOf[mentee] = NOBODY;
  load[mentor] = 0;
  for (const mentee of wishing.slice(0, kept)) {
    seat(market, mentee, mentor);
    menteeHi[mentee] = (menteeHi[mentee] as number) + riseHi;
    menteeLo[mentee] = (menteeLo[mentee] as number) + riseLo;
    regretHi[mentee] = (regretHi[mentee] as number) - riseHi;
    regretLo[mentee] = (regretLo[mentee] as number) - riseLo;
  }
  return wishing.slice(kept);
}

function byRegret({ regretHi: hi, regretLo: lo }: Market): (first: number, second: number) => number {
  return (first, second) =>
    (hi[second] as number) - (hi[first] as number) || (lo[second] as number) - (lo[first] as number) || first - second;
}

/**
 * How many of the keenest can stay and by how much the price rises. The price must reach that of the last place taken,
 * which every one who stays has to bear; when all places are taken it rises on to the regret of the first one left out.
 */
function newPrice(
  market: Market,
  mentor: number,
  wishing: number[],
  most: number,
): { kept: number; riseHi: number; riseLo: number } {
  const { regretHi: hi, regretLo: lo } = market;
  const priceHi = market.mentorHi[mentor] as number;
  const priceLo = market.mentorLo[mentor] as number;
  for (let kept = most; kept > 0; kept--) {
    const level = 2 * ((market.locked[mentor] as number) + kept) - 1;
    const placeHi = market.loadHi * level;
    const placeLo = market.loadLo * level;
    const rises = priceHi < placeHi || (priceHi === placeHi && priceLo < placeLo);
    let riseHi = rises ? placeHi - priceHi : 0;
    let riseLo = rises ? placeLo - priceLo : 0;
    const last = wishing[kept - 1] as number;
    const bears = (hi[last] as number) > riseHi || (hi[last] === riseHi && (lo[last] as number) >= riseLo);
    if (!bears) continue;
    const out = wishing[kept];
    if (out !== undefined && kept === market.places[mentor]) {
      const outHi = hi[out] as number;
      const outLo = lo[out] as number;
      if (outHi > riseHi || (outHi === riseHi && outLo > riseLo)) {
        riseHi = outHi;
        riseLo = outLo;
      }
    }
    return { kept, riseHi, riseLo };
  }
  return { kept: 0, riseHi: 0, riseLo: 0 };
}
