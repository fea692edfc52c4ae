import type { MenteeRow } from '@tandem/contracts';
import { daysBetween } from '@tandem/domain/kernel';
import type { Messages } from '../../lib/i18n/index.tsx';
import type { Dictionary } from './dictionary-words.ts';

/** «8Б», or «учитель физики», or what is known at least. */
export const placeWords = ({ schoolClass, position, kind }: MenteeRow, t: Messages): string =>
  schoolClass?.name ?? position ?? t.mentees.oneOf[kind];

/** «26 дней», «с сегодняшнего дня»: how long somebody stands where they stand. */
export function daysWords({ since }: MenteeRow, today: string, t: Messages): string {
  const days = today === '' ? 0 : Math.max(0, daysBetween(since, today));
  return days === 0 ? t.mentees.sinceToday : t.mentees.days(days);
}

/** «ждёт 26 дней» of who waits for a pair, «на этом этапе 3 дня» of everybody else. */
export function sinceWords({ waitingDays, since }: MenteeRow, today: string, t: Messages): string {
  if (waitingDays !== null) return waitingDays === 0 ? t.mentees.waitsFromToday : t.mentees.waits(waitingDays);
  const days = today === '' ? 0 : Math.max(0, daysBetween(since, today));
  return days === 0 ? t.mentees.inStageToday : t.mentees.inStage(days);
}

export const categoryWords = ({ requestCategory }: MenteeRow, categories: Dictionary, t: Messages): string =>
  requestCategory === null ? t.mentees.noRequest : categories.label(requestCategory);

/** «Сначала: действующее согласие, запрос в своих словах.» */
export function missingWords(missing: readonly string[], t: Messages): string {
  const words: Record<string, string> = t.mentees.missing;
  return t.mentees.first(missing.map((step) => words[step] ?? step).join(', '));
}
