import type { DiaryPair, RecordedMeeting } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import type { Difficulty } from './difficulty-fields.tsx';

/** What a mentor has said of a meeting so far; the ids stay the same at every try to send it. */
export type MeetingDraft = {
  id: string;
  nextId: string;
  issueId: string;
  pairId: string;
  /** The planned meeting that this one was. */
  scheduledId: string | null;
  kind: DiaryPair['kinds'][number];
  heldOn: string;
  minutes: number;
  format: NonNullable<RecordedMeeting['format']>;
  absent: string[];
  marks: Record<string, number>;
  words: Record<string, string>;
  achieved: 'yes' | 'partly' | 'no' | null;
  task: string;
  taskDueOn: string;
  /** Null: not decided; '' : the day is still to be chosen. */
  nextOn: string | null;
  topic: string;
  /** The step of the route that it was about. */
  stepId: string | null;
  done: string;
  privateNote: string;
  difficulty: Difficulty | null;
  introduction: {
    interest: 'yes' | 'no' | 'another_meeting' | null;
    curatorPresent: boolean;
    expectations: string;
    rules: string;
  };
};

/** Days a pair lets pass as a rule: the gap of its last two meetings, one week to four; else two weeks. */
export function suggestedNext({ lastHeld }: Pick<DiaryPair, 'lastHeld'>, heldOn: string): string {
  if (!lastHeld || lastHeld.on >= heldOn) return addDays(heldOn, 7);
  const gap = Math.round((Date.parse(heldOn) - Date.parse(lastHeld.on)) / 86_400_000);
  // The same weekday is kept: people meet on a day of the week.
  const weeks = Math.min(4, Math.max(1, Math.round(gap / 7)));
  return addDays(heldOn, weeks * 7);
}

export function newMeeting(
  pair: DiaryPair,
  today: string,
  newId: () => string,
  scheduled?: { id: string; on: string },
): MeetingDraft {
  const introductory = pair.kinds.length > 0 && pair.kinds.every((kind) => kind === 'introductory');
  return {
    id: newId(),
    nextId: newId(),
    issueId: newId(),
    pairId: pair.pairId,
    scheduledId: scheduled?.id ?? null,
    kind: introductory ? 'introductory' : pair.kinds.includes('regular') ? 'regular' : (pair.kinds[0] ?? 'regular'),
    heldOn: scheduled && scheduled.on <= today ? scheduled.on : today,
    minutes: pair.defaults.durationMinutes,
    format: pair.defaults.format,
    absent: [],
    marks: {},
    words: {},
    achieved: null,
    task: '',
    taskDueOn: '',
    nextOn: null,
    topic: pair.nextMeeting && scheduled?.id === pair.nextMeeting.id ? (pair.nextMeeting.topic ?? '') : '',
    stepId: null,
    done: '',
    privateNote: '',
    difficulty: null,
    introduction: { interest: null, curatorPresent: true, expectations: '', rules: '' },
  };
}

export type DraftFault = 'answerFirst' | 'somebodyCame' | 'dayAhead';

/** What is still to be said before it can be sent, or null. */
export function faultOf(draft: MeetingDraft, pair: DiaryPair, today: string): DraftFault | null {
  if (draft.heldOn > today) return 'dayAhead';
  if (pair.mentees.length > 0 && draft.absent.length >= pair.mentees.length) return 'somebodyCame';
  if (draft.kind === 'introductory' && draft.introduction.interest === null) return 'answerFirst';
  return draft.achieved === null ? 'answerFirst' : null;
}

const orNull = (text: string): string | null => text.trim() || null;

/** The entry as it is sent. Call it for a draft without a fault. */
export function entryOf(draft: MeetingDraft, pair: DiaryPair): RecordedMeeting {
  const { introduction, difficulty } = draft;
  return {
    id: draft.id,
    pairId: draft.pairId,
    scheduledId: draft.scheduledId,
    kind: draft.kind,
    heldOn: draft.heldOn,
    durationMinutes: draft.minutes,
    format: draft.format,
    attendance: pair.mentees.map(({ menteeId }) => {
      const present = !draft.absent.includes(menteeId);
      return {
        menteeId,
        present,
        activity: present && pair.asksActivity ? (draft.marks[menteeId] ?? null) : null,
        word: present ? orNull(draft.words[menteeId] ?? '') : null,
      };
    }),
    topic: orNull(draft.topic),
    routeStepId: draft.stepId,
    introduction:
      draft.kind === 'introductory' && introduction.interest !== null
        ? {
            curatorPresent: introduction.curatorPresent,
            expectations: introduction.expectations,
            rules: introduction.rules,
            mutualInterest: introduction.interest,
          }
        : null,
    report: {
      goalAchieved: draft.achieved ?? 'yes',
      whatWasDone: draft.done,
      agreedTask: orNull(draft.task),
      taskDueOn: orNull(draft.task) && draft.taskDueOn ? draft.taskDueOn : null,
      privateNote: draft.privateNote,
    },
    nextMeeting: draft.nextOn ? { id: draft.nextId, on: draft.nextOn, time: null } : null,
    difficulty: difficulty && difficulty.text.trim() !== '' ? { id: draft.issueId, ...difficulty } : null,
  };
}
