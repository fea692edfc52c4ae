/** Fewer answers than this tell who said what (dossier §10: «average ≥5 answers»). */
export const FEWEST_ANSWERS = 5;

/** A sense of discomfort the curator hears of at once (dossier §6.4). */
export const LOW_COMFORT = 2;

export type Scores = { useful: number; comfortable: number };
/** Averages in tenths: 47 is 4.7. */
export type Average = Scores & { answers: number };

/** The average over all answers; null without any. */
export function averageOf(answers: readonly Scores[]): Average | null {
  if (answers.length === 0) return null;
  const tenths = (of: (scores: Scores) => number): number =>
    Math.round((answers.reduce((sum, scores) => sum + of(scores), 0) * 10) / answers.length);
  return {
    answers: answers.length,
    useful: tenths(({ useful }) => useful),
    comfortable: tenths(({ comfortable }) => comfortable),
  };
}

/**
 * What a mentor may know of the answers, given in the order in which they came: the average over full fives. The sixth
 * answer changes nothing, so that nobody can work it out from two averages.
 */
export const ownAverage = (answers: readonly Scores[]): Average | null =>
  averageOf(answers.slice(0, answers.length - (answers.length % FEWEST_ANSWERS)));

/** Moods of a group before and after, in tenths; of one or two people it would be theirs. */
export function moodOf(moods: readonly { before: number; after: number }[]) {
  if (moods.length < 3) return null;
  const tenths = (of: (mood: { before: number; after: number }) => number): number =>
    Math.round((moods.reduce((sum, mood) => sum + of(mood), 0) * 10) / moods.length);
  return {
    people: moods.length,
    beforeTenths: tenths(({ before }) => before),
    afterTenths: tenths(({ after }) => after),
  };
}
