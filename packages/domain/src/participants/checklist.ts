import { type Day, daysBetween } from '../kernel/index.ts';
import { type RequirementMatrix, requirementLevel } from './requirement-matrix.ts';
import {
  type MentorCategory,
  type MentorStatus,
  type Requirement,
  type RequirementLevel,
  REQUIREMENTS,
} from './vocabulary.ts';

/** When a requirement was met and the last day it holds; `validUntil` null: for ever. */
export type RequirementFact = { fulfilledOn: Day; validUntil: Day | null };
export type RequirementFacts = Readonly<Partial<Record<Requirement, RequirementFact | null>>>;

export type RequirementState = 'missing' | 'fulfilled' | 'expiring' | 'expired' | 'not_needed';
export type ChecklistItem = {
  requirement: Requirement;
  level: RequirementLevel;
  state: RequirementState;
  validUntil: Day | null;
};

/** A paper that ends within this many days is spoken of in time (dossier §6.4). */
export const EXPIRING_DAYS = 30;

/** Days that a paper still holds: 0 on its last day, negative afterwards, null when it holds for ever. */
export function daysLeft(validUntil: Day | null, today: Day): number | null {
  return validUntil === null ? null : daysBetween(today, validUntil);
}

/** State of a fact on a day; a fact of the future does not count yet, so a past day can be asked about. */
export function factState(fact: RequirementFact | null, today: Day): Exclude<RequirementState, 'not_needed'> {
  if (fact === null || fact.fulfilledOn > today) return 'missing';
  const left = daysLeft(fact.validUntil, today);
  if (left === null || left > EXPIRING_DAYS) return 'fulfilled';
  return left < 0 ? 'expired' : 'expiring';
}

/** Every requirement with its level and its state on a day, in the order of the list. */
export function checklist(
  category: MentorCategory,
  matrix: RequirementMatrix,
  facts: RequirementFacts,
  today: Day,
): ChecklistItem[] {
  return REQUIREMENTS.map((requirement) => {
    const level = requirementLevel(category, matrix, requirement);
    const fact = facts[requirement] ?? null;
    const state = level === 'none' ? 'not_needed' : factState(fact, today);
    return { requirement, level, state, validUntil: fact?.validUntil ?? null };
  });
}

const isOpen = ({ state }: ChecklistItem): boolean => state === 'missing' || state === 'expired';

/** Papers with a term that keep a mentor away from children when they run out. */
export const DOCUMENT_REQUIREMENTS: readonly Requirement[] = ['consent', 'criminal_record', 'medical', 'agreement'];

/**
 * What is still missing for a step: the questionnaire before an interview; everything blocking before the base and
 * before a pair; the papers with a term before a suspended mentor comes back. Source: domain dossier §5.1 guards.
 */
export function missingFor(
  act: 'schedule_interview' | 'admit' | 'pair' | 'renew',
  list: readonly ChecklistItem[],
): Requirement[] {
  const open = list.filter(isOpen);
  if (act === 'schedule_interview')
    return open.flatMap((one) => (one.requirement === 'questionnaire' ? [one.requirement] : []));
  const blocking = open.filter(({ level }) => level === 'blocking').map(({ requirement }) => requirement);
  return act === 'renew' ? blocking.filter((one) => DOCUMENT_REQUIREMENTS.includes(one)) : blocking;
}

export type SuspensionDue = { act: 'suspend' | 'renew'; because: Requirement[] };

/**
 * What the papers ask for today. In the base or in a pair with a blocking paper that ran out (or no consent any more):
 * `suspend`. Suspended with every such paper in order: `renew`; a suspension by hand ends by hand. Else null.
 */
export function suspensionDue(
  status: MentorStatus,
  list: readonly ChecklistItem[],
  suspendedByHand = false,
): SuspensionDue | null {
  if (status === 'in_pool' || status === 'active') {
    const because = list.flatMap(({ requirement, level, state }) => {
      if (level !== 'blocking' || !DOCUMENT_REQUIREMENTS.includes(requirement)) return [];
      // A withdrawn consent leaves no fact behind; a paper the school began to ask for yesterday is no reason.
      return state === 'expired' || (requirement === 'consent' && state === 'missing') ? [requirement] : [];
    });
    return because.length > 0 ? { act: 'suspend', because } : null;
  }
  if (status !== 'suspended' || suspendedByHand) return null;
  return missingFor('renew', list).length === 0 ? { act: 'renew', because: [] } : null;
}
