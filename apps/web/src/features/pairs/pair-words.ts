import type { MentorshipRow } from '@tandem/contracts';
import { longDay, shortDay } from '../../lib/dates.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';

type Placed = { shownName: string; schoolClass: { name: string } | null; position: string | null };

/** «Петров Дмитрий, 10А» */
export const placedWords = ({ shownName, schoolClass, position }: Placed): string =>
  [shownName, schoolClass?.name ?? position].filter(Boolean).join(', ');

export const presentOf = ({ members }: Pick<MentorshipRow, 'members'>) =>
  members.filter(({ leftOn }) => leftOn === null);

/** «с 1 окт до 31 мая», or that nobody has said. */
export function termWords(
  { startsOn, endsOn }: Pick<MentorshipRow, 'startsOn' | 'endsOn'>,
  t: Messages,
  language: Language,
): string {
  const day = (of: string) => shortDay(language, of);
  // A day does not break in a narrow column.
  const said = [startsOn ? t.pairs.from(day(startsOn)) : '', endsOn ? t.pairs.until(day(endsOn)) : '']
    .filter(Boolean)
    .map((part) => part.replaceAll(' ', '\u00a0'));
  return said.length > 0 ? said.join(' ') : t.pairs.noTerm;
}

/** What is known of the answers to a proposal, or until when a pair rests. */
export function standingWords(
  { proposal, pause }: Pick<MentorshipRow, 'proposal' | 'pause'>,
  t: Messages,
  language: Language,
): string {
  if (pause) return t.pairCard.paused(longDay(language, pause.until));
  return proposal ? t.pairs.proposals[proposal.status](proposal.waitingDays ?? 0) : '';
}

type Missing = { what: string; menteeId: string | null };

/** What is missing for an act, in words, and of whom in a group. */
export function lackWords(
  missing: readonly Missing[],
  { members }: Pick<MentorshipRow, 'members'>,
  t: Messages,
): string {
  const words = t.pairCard.lacks;
  const said = missing.map(({ what, menteeId }) => {
    const lack = words[what] ?? words['other'] ?? '';
    const name = members.find((member) => member.menteeId === menteeId)?.shownName;
    return name && members.length > 1 ? t.pairCard.lackOf(lack, name) : lack;
  });
  return [...new Set(said)].join(', ');
}
