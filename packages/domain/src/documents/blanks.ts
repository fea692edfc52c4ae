import type { Day } from '../kernel/index.ts';

/** What is not known is a line to be filled in by hand, never a word of the program. */
export const BLANK = '________';

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** «20 апреля 2022 г.» */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date ?? ''} ${MONTHS[(month ?? 0) - 1] ?? ''} ${year ?? ''} г.`;
}

/** What no XML may hold: control characters but for tabs and line breaks, halves of a letter, non-characters. */
// oxlint-disable-next-line no-control-regex -- the rule is about exactly these characters
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const DAY_AND_MONTH = new RegExp(`(?<=(?:^|\\s)\\d{1,2}) (?=(?:${MONTHS.join('|')})(?:\\s|$))`, 'gu');
const NBSP = '\u00A0';

/** «г. Ижевск», «ул. Школьная», «д. 1», «им. Пушкина»; not the «г.» of a year. */
const SHORT_WORD = /(?<=(?:^|(?<!\d)[\s,(«])(?:г|с|п|ул|пр|пер|д|корп|кв|каб|им|тел)\.) (?=[\p{L}\d])/giu;

/**
 * A text as it goes to print: nothing unprintable, no line that breaks inside «М. П. Иванова», «№ 5», «20 апреля 2022 г.», «г. Ижевск», none
 * that begins with a dash.
 */
export function printed(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNPRINTABLE, '')
    .replace(/(?<=(?:^|[\s«(])\p{Lu}\.) (?=\p{Lu})/gu, NBSP)
    .replace(/(?<=№) (?=\S)/gu, NBSP)
    .replace(/(?<=\d) (?=г\.)/gu, NBSP)
    .replace(SHORT_WORD, NBSP)
    .replace(/(?<=\S) (?=–\s)/gu, NBSP)
    .replace(DAY_AND_MONTH, NBSP);
}
