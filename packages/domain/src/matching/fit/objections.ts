import { competencePool } from './competence-pool.ts';
import type { FitContext } from './context.ts';
import { type PreparedMentee, type PreparedMentor, prepareMentee, prepareMentor, vocabulariesOf } from './prepared.ts';
import type { FitForm, MenteeProfile, MentorProfile } from './profiles.ts';
import { MENTEE_RULES, MENTOR_RULES, type Objection, PAIR_RULES } from './rules.ts';
import type { FitRuleLevel, FitSettings } from './settings.ts';
import { defaultWeights } from './weights.ts';

/** What rules of a level say about a pair, mentee's own first, then the mentor's, then of both. */
export function objectionsOf(
  level: Exclude<FitRuleLevel, 'off'>,
  mentee: PreparedMentee,
  mentor: PreparedMentor,
  context: FitContext,
): Objection[] {
  const { settings } = context;
  return [
    ...MENTEE_RULES.map((rule) => (rule.level(settings) === level ? rule.find(mentee) : null)),
    ...MENTOR_RULES.map((rule) => (rule.level(settings) === level ? rule.find(mentor, context) : null)),
    ...PAIR_RULES.map((rule) => (rule.level(settings) === level ? rule.find(mentee, mentor, context) : null)),
  ].filter((objection) => objection !== null);
}

/** Rules look at no score, so neither the pool nor the weights matter here. */
function alone(mentee: MenteeProfile, mentor: MentorProfile, form: FitForm, settings: FitSettings) {
  const pool = competencePool([], settings.competences);
  const context: FitContext = { form, settings, weights: defaultWeights(form.code), pool };
  const words = vocabulariesOf([mentee], [mentor]);
  return [prepareMentee(mentee, words, context), prepareMentor(mentor, words, context), context] as const;
}

/** Why there can be no such pair, in words a person understands; nothing: it may be proposed. */
export function refusals(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  form: FitForm,
  settings: FitSettings,
): Objection[] {
  return objectionsOf('block', ...alone(mentee, mentor, form, settings));
}

/** What speaks against a pair that is possible. */
export function warnings(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  form: FitForm,
  settings: FitSettings,
): Objection[] {
  return objectionsOf('warn', ...alone(mentee, mentor, form, settings));
}
