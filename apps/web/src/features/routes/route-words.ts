import type { Route, RoutePlace } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { tenthsText } from '@tandem/domain/routes';
import { longDay, monthName } from '../../lib/dates.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';

type Term = Route['steps'][number]['term'];
type Entry = Route['history'][number];

/** «10 февраля 2022 г.», «март – апрель 2022», «без срока» */
export function termWords(term: Term, t: Messages, language: Language): string {
  if (term === null) return t.route.noTerm;
  if (term.kind === 'day') return longDay(language, term.on);
  const month = (of: string) => monthName(language, of);
  const year = term.to.slice(0, 4);
  if (term.from === term.to) return `${month(term.from)} ${year}`;
  const first = term.from.slice(0, 4) === year ? month(term.from) : `${month(term.from)} ${term.from.slice(0, 4)}`;
  return `${first} – ${month(term.to)} ${year}`;
}

/** «4,2 балла»; a dash for what is not known. */
export function valueWords(value: number | null, unit: string, t: Messages, language: Language): string {
  if (value === null) return t.common.dash;
  return [tenthsText(value, language === 'ru' ? ',' : '.'), unit].filter(Boolean).join(' ');
}

export const whoWords = ({ responsible, words }: Route['steps'][number], t: Messages): string =>
  responsible === 'other' ? words : t.route.responsibles[responsible];

export const nameWords = (name: Entry['by'], t: Messages): string => (name ? shortName(name) : t.route.bySystem);

/** What was changed, in words; a moved step with both terms. */
export const changeWords = (changes: Entry['changes'], t: Messages, language: Language): string =>
  [
    ...new Set(
      changes.map(({ what, before = null, after = null }) =>
        what === 'step_moved'
          ? t.route.moved(termWords(before, t, language), termWords(after, t, language))
          : (t.route.changes[what] ?? what),
      ),
    ),
  ].join('; ');

/** Which side of the agreement is still open, in words. */
export function agreementWords({ status, agreed, acknowledged }: Route, t: Messages, language: Language): string[] {
  if (agreed) {
    const day = longDay(language, agreed.on);
    return [agreed.via === 'paper' ? t.route.agreedOnPaper(day) : t.route.agreedOn(day)];
  }
  if (status !== 'draft') return [];
  const { mentor, mentee } = acknowledged;
  return [
    mentor ? t.route.acknowledged.mentor(longDay(language, mentor)) : t.route.acknowledged.mentorNot,
    mentee ? t.route.acknowledged.mentee(longDay(language, mentee)) : t.route.acknowledged.menteeNot,
  ];
}

export const placeTitle = ({ kind, mentee }: RoutePlace, t: Messages): string =>
  t.route.title(t.route.kinds[kind], mentee.shownName);
