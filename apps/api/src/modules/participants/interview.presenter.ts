import type { Interview } from '@tandem/contracts';
import type { InterviewColumns } from './interviews.repository.ts';

/** A protocol as its readers see it; whether they may, the card decides. */
export const presentInterview = (row: InterviewColumns): Interview => ({
  id: row.id,
  number: row.number,
  heldOn: row.heldOn,
  place: row.place,
  present: JSON.parse(row.present) as string[],
  scores: JSON.parse(row.scores) as Interview['scores'],
  notes: row.notes,
  conclusion: row.conclusion as Interview['conclusion'],
  condition: row.condition,
  recordedAt: row.recordedAt,
});
