import type { FreeTime } from '@tandem/domain/participants';
import type { Messages } from './i18n/index.tsx';

// The rules of the participants come with their screens, not with the first page: only their types are used here.
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly FreeTime['day'][];

/** «пн 15:00–16:30, 18:00–19:00; ср 14:00–15:00» in the language of the screen. */
export function freeTimeWords(times: readonly FreeTime[], t: Messages): string {
  return WEEK.flatMap((day) => {
    const own = times.filter((time) => time.day === day).map(({ from, to }) => `${from}–${to}`);
    return own.length > 0 ? [`${t.freeTime.days[day].short} ${own.join(', ')}`] : [];
  }).join('; ');
}
