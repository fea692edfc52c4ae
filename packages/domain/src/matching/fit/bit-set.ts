/** Words of a vocabulary as bits; two sets of one vocabulary have the same length. */
export type BitSet = Uint32Array;

/** Gives every word its place, in the order words are met. */
export type Vocabulary = Map<string, number>;

export function learn(vocabulary: Vocabulary, words: Iterable<string>): void {
  for (const word of words) if (!vocabulary.has(word)) vocabulary.set(word, vocabulary.size);
}

/** Only words the vocabulary knows are kept. */
export function bitSet(vocabulary: Vocabulary, words: Iterable<string>): BitSet {
  const bits = new Uint32Array(Math.ceil(vocabulary.size / 32));
  for (const word of words) {
    const place = vocabulary.get(word);
    if (place !== undefined) bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
  }
  return bits;
}

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countCommon(a: BitSet, b: BitSet): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) {
    const both = (a[index] as number) & (b[index] as number);
    if (both !== 0) count += ones(both);
  }
  return count;
}
