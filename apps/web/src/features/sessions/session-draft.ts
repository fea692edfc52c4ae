import type { HeldSession, MentorshipRow, ReflectionSession } from '@tandem/contracts';
import { REFLECTION_QUESTIONS, type ReflectionForm, type SessionKind, sessionHas } from '@tandem/domain/diary';

type Question = (typeof REFLECTION_QUESTIONS)[number];
export type Named = { personId: string; shownName: string; present: boolean };
export type MoodLine = { key: string; before: string; after: string };
export type DecisionLine = { key: string; what: string; who: string; until: string };

/** What is typed of a session: everything a kind does not have is kept while the kind is changed, and not sent. */
export type SessionDraft = {
  /** Made here, the same at every try to send it. */
  id: string;
  /** Of the record that is put right; null: it is a new one. */
  version: number | null;
  kind: SessionKind;
  heldOn: string;
  topic: string;
  form: ReflectionForm | null;
  moderator: string;
  /** One on a line. */
  speakers: string;
  pairIds: string[];
  people: Named[];
  /** One saying on a line. */
  words: Record<Question, string>;
  moods: MoodLine[];
  conclusions: string;
  decisions: DecisionLine[];
  toAdopt: string;
  photoNote: string;
};

const NO_WORDS: Record<Question, string> = { worked: '', hard: '', learned: '', change: '', take_further: '' };

export function newSession(kind: SessionKind, today: string, moderator: string, newId: () => string): SessionDraft {
  return {
    id: newId(),
    version: null,
    kind,
    heldOn: today,
    topic: '',
    form: null,
    moderator,
    speakers: '',
    pairIds: [],
    people: [],
    words: NO_WORDS,
    moods: [],
    conclusions: '',
    decisions: [],
    toAdopt: '',
    photoNote: '',
  };
}

/** The record to be put right. */
export function draftOf(session: ReflectionSession, newId: () => string): SessionDraft {
  const said = Object.fromEntries((session.words ?? []).map(({ question, words }) => [question, words.join('\n')]));
  return {
    ...newSession(session.kind, session.heldOn, session.moderator, () => session.id),
    version: session.version,
    topic: session.topic,
    form: session.form,
    speakers: session.speakers.join('\n'),
    pairIds: session.pairIds,
    people: session.participants,
    words: { ...NO_WORDS, ...said },
    moods: (session.moods ?? []).map(({ before, after }) => ({
      key: newId(),
      before: String(before),
      after: String(after),
    })),
    conclusions: session.conclusions,
    decisions: session.decisions.map(({ what, who, until }) => ({ key: newId(), what, who, until: until ?? '' })),
    toAdopt: session.toAdopt,
    photoNote: session.photoNote ?? '',
  };
}

/** Who of a pair may be named: the mentor and those who are in it today. */
export const peopleOf = ({ mentor, members }: Pick<MentorshipRow, 'mentor' | 'members'>): Named[] =>
  [mentor, ...members.filter(({ leftOn }) => leftOn === null)].flatMap(({ personId, shownName }) =>
    personId === null ? [] : [{ personId, shownName, present: true }],
  );

/** Ticking a pair brings its people, each once; taking the tick away takes those whom no other shown pair names. */
export function withPair(
  draft: SessionDraft,
  pair: Pick<MentorshipRow, 'id' | 'mentor' | 'members'>,
  ticked: boolean,
  others: readonly Pick<MentorshipRow, 'id' | 'mentor' | 'members'>[] = [],
): Pick<SessionDraft, 'pairIds' | 'people'> {
  const its = peopleOf(pair);
  if (ticked) {
    const known = new Set(draft.people.map(({ personId }) => personId));
    return {
      pairIds: [...draft.pairIds.filter((id) => id !== pair.id), pair.id],
      people: [...draft.people, ...its.filter(({ personId }) => !known.has(personId))],
    };
  }
  const pairIds = draft.pairIds.filter((id) => id !== pair.id);
  const kept = new Set(
    others.filter(({ id }) => pairIds.includes(id)).flatMap((other) => peopleOf(other).map(({ personId }) => personId)),
  );
  const gone = new Set(its.map(({ personId }) => personId).filter((id) => !kept.has(id)));
  return { pairIds, people: draft.people.filter(({ personId }) => !gone.has(personId)) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const linesOf = (text: string): string[] => text.split('\n').map(oneLine).filter(Boolean);
const isMood = (text: string): boolean => /^([1-9]|10)$/.test(text.trim());
const blank = (...texts: string[]): boolean => texts.every((text) => text.trim() === '');

const saidOf = ({ words }: SessionDraft) =>
  REFLECTION_QUESTIONS.map((question) => ({ question, words: linesOf(words[question]) })).filter(
    (said) => said.words.length > 0,
  );
const moodsOf = ({ moods }: SessionDraft) => moods.filter(({ before, after }) => !blank(before, after));
const decisionsOf = ({ decisions }: SessionDraft) =>
  decisions.filter(({ what, who, until }) => !blank(what, who, until));

export type SessionFault =
  | 'dayAhead'
  | 'noDay'
  | 'noTopic'
  | 'noModerator'
  | 'noForm'
  | 'nobody'
  | 'tooMany'
  | 'longSpeakers'
  | 'longWords'
  | 'halfMood'
  | 'manyMoods'
  | 'halfDecision';

/** What is still to be said, in the order of the form, or null. An empty line of a list is no fault: it is not sent. */
export function faultOf(draft: SessionDraft, today: string): SessionFault | null {
  const { kind, people, pairIds } = draft;
  if (draft.heldOn === '') return 'noDay';
  if (draft.heldOn > today) return 'dayAhead';
  if (blank(draft.topic)) return 'noTopic';
  if (blank(draft.moderator)) return 'noModerator';
  if (kind === 'group_reflection' && draft.form === null) return 'noForm';
  if (people.length === 0) return 'nobody';
  if (people.length > 120 || pairIds.length > 60) return 'tooMany';
  const speakers = linesOf(draft.speakers);
  if (sessionHas(kind, 'speakers') && (speakers.length > 20 || speakers.some((one) => one.length > 120)))
    return 'longSpeakers';
  if (
    sessionHas(kind, 'words') &&
    saidOf(draft).some(({ words }) => words.length > 60 || words.some((one) => one.length > 300))
  )
    return 'longWords';
  const moods = sessionHas(kind, 'moods') ? moodsOf(draft) : [];
  if (moods.some(({ before, after }) => !isMood(before) || !isMood(after))) return 'halfMood';
  if (moods.length > people.filter(({ present }) => present).length) return 'manyMoods';
  if (decisionsOf(draft).some(({ what, who }) => blank(what) || blank(who))) return 'halfDecision';
  return null;
}

/** The session as it is sent, without its id. Call it for a draft without a fault. */
export function contentOf(draft: SessionDraft): Omit<HeldSession, 'id'> {
  const { kind, heldOn, form, pairIds, people, conclusions } = draft;
  const has = (part: Parameters<typeof sessionHas>[1]) => sessionHas(kind, part);
  return {
    kind,
    heldOn,
    topic: oneLine(draft.topic),
    form: has('form') ? form : null,
    moderator: oneLine(draft.moderator),
    speakers: has('speakers') ? linesOf(draft.speakers) : [],
    pairIds,
    participants: people.map(({ personId, present }) => ({ personId, present })),
    words: has('words') ? saidOf(draft) : [],
    moods: has('moods')
      ? moodsOf(draft).map(({ before, after }) => ({ before: Number(before), after: Number(after) }))
      : [],
    conclusions: conclusions.trim(),
    decisions: decisionsOf(draft).map(({ what, who, until }) => ({
      what: oneLine(what),
      who: oneLine(who),
      // An award has no term.
      until: kind === 'group_final' ? null : until || null,
    })),
    toAdopt: has('toAdopt') ? draft.toAdopt.trim() : '',
    photoNote: oneLine(draft.photoNote) || null,
  };
}
