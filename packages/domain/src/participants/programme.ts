import { searchKey } from '../kernel/index.ts';
import { DEFAULT_CLEARANCE_VALIDITY, type ValidityRule } from './clearance-validity.ts';
import {
  COMPETENCES,
  type DictionaryEntry,
  EARLY_EXIT_REASONS,
  REJECTION_REASONS,
  REQUEST_CATEGORIES,
} from './dictionaries.ts';
import { MENTORING_FORMS, type MentoringForm } from './mentoring-forms.ts';
import { NO_REPLY_DAYS } from './partner-status.ts';
import { ALWAYS_BLOCKING, DEFAULT_MATRIX, type RequirementMatrix } from './requirement-matrix.ts';
import {
  type ClearanceType,
  type MenteeKind,
  MENTOR_CATEGORIES,
  type MentorCategory,
  type Requirement,
} from './vocabulary.ts';

/** A line of a school's dictionary. Switched off it is offered no more, and what was chosen before keeps its name. */
export type KeptEntry = DictionaryEntry & { enabled: boolean };
export type KeptRoleModel = KeptEntry & { neutralLabel: string | null };
export type KeptForm = KeptEntry &
  Pick<MentoringForm, 'origin' | 'mentorCategories' | 'menteeKinds'> & { roleModels: readonly KeptRoleModel[] };
export type KeptRequestCategory = KeptEntry & { for: readonly MenteeKind[] };
export type KeptCompetence = KeptEntry & { answers: readonly string[] };

/** What a school decides about its programme, section by section. */
export type Programme = {
  requirements: RequirementMatrix;
  forms: readonly KeptForm[];
  requestCategories: readonly KeptRequestCategory[];
  competences: readonly KeptCompetence[];
  rejectionReasons: readonly KeptEntry[];
  earlyExitReasons: readonly KeptEntry[];
  clearanceValidity: Readonly<Record<ClearanceType, ValidityRule>>;
  /** Days after which a letter to a partner counts as unanswered. */
  noReplyDays: number;
  /** Days that feedback on a meeting may take before it counts as late (dossier §6.2). */
  feedbackDays: number;
  /** The administration agrees before a post is shown to the world. */
  postsNeedApproval: boolean;
};
export type ProgrammeSection = keyof Programme;

const offered = <E extends DictionaryEntry>(entries: readonly E[]) =>
  entries.map((entry) => ({ ...entry, enabled: true }));

/** What holds until the school decides otherwise. */
export const DEFAULT_PROGRAMME: Programme = {
  requirements: DEFAULT_MATRIX,
  forms: MENTORING_FORMS.map(({ roleModels, ...form }) => ({
    ...form,
    roleModels: roleModels.map(({ code, label, neutralLabel = null }) => ({
      code,
      label,
      neutralLabel,
      enabled: true,
    })),
  })),
  requestCategories: offered(REQUEST_CATEGORIES),
  competences: offered(COMPETENCES),
  rejectionReasons: offered(REJECTION_REASONS),
  earlyExitReasons: offered(EARLY_EXIT_REASONS),
  clearanceValidity: DEFAULT_CLEARANCE_VALIDITY,
  noReplyDays: NO_REPLY_DAYS,
  feedbackDays: 3,
  postsNeedApproval: false,
};

/** A line as somebody wants it; a new one has no code yet. */
type Wanted = { code: string | null; label: string; enabled: boolean };

export type ProgrammeFault = {
  /** Where, from the section's value inwards. */
  path: readonly (string | number)[];
  reason:
    | 'entry-removed'
    | 'entry-unknown'
    | 'entry-repeated'
    | 'label-repeated'
    | 'nothing-enabled'
    | 'federal-form'
    | 'request-unknown'
    | 'always-blocking';
};

/**
 * What is wrong with a dictionary as somebody wants it. A line that was there stays for ever, for reports still speak of
 * it: it is renamed or switched off, never removed.
 */
export function refuseDictionary(before: readonly DictionaryEntry[], after: readonly Wanted[]): ProgrammeFault[] {
  const known = new Set(before.map(({ code }) => code));
  const kept = new Set(after.map(({ code }) => code));
  const faults = after.flatMap(({ code, label }, index): ProgrammeFault[] => {
    const earlier = after.slice(0, index);
    if (code !== null && !known.has(code)) return [{ path: [index, 'code'], reason: 'entry-unknown' }];
    if (code !== null && earlier.some((other) => other.code === code))
      return [{ path: [index, 'code'], reason: 'entry-repeated' }];
    const same = earlier.some((other) => searchKey(other.label) === searchKey(label));
    return same ? [{ path: [index, 'label'], reason: 'label-repeated' }] : [];
  });
  if (before.some(({ code }) => !kept.has(code))) faults.push({ path: [], reason: 'entry-removed' });
  return faults;
}

/** The same where somebody must be able to choose something. */
export function refuseOfferedDictionary(
  before: readonly DictionaryEntry[],
  after: readonly Wanted[],
): ProgrammeFault[] {
  const faults = refuseDictionary(before, after);
  return after.some(({ enabled }) => enabled) ? faults : [...faults, { path: [], reason: 'nothing-enabled' }];
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();

type WantedForm = Wanted & Pick<MentoringForm, 'mentorCategories' | 'menteeKinds'> & { roleModels: readonly Wanted[] };

/** A federal form keeps its two sides: the monitoring of Р-145 counts pairs by them. */
export function refuseForms(before: readonly KeptForm[], after: readonly WantedForm[]): ProgrammeFault[] {
  const known = new Map(before.map((form) => [form.code, form]));
  const inside = after.flatMap((form, index): ProgrammeFault[] => {
    const own = form.code === null ? undefined : known.get(form.code);
    const models = refuseDictionary(own?.roleModels ?? [], form.roleModels).map(({ path, reason }): ProgrammeFault => ({
      path: [index, 'roleModels', ...path],
      reason,
    }));
    const bent =
      own?.origin === 'federal' &&
      !(sameSet(own.mentorCategories, form.mentorCategories) && sameSet(own.menteeKinds, form.menteeKinds));
    return bent ? [...models, { path: [index], reason: 'federal-form' }] : models;
  });
  return [...refuseOfferedDictionary(before, after), ...inside];
}

/** Every competence answers requests that the school knows. */
export function refuseCompetences(
  before: readonly KeptCompetence[],
  after: readonly (Wanted & { answers: readonly string[] })[],
  requests: readonly DictionaryEntry[],
): ProgrammeFault[] {
  const known = new Set(requests.map(({ code }) => code));
  const lost = after.flatMap(({ answers }, index) =>
    answers.flatMap((code, place): ProgrammeFault[] =>
      known.has(code) ? [] : [{ path: [index, 'answers', place], reason: 'request-unknown' }],
    ),
  );
  return [...refuseOfferedDictionary(before, after), ...lost];
}

/** No school may do without a consent and the review. */
export function refuseMatrix(matrix: RequirementMatrix): ProgrammeFault[] {
  return MENTOR_CATEGORIES.flatMap((category: MentorCategory) =>
    ALWAYS_BLOCKING.flatMap((requirement: Requirement): ProgrammeFault[] =>
      matrix[category][requirement] === 'blocking'
        ? []
        : [{ path: [category, requirement], reason: 'always-blocking' }],
    ),
  );
}
