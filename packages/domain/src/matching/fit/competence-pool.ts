import type { FitSettings } from './settings.ts';
import type { MentorProfile } from './profiles.ts';

/** What the mentors of one round can give: how rare each competence is, and which requests it answers. */
export type CompetencePool = {
  /** Mentors who lack it, and one: 1 when everybody has it, one more than there are mentors when nobody has. */
  rarity: (competence: string) => number;
  /** Competences that answer a request, in the order of the dictionary. */
  answering: (requestCategory: string) => readonly string[];
  /** Rarity of all of them that somebody here offers; 0 when nobody can answer. */
  offeredRarity: (requestCategory: string) => number;
};

/** Counts once for a whole round, so that one pair's score does not depend on which pair is asked about first. */
export function competencePool(
  mentors: readonly Pick<MentorProfile, 'competences'>[],
  competences: FitSettings['competences'],
): CompetencePool {
  const having = new Map<string, number>();
  for (const { competences: own } of mentors)
    for (const code of new Set(own)) having.set(code, (having.get(code) ?? 0) + 1);
  const answering = new Map<string, string[]>();
  for (const { code, answers } of competences)
    for (const request of new Set(answers)) answering.set(request, [...(answering.get(request) ?? []), code]);
  const rarity = (competence: string): number => mentors.length - (having.get(competence) ?? 0) + 1;
  const offered = new Map(
    [...answering].map(([request, codes]) => [
      request,
      codes.reduce((sum, code) => sum + (having.has(code) ? rarity(code) : 0), 0),
    ]),
  );
  return {
    rarity,
    answering: (request) => answering.get(request) ?? [],
    offeredRarity: (request) => offered.get(request) ?? 0,
  };
}
