import type { BoardMentee, BoardMentor, DraftPair, MatchingBoard } from '@tandem/contracts';
import { searchKey } from '@tandem/domain/kernel';
import type { Labels } from './dictionaries.ts';
import type { MatchingFilters } from './matching-filters.ts';

/** A board by what is looked up in it. */
export type BoardModel = {
  mentees: ReadonlyMap<string, BoardMentee>;
  mentors: ReadonlyMap<string, BoardMentor>;
  pairs: ReadonlyMap<string, DraftPair>;
  pairsOf: ReadonlyMap<string, readonly DraftPair[]>;
  waiting: readonly BoardMentee[];
};

export function modelOf({ mentees, mentors, draft }: MatchingBoard): BoardModel {
  const pairs = new Map(draft.pairs.map((pair) => [pair.menteeId, pair]));
  const pairsOf = new Map<string, DraftPair[]>();
  for (const pair of draft.pairs) {
    const own = pairsOf.get(pair.mentorId);
    if (own) own.push(pair);
    else pairsOf.set(pair.mentorId, [pair]);
  }
  return {
    mentees: new Map(mentees.map((mentee) => [mentee.id, mentee])),
    mentors: new Map(mentors.map((mentor) => [mentor.id, mentor])),
    pairs,
    pairsOf,
    waiting: mentees.filter(({ id }) => !pairs.has(id)),
  };
}

/** Places that the draft has left; below zero when somebody was put over the capacity. */
export const placesLeft = (mentor: BoardMentor, pairs: readonly DraftPair[] = []): number => mentor.free - pairs.length;

const found = (words: readonly (string | null | undefined)[], text: string): boolean =>
  text === '' || searchKey(words.filter(Boolean).join(' ')).includes(text);

export function showsMentee(
  mentee: BoardMentee,
  { text, classId, category }: MatchingFilters,
  labels: Labels,
): boolean {
  if (classId !== null && mentee.schoolClass?.id !== classId) return false;
  if (category !== null && mentee.request?.category !== category) return false;
  const { shownName, schoolClass, position, request } = mentee;
  const words = [
    shownName,
    schoolClass?.name,
    position,
    request?.text,
    request ? labels.category(request.category) : '',
  ];
  return found(words, searchKey(text));
}

/** A mentor is found by the own words, and by those of the mentees who stand there. */
export function showsMentor(
  mentor: BoardMentor,
  model: Pick<BoardModel, 'mentees' | 'pairsOf'>,
  { text, mentors }: MatchingFilters,
  labels: Labels,
): boolean {
  const pairs = model.pairsOf.get(mentor.id) ?? [];
  if (mentors === 'free' && placesLeft(mentor, pairs) <= 0) return false;
  if (mentors === 'draft' && pairs.length === 0) return false;
  if (mentors === 'decision' && !pairs.some(({ refusals }) => refusals.length > 0)) return false;
  const { name, schoolClass, position, organization, competences, open } = mentor;
  const own = [name.familyName, name.givenName, name.patronymic, schoolClass?.name, position, organization];
  const theirs = [
    ...open.map(({ shownName }) => shownName),
    ...pairs.map(({ menteeId }) => model.mentees.get(menteeId)?.shownName),
  ];
  return found([...own, ...competences.map(labels.competence), ...theirs], searchKey(text));
}
