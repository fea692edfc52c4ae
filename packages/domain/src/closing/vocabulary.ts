/** Whether the goal was reached, as the final meeting sees it (dossier §6.3 «Final meeting»). */
export const GOAL_REACHED = ['fully', 'partly', 'no'] as const;
export type GoalReached = (typeof GOAL_REACHED)[number];

/** What is advised for the mentee (dossier §6.3 «Completion summary»). */
export const RECOMMENDATIONS = ['continue', 'new_mentor', 'become_mentor', 'finish'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** Whose words stand in a summary; they are those who sign it. */
export const SUMMARY_HANDS = ['curator', 'mentor', 'mentee'] as const;
export type SummaryHand = (typeof SUMMARY_HANDS)[number];

/** What may follow: the same two go on, the mentee waits for somebody else, the mentee becomes a mentor. */
export const OUTCOMES = ['new_cycle', 'back_to_base', 'become_mentor'] as const;
export type Outcome = (typeof OUTCOMES)[number];
