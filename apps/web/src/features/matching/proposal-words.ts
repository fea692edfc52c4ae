import type { MatchingBoard, MatchingTotals, PairMove, Proposal } from '@tandem/contracts';
import { freeTimeWords } from '../../lib/free-time.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';
import type { Labels } from './dictionaries.ts';
import { lowerFirst } from './fit-words.ts';
import { atWhom, mentorName } from './names.ts';
import { grouped, type Names, signed } from './price-words.ts';

type Help = Proposal['helps'][number];
type Unmatched = Proposal['unmatched'][number];

/** What the proposal would change in the draft as it is now, which may be another than the one it was compared with. */
export function changesNow(
  { pairs, unmatched }: Pick<Proposal, 'pairs' | 'unmatched'>,
  { draft }: Pick<MatchingBoard, 'draft'>,
): PairMove[] {
  const now = new Map(draft.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const wanted = [
    ...pairs.map(({ menteeId, mentorId }) => ({ menteeId, to: mentorId })),
    ...unmatched.map(({ menteeId }) => ({ menteeId, to: null })),
  ];
  return wanted.flatMap(({ menteeId, to }) => {
    const from = now.get(menteeId) ?? null;
    return from === to ? [] : [{ menteeId, from, to }];
  });
}

/** Moves by the mentors they touch: who comes, who goes. */
export function movesByMentor(moves: readonly PairMove[]): Map<string, PairMove[]> {
  const found = new Map<string, PairMove[]>();
  for (const move of moves) {
    for (const mentorId of [move.to, move.from]) {
      if (mentorId === null) continue;
      const own = found.get(mentorId);
      if (own) own.push(move);
      else found.set(mentorId, [move]);
    }
  }
  return found;
}

/** «49 из 52 подобраны, сумма 11 567.» */
export function headlineWords({ people, totals }: Proposal, t: Messages, language: Language): string {
  const sum = grouped(totals.total, language);
  if (totals.matched === 0) return t.matching.proposal.noneMatched;
  return totals.matched === people.mentees
    ? t.matching.proposal.allMatched(people.mentees, sum)
    : t.matching.proposal.matched(totals.matched, people.mentees, sum);
}

/** «Доказано: лучше нельзя.», or that it is not. */
export const proofWords = ({ certificate }: Pick<Proposal, 'certificate'>, t: Messages): string =>
  certificate.valid ? t.matching.proposal.proven : t.matching.proposal.notProven;

/** How much better than always taking the best pair that is left. */
export function greedyWords(
  { totals }: Pick<Proposal, 'totals'>,
  greedy: MatchingTotals,
  t: Messages,
  language: Language,
): string {
  const words = t.matching.proposal;
  const pairs = totals.matched - greedy.matched;
  const sum = totals.total - greedy.total;
  if (pairs === 0 && sum === 0) return words.greedySame;
  const said = [pairs > 0 ? words.morePairs(pairs) : '', sum === 0 ? '' : words.moreSum(signed(sum))];
  return words.greedy(greedy.matched, grouped(greedy.total, language), said.filter(Boolean).join(', '));
}

/** Of people when more of them are matched, otherwise of the sum. */
const gainWords = ({ matched, total }: MatchingTotals, t: Messages): string =>
  matched > 0 ? signed(matched) : t.price.sum(signed(total));

/** «ещё одно место у Сидоровой (+2)», «наставник «физика, вторник» (+1)» */
export function helpWords(help: Help, names: Names, t: Messages, labels: Labels, language: Language): string {
  const words = t.matching.proposal;
  const gain = gainWords(help.gain, t);
  if (help.kind === 'place') {
    const mentor = names.mentor(help.mentorId);
    const where = mentor && (language === 'ru' ? atWhom(mentor) : mentor.familyName);
    return where
      ? words.helpPlace(where, gain)
      : words.helpPlacePlain(mentor ? mentorName(mentor) : t.matching.somebody, gain);
  }
  const { competence, time, count } = help;
  const what = [competence ? lowerFirst(labels.competence(competence)) : '', time ? freeTimeWords([time], t) : ''];
  const said = what.filter(Boolean).join(', ') || words.anyMentor;
  return count > 1 ? words.helpMentors(count, said, gain) : words.helpMentor(said, gain);
}

/**
 * What would give somebody a pair, in one sentence; when nothing of it would, what would raise the sum; empty without either.
 * A place that only raises the sum is no help for those who stay without a pair, and must not read like one.
 */
export function helpsSentence(
  helps: readonly Help[],
  most: number,
  ...[names, t, labels, language]: [Names, Messages, Labels, Language]
): string {
  const words = t.matching.proposal;
  const forPeople = helps.filter(({ gain }) => gain.matched > 0);
  const said = [
    ...new Set((forPeople.length > 0 ? forPeople : helps).map((help) => helpWords(help, names, t, labels, language))),
  ];
  if (said.length === 0) return '';
  const listed = said.slice(0, most).join(words.or);
  return forPeople.length > 0 ? words.wouldHelp(listed) : words.wouldRaise(listed);
}

/** Why somebody has no pair: their own side, nobody suits, no places, or others need the places more. */
export function reasonWords({ reason, refusals, suitable }: Unmatched, t: Messages): string {
  const words = t.matching.proposal;
  const codes: Record<string, string> = t.matching.refusalCodes;
  const why = refusals
    .slice(0, 3)
    .map(({ code, mentors }) => words.refusedBy(codes[code] ?? t.matching.faults.other, mentors))
    .join(', ');
  if (reason === 'own-side' || reason === 'no-edges') return [words.reasons[reason], why].filter(Boolean).join(': ');
  return reason === 'no-places' ? words.noPlaces(suitable) : words.reasons[reason];
}
