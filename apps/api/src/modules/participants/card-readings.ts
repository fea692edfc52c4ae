import type { Context } from '../../kernel/context.ts';
import { createReadings } from '../audit/index.ts';
import type { ParticipantsStores } from './participants-stores.ts';

/** Who read the card of a minor, and when. */
export function createCardReadings({ queue, audit }: Pick<ParticipantsStores, 'queue' | 'audit'>) {
  const readings = createReadings(queue, audit);
  return { note: (context: Context, personId: string): Promise<void> => readings.note(context, 'person', personId) };
}
