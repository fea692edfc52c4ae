import type { BoardItem } from '@tandem/contracts';
import { longDay, dayAndMonth, monthName } from '../../lib/dates.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';

type Term = Pick<BoardItem, 'scheduleKind' | 'windows'>;
type Window = BoardItem['windows'][number];

const lastDayOf = (day: string): boolean => {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
};
const isWholeMonths = ([from, to]: Window): boolean => from !== null && from.endsWith('-01') && lastDayOf(to);

function windowWords(window: Window, language: Language, t: Messages, year: number): string {
  const [from, to] = window;
  const foreign = Number(to.slice(0, 4)) !== year || (from !== null && Number(from.slice(0, 4)) !== year);
  if (from === null) return t.roadmap.until(foreign ? longDay(language, to) : dayAndMonth(language, to));
  if (isWholeMonths(window)) {
    const tail = (day: string) => (foreign ? ` ${day.slice(0, 4)}` : '');
    const [first, last] = [monthName(language, from) + tail(from), monthName(language, to) + tail(to)];
    return from.slice(0, 7) === to.slice(0, 7) ? last : `${first} – ${last}`;
  }
  const day = foreign ? longDay : dayAndMonth;
  return from === to ? day(language, to) : `${day(language, from)} – ${day(language, to)}`;
}

/** A term as a person says it: «март», «до 15 марта», «май, август», «весь год». The year is told when it is not the plan's. */
export function termWords({ scheduleKind, windows }: Term, language: Language, t: Messages, year: number): string {
  if (scheduleKind === 'ongoing') return t.roadmap.ongoing;
  if (windows.length > 0) return windows.map((window) => windowWords(window, language, t, year)).join(', ');
  return scheduleKind === 'external' ? t.roadmap.external : t.roadmap.noTerm;
}
