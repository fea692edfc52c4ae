import type { Pool } from './people-in-pool.ts';

/** A generator that answers the same numbers for the same seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const CATEGORIES = ['subject', 'project', 'olympiad', 'career', 'adaptation'];
const COMPETENCES = ['physics', 'informatics', 'mathematics', 'engineering', 'contests', 'project_work', 'school_life'];
const TIMES = ['14:00', '15:00', '16:00', '17:00', '18:00'] as const;

/** Many people with requests, hours and competences without any pattern, always the same for a seed. */
export function fillSchool(pool: Pool, mentees: number, mentors: number, seed: number) {
  const next = numbersFrom(seed);
  const some = <T>(list: readonly T[], most: number): T[] => list.filter(() => next(list.length) < most);
  const hours = () =>
    ([1, 2, 3, 4, 5] as const).flatMap((day) => {
      if (next(5) >= 2) return [];
      const from = next(4);
      return [{ day, from: TIMES[from] as string, to: TIMES[from + 1 + next(TIMES.length - 1 - from)] as string }];
    });
  return pool.together(() => ({
    mentees: Array.from({ length: mentees }, (_, index) =>
      pool.mentee(`Наставляемый${index} Пётр`, {
        grade: 5 + next(5),
        letter: 'АБВ'[next(3)] as string,
        category: CATEGORIES[next(CATEGORIES.length)] as string,
        availability: hours(),
        competences: some(COMPETENCES, 2),
        since: `2022-0${2 + next(3)}-${String(1 + next(28)).padStart(2, '0')}`,
      }),
    ),
    mentors: Array.from({ length: mentors }, (_, index) =>
      pool.mentor(`Наставник${index} Иван`, {
        capacity: 1 + next(3),
        competences: some(COMPETENCES, 3),
        availability: hours(),
      }),
    ),
  }));
}
