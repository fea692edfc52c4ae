import { type Client, type Load, runLoad } from './load.ts';
import { median } from './numbers.ts';
import type { Pace } from './rounds.ts';

export type Side = { port: number; clients: Client[] };
export type Compared<Name extends string> = {
  /** The median of the rounds of a side. */
  of(name: Name, figure: 'perSecond' | 'p50' | 'p99'): number;
  /** The first wrong answer of any side. */
  fault: string | null;
};

const WARM_MS = 200;

/** Loads the sides in turn for some rounds; an unmeasured warm-up comes first. */
export async function compare<Name extends string>(pace: Pace, sides: Record<Name, Side>): Promise<Compared<Name>> {
  const names = Object.keys(sides) as Name[];
  const loads: { name: Name; load: Load }[] = [];
  for (const name of names) await runLoad(sides[name].port, sides[name].clients, Math.min(WARM_MS, pace.ms));
  for (let round = 0; round < pace.rounds; round++) {
    for (const name of names) {
      loads.push({ name, load: await runLoad(sides[name].port, sides[name].clients, pace.ms) });
    }
  }
  const wrong = loads.find(({ load }) => load.fault !== null);
  return {
    of: (name, figure) => median(loads.filter((entry) => entry.name === name).map(({ load }) => load[figure])),
    fault: wrong ? `${wrong.name}: ${wrong.load.fault}` : null,
  };
}
