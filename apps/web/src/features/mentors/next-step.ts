import type { MentorActRequest, MentorRow } from '@tandem/contracts';
import {
  type MentorCategory,
  type Requirement,
  type RequirementMatrix,
  requirementLevel,
} from '@tandem/domain/participants';

/** Steps that are taken by hand, here or on the card. */
export type HandAct = MentorActRequest['act'];

/** What comes next for somebody: something a curator does, or what is waited for. */
export type NextStep =
  | { kind: 'act'; act: 'submit' | 'register' | 'schedule_interview' | 'admit' | 'renew' }
  | { kind: 'sitting' }
  | { kind: 'part'; part: 'sheet' | 'interview' }
  | { kind: 'papers' }
  | { kind: 'wait'; for: 'sitting' | 'pair' | 'active' | 'suspendedByHand' | 'curator' | 'ended' }
  | { kind: 'lack'; missing: Requirement[]; when: 'papers' | 'suspended' };

/** Papers that are marked on the card of the person. */
export const ON_PERSON: ReadonlySet<Requirement> = new Set(['consent', 'criminal_record', 'medical']);
/** Papers whose end keeps a mentor away. */
const WITH_TERM: ReadonlySet<Requirement> = new Set<Requirement>([...ON_PERSON, 'agreement']);

/** What keeps somebody out of the base, of what is missing. */
export const blocking = (
  { category, checklist }: { category: MentorCategory; checklist: MentorRow['checklist'] },
  matrix: RequirementMatrix,
): Requirement[] =>
  checklist.missing.filter((requirement) => requirementLevel(category, matrix, requirement) === 'blocking');

export function nextStep(row: MentorRow, matrix: RequirementMatrix, manages: boolean): NextStep {
  const lacks = blocking(row, matrix);
  switch (row.status) {
    case 'draft':
      return manages ? { kind: 'act', act: 'submit' } : { kind: 'wait', for: 'curator' };
    case 'submitted':
      return manages ? { kind: 'act', act: 'register' } : { kind: 'wait', for: 'curator' };
    case 'registered':
      return manages ? { kind: 'sitting' } : { kind: 'wait', for: 'curator' };
    case 'under_review':
      return { kind: 'wait', for: 'sitting' };
    case 'approved':
      if (!manages) return { kind: 'wait', for: 'curator' };
      return row.checklist.missing.includes('questionnaire')
        ? { kind: 'part', part: 'sheet' }
        : { kind: 'act', act: 'schedule_interview' };
    case 'interview_scheduled':
      return manages ? { kind: 'part', part: 'interview' } : { kind: 'wait', for: 'curator' };
    case 'vetting':
      if (lacks.length === 0) return manages ? { kind: 'act', act: 'admit' } : { kind: 'wait', for: 'curator' };
      if (manages && lacks.every((one) => ON_PERSON.has(one))) return { kind: 'papers' };
      return { kind: 'lack', missing: lacks, when: 'papers' };
    case 'in_pool':
      return { kind: 'wait', for: 'pair' };
    case 'active':
      return { kind: 'wait', for: 'active' };
    case 'suspended': {
      const expired = lacks.filter((one) => WITH_TERM.has(one));
      if (expired.length > 0) return { kind: 'lack', missing: expired, when: 'suspended' };
      return manages ? { kind: 'act', act: 'renew' } : { kind: 'wait', for: 'suspendedByHand' };
    }
    default:
      return { kind: 'wait', for: 'ended' };
  }
}
