import { moment } from '../../lib/dates.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** «только что», «2 мин назад», «3 ч назад»; after a day the day itself. */
export function agoWords(instant: string, now: number, t: Messages, language: Language, timezone: string): string {
  const past = Math.max(0, now - Date.parse(instant));
  if (past < MINUTE) return t.matching.justNow;
  if (past < HOUR) return t.matching.minutesAgo(Math.floor(past / MINUTE));
  if (past < 24 * HOUR) return t.matching.hoursAgo(Math.floor(past / HOUR));
  return moment(language, instant, timezone);
}
