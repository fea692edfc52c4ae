import type { Day } from '../kernel/index.ts';
import type { MentorshipStatus } from '../pairs/index.ts';
import type { GoalReached, Recommendation, SummaryHand } from './vocabulary.ts';

/** What people say at the end; everything else of a summary is counted. An empty text: nobody has written it yet. */
export type SummaryWords = {
  goalReached: GoalReached | null;
  /** What shows it: contests, marks, a project. */
  achievements: string;
  /** What was hard, and how it was solved. */
  difficulties: string;
  plans: string;
  mentorConclusion: string;
  menteeConclusion: string;
  curatorConclusion: string;
  recommendation: Recommendation | null;
  awardProposal: string;
};
export type SummaryPart = keyof SummaryWords;

export const NO_WORDS: SummaryWords = {
  goalReached: null,
  achievements: '',
  difficulties: '',
  plans: '',
  mentorConclusion: '',
  menteeConclusion: '',
  curatorConclusion: '',
  recommendation: null,
  awardProposal: '',
};

export const SUMMARY_PARTS = Object.keys(NO_WORDS) as SummaryPart[];

/** The curator answers for the whole, and writes down from paper what the others said. */
const PARTS_OF: Record<SummaryHand, readonly SummaryPart[]> = {
  curator: SUMMARY_PARTS,
  mentor: ['goalReached', 'achievements', 'difficulties', 'plans', 'mentorConclusion'],
  mentee: ['menteeConclusion'],
};

export type SummaryState = {
  status: MentorshipStatus;
  /** The mentee left before the end. */
  left: boolean;
  /** The paper bears the signatures. */
  signed: boolean;
};
export type SummaryRefusal = 'signed-already' | 'not-closing-yet' | 'pair-over' | 'left-early';

/** A mentorship that comes to its end has summaries; one that was dissolved, when somebody wants to keep what there was. */
export const hasSummaries = (status: MentorshipStatus): boolean =>
  status === 'closing' || status === 'completed' || status === 'dissolved';

/**
 * Why nothing is written now, or null. What is signed is never changed; when the pair is over the curator alone adds what
 * is missing. Who left early has no summary, unless everybody did.
 */
export function refuseSummary({ status, left, signed }: SummaryState, hand: SummaryHand): SummaryRefusal | null {
  if (!hasSummaries(status)) return 'not-closing-yet';
  if (signed) return 'signed-already';
  if (left && status !== 'dissolved') return 'left-early';
  return status !== 'closing' && hand !== 'curator' ? 'pair-over' : null;
}

/** The parts somebody may write now. */
export const writableParts = (state: SummaryState, hand: SummaryHand): readonly SummaryPart[] =>
  refuseSummary(state, hand) === null ? PARTS_OF[hand] : [];

export const SUMMARY_LACKS = [
  'final_meeting',
  'goal_reached',
  'mentor_conclusion',
  'mentee_conclusion',
  'curator_conclusion',
  'recommendation',
] as const;
export type SummaryLack = (typeof SUMMARY_LACKS)[number];

/** What is still missing before it is printed and signed; it is named, and keeps nobody from printing. */
export function summaryLacks(words: SummaryWords, finalMeetingOn: Day | null): SummaryLack[] {
  const there: Record<SummaryLack, boolean> = {
    final_meeting: finalMeetingOn !== null,
    goal_reached: words.goalReached !== null,
    mentor_conclusion: words.mentorConclusion.trim() !== '',
    mentee_conclusion: words.menteeConclusion.trim() !== '',
    curator_conclusion: words.curatorConclusion.trim() !== '',
    recommendation: words.recommendation !== null,
  };
  return SUMMARY_LACKS.filter((lack) => !there[lack]);
}
