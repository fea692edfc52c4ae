import { editDistance, prefixDistance } from './edit-distance.ts';
import { soundOfWord } from './sound-key.ts';

/** A word of a query with all that does not depend on whom it is compared with. */
export type AskedWord = { text: string; sound: string; letters: number; allowed: number };

const NEVER = Number.POSITIVE_INFINITY;

/** Letters of a word as bits: a letter that the other word lacks is at least one slip, known without counting. */
function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** One slip in words up to five letters, two in longer ones; in one or two letters any slip makes another word. */
function allowedSlips(word: string): number {
  if (word.length < 3) return 0;
  return word.length <= 5 ? 1 : 2;
}

export function askedWord(text: string): AskedWord {
  return { text, sound: soundOfWord(text), letters: letterBits(text), allowed: allowedSlips(text) };
}

/** The cheapest way to give every asked word a word of its own; infinite when there is none. */
function assign(costs: readonly (readonly number[])[], taken: readonly number[], row = 0): number {
  const cost = costs[row];
  if (!cost) return 0;
  let best = NEVER;
  for (const [column, here] of cost.entries()) {
    if (here >= best || taken.includes(column)) continue;
    best = Math.min(best, here + assign(costs, [...taken, column], row + 1));
  }
  return best;
}

function placeCost(typed: string, word: string): number {
  if (word.startsWith(typed)) return 0;
  return word.includes(typed) ? 1 : NEVER;
}

/** Where the asked words stand in a key: at the beginnings of words, or inside them; null when they do not. */
export function placeOfWords(asked: readonly AskedWord[], key: string): 'words' | 'inside' | null {
  if (!asked.every(({ text }) => key.includes(text))) return null;
  const words = key.split(' ');
  const cost = assign(
    asked.map(({ text }) => words.map((word) => placeCost(text, word))),
    [],
  );
  if (cost === NEVER) return null;
  return cost === 0 ? 'words' : 'inside';
}

/** Sounding the same is a slip no better than any counted in letters. */
const SOUND_SLIPS = 2;

function wordSlips(asked: AskedWord, word: string, letters: number, sounds: Map<string, string>): number {
  if (word.startsWith(asked.text)) return 0;
  const { text, allowed } = asked;
  if (allowed === 0) return NEVER;
  if (bitCount(asked.letters & ~letters) <= allowed) {
    // Three letters with a slip would begin half of the school: they must be the whole word.
    const slips = text.length < 4 ? editDistance(text, word, allowed) : prefixDistance(text, word, allowed);
    if (slips <= allowed) return slips;
  }
  if (text.length < 4 || Math.abs(text.length - word.length) > 4) return NEVER;
  const heard = sounds.get(word) ?? soundOfWord(word);
  sounds.set(word, heard);
  return asked.sound === heard ? SOUND_SLIPS : NEVER;
}

/** Slips of the pen between the asked words and a key, null when it is another name. `sounds` is kept between calls. */
export function slipsOfWords(asked: readonly AskedWord[], key: string, sounds: Map<string, string>): number | null {
  const words = key.split(' ');
  const bits = words.map(letterBits);
  const costs: number[][] = [];
  for (const one of asked) {
    const cost = words.map((word, index) => wordSlips(one, word, bits[index] as number, sounds));
    if (cost.every((slips) => slips === NEVER)) return null;
    costs.push(cost);
  }
  const slips = assign(costs, []);
  return slips === NEVER ? null : slips;
}
