import type { WorkLine } from '@tandem/contracts';
import type { Day } from '@tandem/domain/kernel';
import type { Context } from '../../../kernel/context.ts';

/** Says what asks for the reader on a day, within the reader's rights; nothing for whoever has none. */
export type Source = (context: Context, today: Day) => WorkLine[];

type Said = Pick<WorkLine, 'kind' | 'subjectId' | 'who' | 'place' | 'placeId'> & Partial<WorkLine>;

/** A line with nothing more to say than what is given. */
export const line = (said: Said): WorkLine => ({
  note: null,
  on: null,
  days: null,
  urgent: false,
  roadmapId: null,
  acts: ['snooze'],
  ...said,
});
