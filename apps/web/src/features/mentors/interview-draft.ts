import type { InterviewProtocol } from '@tandem/contracts';
import {
  INTERVIEW_CRITERIA,
  type InterviewConclusion,
  type InterviewCriterion,
  refuseConclusion,
} from '@tandem/domain/participants';

/** The protocol as it is typed: those present one a line. */
export type InterviewDraft = {
  number: string;
  heldOn: string;
  place: string;
  present: string;
  scores: Partial<Record<InterviewCriterion, number>>;
  notes: string;
  conclusion: InterviewConclusion | null;
  condition: string;
  reason: string;
};

export const emptyProtocol = (heldOn: string): InterviewDraft => ({
  number: '',
  heldOn,
  place: '',
  present: '',
  scores: {},
  notes: '',
  conclusion: null,
  condition: '',
  reason: '',
});

/** What is sent; null while something every protocol has is still empty. */
export function protocolOf(draft: InterviewDraft): Omit<InterviewProtocol, 'version'> | null {
  const present = draft.present
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const place = draft.place.trim();
  if (draft.conclusion === null || draft.heldOn === '' || place === '' || present.length === 0) return null;
  return {
    number: draft.number.trim() || null,
    heldOn: draft.heldOn,
    place,
    present,
    scores: Object.fromEntries(INTERVIEW_CRITERIA.map((criterion) => [criterion, draft.scores[criterion] ?? null])),
    notes: draft.notes.trim(),
    conclusion: draft.conclusion,
    condition: draft.conclusion === 'conditional' ? draft.condition.trim() || null : null,
    reason: draft.conclusion === 'not_recommended' ? draft.reason || null : null,
  };
}

/** Why the conclusion cannot stand yet, or null. */
export const conclusionFault = ({ conclusion, scores, condition, reason }: InterviewDraft) =>
  conclusion === null ? null : refuseConclusion({ conclusion, scores, condition, reason });

/** Something that would be lost. */
export const isStarted = (draft: InterviewDraft): boolean =>
  [draft.number, draft.place, draft.present, draft.notes, draft.condition].some((text) => text.trim() !== '') ||
  draft.conclusion !== null ||
  Object.keys(draft.scores).length > 0;
