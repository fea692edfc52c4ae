import { searchKey } from '../kernel/index.ts';

/** The live registers that a roadmap item speaks of. */
export const PROVING_BASES = ['mentees', 'mentors'] as const;
export type ProvingBase = (typeof PROVING_BASES)[number];

const WORDS: Record<ProvingBase, RegExp> = {
  mentees: /баз\S* (данных )?(наставляемых|участников)/,
  mentors: /баз\S* (данных )?(потенциальных )?(наставников|участников)/,
};

/**
 * Which bases an item promises, by what is printed: «База наставляемых с перечнем запросов», «Формирование базы
 * наставников», «База участников» (both). Numbers say nothing: another school prints others (dossier §4.2).
 */
export function provingBases({ title, result }: { title: string; result: string }): ProvingBase[] {
  const text = searchKey(`${title} ${result}`);
  return PROVING_BASES.filter((base) => WORDS[base].test(text));
}
