import type { ProposalRequest } from '@tandem/contracts';
import type { GroupProblem, MatchingProblem } from '@tandem/domain/matching';
import type { MenteeProfile } from '@tandem/domain/matching/fit';
import type { z } from 'zod';

/** The problem with the conditions of groups; null: without any, as it stands. */
export function groupProblemOf(
  problem: MatchingProblem,
  mentees: readonly Pick<MenteeProfile, 'id' | 'classId'>[],
  groups: z.output<typeof ProposalRequest>['groups'],
): GroupProblem {
  const classOf = new Map(mentees.map(({ id, classId }) => [id, classId]));
  return {
    ...problem,
    mentees: problem.mentees.map((mentee) => {
      const classId = classOf.get(mentee.id);
      return classId ? { ...mentee, classId } : mentee;
    }),
    mentors: problem.mentors.map((mentor) => (groups ? { ...mentor, minGroup: groups.minSize } : mentor)),
    ...(groups?.mostOfClass ? { maxFromClass: groups.mostOfClass } : {}),
  };
}
