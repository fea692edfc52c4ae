import { buildEdges, type Fit, type FitSettings, type Weights } from '@tandem/domain/matching/fit';
import type { KeptForm } from '@tandem/domain/participants';
import type { Context } from '../../kernel/context.ts';
import { createKept } from '../../kernel/kept.ts';
import { formOf, type MatchingStores } from './matching-stores.ts';
import { type Everybody, everybodyToday, type OfferedMentor, type WaitingMentee } from './profiles.ts';
import type { MatchingRules } from './rules.service.ts';

/** Everything a board of one form is worked out from. `key` changes whenever a score or a rule could. */
export type Round = {
  form: KeptForm;
  year: number;
  today: string;
  mentees: ReadonlyMap<string, WaitingMentee>;
  mentors: ReadonlyMap<string, OfferedMentor>;
  fit: Fit;
  settings: FitSettings;
  weights: Weights;
  badBelow: number;
  key: string;
};

/** Yesterday and today, while a page of each is open. */
const KEPT_DAYS = 2;
/** A few forms, each with weights that are being tried. */
const KEPT_ROUNDS = 24;

/**
 * Boards made ready. Reading everybody and making the edges costs most, so both are kept as long as nobody's data
 * changed.
 */
export function createRounds(stores: MatchingStores, rules: MatchingRules) {
  const days = createKept<Everybody>(KEPT_DAYS);
  const rounds = createKept<Round>(KEPT_ROUNDS);

  function make(context: Context, form: KeptForm, weights: Weights, badBelow: number, key: string): Round {
    const today = stores.base.today(context.now);
    const all = days.get(`${stores.data.version()} ${today}`, () => everybodyToday(stores, context));
    const settings = rules.fitSettings();
    const mentees = all.mentees.filter(({ profile }) => form.menteeKinds.includes(profile.kind));
    const mentors = all.mentors.filter(({ profile }) => form.mentorCategories.includes(profile.category));
    const { code, mentorCategories, menteeKinds } = form;
    const [ones, others] = [mentees.map(({ profile }) => profile), mentors.map(({ profile }) => profile)];
    return {
      form,
      year: stores.base.yearOf(context.now),
      today,
      mentees: new Map(mentees.map((one) => [one.row.id, one])),
      mentors: new Map(mentors.map((one) => [one.row.id, one])),
      fit: buildEdges(ones, others, { code, mentorCategories, menteeKinds }, settings, weights),
      settings,
      weights,
      badBelow,
      key,
    };
  }

  return {
    /** @param tried weights other than those in use. @throws not-found */
    of(context: Context, formCode: string, tried?: { weights?: Weights | null; badBelow?: number | null }): Round {
      const form = formOf(stores, formCode);
      const inUse = rules.inUse(formCode);
      const weights = tried?.weights ?? inUse.weights;
      const badBelow = tried?.badBelow ?? inUse.badBelow;
      const today = stores.base.today(context.now);
      const key = [stores.data.version(), today, formCode, JSON.stringify(weights), badBelow].join(' ');
      return rounds.get(key, () => make(context, form, weights, badBelow, key));
    },
  };
}
export type Rounds = ReturnType<typeof createRounds>;
