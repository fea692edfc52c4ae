import type { Day } from '@tandem/domain/kernel';
import type { Db } from '../../db/open.ts';

/** A step whose last day is near, and who is to do it; people of the register, hidden ones too. */
export type StepTerm = { routeId: string; on: Day; personIds: string[] };

type Row = { routeId: string; on: Day; menteeId: string; mentorId: string; responsible: string };

/** Terms of open steps of routes that are at work: days only, a term told in months has no last day to be reminded of. */
export function createStepTerms(db: Db) {
  const near = db.$client.prepare<{ from: Day; to: Day }, Row>(
    `SELECT r.id AS routeId, p.term_to AS "on", r.person_id AS menteeId, s.mentor_person_id AS mentorId, p.responsible
     FROM route_steps p JOIN routes r ON r.id = p.route_id AND r.status IN ('agreed', 'in_work')
       JOIN mentorships s ON s.id = r.mentorship_id AND s.status NOT IN ('completed', 'dissolved')
     WHERE p.state IN ('planned', 'in_progress') AND length(p.term_to) = 10 AND p.term_to BETWEEN @from AND @to
     ORDER BY p.term_to, p.position`,
  );
  return (from: Day, to: Day): StepTerm[] =>
    near.all({ from, to }).map(({ routeId, on, menteeId, mentorId, responsible }) => {
      const sides = { mentor: [mentorId], mentee: [menteeId] };
      const personIds = responsible === 'mentor' ? sides.mentor : responsible === 'mentee' ? sides.mentee : [];
      return { routeId, on, personIds: personIds.length > 0 ? personIds : [...sides.mentor, ...sides.mentee] };
    });
}
