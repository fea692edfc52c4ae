import type { Orderable } from '@tandem/contracts';
import type { Day } from '@tandem/domain/kernel';
import { decisionsOf } from './decisions.ts';
import { present } from './mentorship-record.ts';
import type { MentorshipRecord } from './mentorships.repository.ts';
import type { Cast } from './pairs-stores.ts';

export type OrderLack = Orderable['pairs'][number]['missing'][number];

const NOBODY_BEGINS: ReadonlySet<string> = new Set(['mentor_suspended', 'mentor_gone', 'mentee_gone']);

/** What keeps an order from naming an agreed pair on a day: whose goal is missing, and who cannot begin. */
export function orderLacks(record: MentorshipRecord, cast: Cast, today: Day): OrderLack[] {
  const withoutGoal = present(record).filter(({ menteeId }) => !cast.mentees.get(menteeId)?.goal?.trim());
  // How many pairs a mentor has was decided when the pair was approved.
  const away = decisionsOf(record, cast, new Map(), today).filter(({ code }) => NOBODY_BEGINS.has(code));
  return [
    ...away.map(({ code, menteeId }) => ({ what: code as OrderLack['what'], menteeId })),
    ...withoutGoal.map(({ menteeId }) => ({ what: 'goal' as const, menteeId })),
  ];
}
