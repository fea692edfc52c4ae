import type { MatchingTotals, PairMove, PricedMentor } from '@tandem/contracts';
import type { PersonName } from '@tandem/domain/kernel';
import type { Language, Messages } from '../../lib/i18n/index.tsx';
import { familyOf, mentorName, toWhom } from './names.ts';

/** «−6», «0», «+2» with a real minus. */
export const signed = (points: number): string =>
  points === 0 ? '0' : points > 0 ? `+${points}` : `−${Math.abs(points)}`;

/** «11 567» */
export const grouped = (number: number, language: Language): string =>
  number.toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB').replaceAll(' ', ' ');

/** What a drop costs beyond the sum: «без пары останется на 1 больше». Empty when only the sum changes. */
export function lossWords({ matched, urgency, tail }: MatchingTotals, t: Messages): string {
  const said = [
    matched < 0 ? t.price.unmatched(-matched) : '',
    // As many have a pair, but somebody who has waited longer or was put first is left out.
    matched === 0 && urgency < 0 ? t.price.urgent : '',
    tail > 0 ? t.price.tail(tail) : '',
  ];
  return said.filter(Boolean).join(', ');
}

export type Names = { mentee: (id: string) => string | null; mentor: (id: string) => PersonName | null };

/** «Петров перейдёт к Сидоровой» */
export function moveWords({ menteeId, from, to }: PairMove, names: Names, t: Messages, language: Language): string {
  const who = familyOf(names.mentee(menteeId) ?? t.matching.somebody);
  if (to === null) return t.price.stays(who);
  const mentor = names.mentor(to);
  const full = mentor ? mentorName(mentor) : t.matching.somebody;
  const declined = mentor && (language === 'ru' ? toWhom(mentor) : mentor.familyName);
  if (from === null) return declined ? t.price.comes(who, declined) : t.price.comesPlain(who, full);
  return declined ? t.price.moves(who, declined) : t.price.movesPlain(who, full);
}

/** The first move and how many more there are. */
export function movesWords(
  moves: readonly PairMove[],
  names: Names,
  t: Messages,
  language: Language,
  most = 1,
): string {
  const said = moves.slice(0, most).map((move) => moveWords(move, names, t, language));
  return [...said, moves.length > most ? t.price.more(moves.length - most) : ''].filter(Boolean).join(', ');
}

/** Cheapest first; what cannot be comes last. Equal prices keep the order of the board. */
export function byPrice(one: PricedMentor, other: PricedMentor): number {
  const [a, b] = [one.change, other.change];
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return (
    b.matched - a.matched ||
    b.urgency - a.urgency ||
    a.tail - b.tail ||
    b.total - a.total ||
    (other.fit?.score ?? 0) - (one.fit?.score ?? 0)
  );
}
