/**
 * Today: what asks for somebody on a day. Owns nothing but what was put off; every line is read, within the reader's
 * rights, from the context that knows it. Its words: line, source, snooze, reminder.
 * It calls every context below it; none of them knows it.
 */
import type { Db } from '../../db/open.ts';
import type { Diary } from '../diary/index.ts';
import type { Documents } from '../documents/index.ts';
import type { Participants } from '../participants/index.ts';
import type { Roadmap } from '../roadmap/index.ts';
import type { Pairs } from '../pairs/index.ts';
import { createPairsReading } from './pairs-reading.ts';
import { createSnoozes } from './snoozes.repository.ts';
import { issuesSource } from './sources/issues-source.ts';
import { pairsSource, type PairsOutside } from './sources/pairs-source.ts';
import { papersSource } from './sources/papers-source.ts';
import { peopleSource } from './sources/people-source.ts';
import { roadmapSource } from './sources/roadmap-source.ts';
import { createToday as createService, type TodayStores } from './today.service.ts';

export { todayRoutes } from './today.routes.ts';

export type Today = ReturnType<typeof createToday>;
type Outside = Omit<TodayStores, 'snoozes' | 'sources' | 'pairsRead' | 'diary'> &
  Omit<PairsOutside, 'pairsRead'> & {
    pairs: Pairs;
    diary: Diary;
    participants: Participants;
    documents: Documents;
    roadmap: Roadmap;
    /** The school's day of an instant. */
    dayOf: (instant: string) => string;
  };

export function createToday(db: Db, outside: Outside) {
  const { pairs, diary, participants, documents, roadmap, dayOf } = outside;
  const pairsRead = createPairsReading(pairs, diary);
  return createService({
    ...outside,
    pairsRead,
    snoozes: createSnoozes(db),
    sources: [
      issuesSource(diary, dayOf),
      pairsSource({ ...outside, pairsRead }),
      peopleSource(participants),
      papersSource(documents, dayOf),
      roadmapSource(roadmap),
    ],
  });
}
