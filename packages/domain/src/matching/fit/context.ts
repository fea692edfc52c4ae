import { type CompetencePool, competencePool } from './competence-pool.ts';
import type { FitForm, MentorProfile } from './profiles.ts';
import type { FitSettings } from './settings.ts';
import type { Weights } from './weights.ts';

/** Everything a pair is judged by besides its two people. `pool` is made of all mentors of the round. */
export type FitContext = { form: FitForm; settings: FitSettings; weights: Weights; pool: CompetencePool };

/** The context of a round: one form, its mentors, the school's settings and weights. */
export function fitContext(
  mentors: readonly MentorProfile[],
  form: FitForm,
  settings: FitSettings,
  weights: Weights,
): FitContext {
  return { form, settings, weights, pool: competencePool(mentors, settings.competences) };
}
