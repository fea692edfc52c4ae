import type { Language } from './i18n/messages.ts';

const cache = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${language}.${key}`;
  const made = cache.get(id) ?? new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', options);
  cache.set(id, made);
  return made;
}

/** Calendar days have no zone: noon UTC keeps them on their day everywhere. */
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** «15 марта 2026 г.» */
export const longDay = (language: Language, day: string): string =>
  format(language, 'long', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at(day));
/** «15 марта» */
export const dayAndMonth = (language: Language, day: string): string =>
  format(language, 'dm', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at(day));
/** «25 фев» */
export const shortDay = (language: Language, day: string): string =>
  format(language, 'short', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at(day)).replace('.', '');
/** «Понедельник, 16 мая» */
export function weekdayAndDay(language: Language, day: string): string {
  const text = format(language, 'wdm', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    at(day),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
/** «пн» */
export const shortWeekday = (language: Language, day: string): string =>
  format(language, 'wd', { weekday: 'short', timeZone: 'UTC' }).format(at(day));
/** «март» */
export const monthName = (language: Language, month: string): string =>
  format(language, 'month', { month: 'long', timeZone: 'UTC' }).format(at(`${month.slice(0, 7)}-15`));
/** «15 марта, 14:05» in the school's own time. */
export const moment = (language: Language, instant: string, timezone: string): string =>
  format(language, `moment.${timezone}`, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: timezone,
  }).format(new Date(instant));
