import type { GoalReached, Recommendation } from '@tandem/domain/closing';

/** Words of the printed summary. */
export const GOAL_WORDS: Record<GoalReached, string> = {
  fully: 'достигнута полностью',
  partly: 'достигнута частично',
  no: 'не достигнута',
};
export const RECOMMENDATION_WORDS: Record<Recommendation, string> = {
  continue: 'продолжить работу с тем же наставником',
  new_mentor: 'продолжить с другим наставником',
  become_mentor: 'стать наставником',
  finish: 'завершить участие в программе',
};
