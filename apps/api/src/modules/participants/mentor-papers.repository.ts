import type { ClearanceType, Requirement } from '@tandem/domain/participants';
import type { Db } from '../../db/open.ts';

export type ClearanceSeen = {
  personId: string;
  type: ClearanceType;
  checkedOn: string;
  validUntil: string;
  /** Entered by mistake and taken away. */
  cancelledAt: string | null;
};
export type Mark = {
  mentorId: string;
  requirement: Requirement;
  fulfilledOn: string;
  validUntil: string | null;
  note: string;
};
export type Held = { mentorId: string; heldOn: string };

/** What many mentors have brought, read at once: a list of a hundred costs four questions, not four hundred. */
export function createMentorPapers({ $client: sqlite }: Db) {
  // In the order they were looked at, those taken away first: of two certificates of a kind the last one speaks.
  const clearances = sqlite.prepare<[string], ClearanceSeen>(
    `SELECT k.person_id AS personId, k.type, k.checked_on AS checkedOn, k.valid_until AS validUntil,
       k.cancelled_at AS cancelledAt
     FROM json_each(?) page JOIN clearances k ON k.person_id = page.value
     ORDER BY k.cancelled_at IS NULL, k.checked_on, k.id`,
  );
  const marks = sqlite.prepare<[string], Mark>(
    `SELECT f.mentor_id AS mentorId, f.requirement, f.fulfilled_on AS fulfilledOn, f.valid_until AS validUntil, f.note
     FROM json_each(?) page JOIN mentor_facts f ON f.mentor_id = page.value`,
  );
  const approvals = sqlite.prepare<[string], Held>(
    `SELECT i.mentor_id AS mentorId, max(s.held_on) AS heldOn
     FROM json_each(?) page JOIN sitting_items i ON i.mentor_id = page.value JOIN sittings s ON s.id = i.sitting_id
     WHERE i.outcome IN ('approve', 'approve_with_condition') GROUP BY i.mentor_id`,
  );
  const recommendations = sqlite.prepare<[string], Held>(
    `SELECT i.mentor_id AS mentorId, max(i.held_on) AS heldOn
     FROM json_each(?) page JOIN interviews i ON i.mentor_id = page.value
     WHERE i.conclusion IN ('recommended', 'conditional') GROUP BY i.mentor_id`,
  );
  const heldBy = (rows: Held[]) => new Map(rows.map(({ mentorId, heldOn }) => [mentorId, heldOn]));

  return {
    clearances: (personIds: readonly string[]): ClearanceSeen[] => clearances.all(JSON.stringify(personIds)),
    marks: (mentorIds: readonly string[]): Mark[] => marks.all(JSON.stringify(mentorIds)),
    /** Mentor → the day of the last sitting that approved. */
    approvals: (mentorIds: readonly string[]): Map<string, string> => heldBy(approvals.all(JSON.stringify(mentorIds))),
    /** Mentor → the day of the last interview that recommended. */
    recommendations: (mentorIds: readonly string[]): Map<string, string> =>
      heldBy(recommendations.all(JSON.stringify(mentorIds))),
  };
}
export type MentorPapers = ReturnType<typeof createMentorPapers>;
