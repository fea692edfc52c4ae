import type { DocumentRow, Gathered, GatheredValue } from '@tandem/domain/documents';
import { hoursText, meetingTotals, wasHeld } from '@tandem/domain/diary';
import { fullName, initials } from '@tandem/domain/kernel';
import { className } from '@tandem/domain/school';
import type { Context } from '../../kernel/context.ts';
import type { NamedPerson, PairInDiary } from '../pairs/index.ts';
import type { PersonRecord } from '../participants/index.ts';
import { type DiaryStores, inDiary, membersNow } from './diary-stores.ts';
import { dotted, GOAL_WORDS, KIND_WORDS, SESSION_WORDS } from './journal-words.ts';
import type { MeetingColumns } from './meetings.repository.ts';

/** What papers need from other contexts. */
export type DiaryInPapers = {
  person: (context: Context, personId: string) => NamedPerson | null;
  /** Whoever makes the paper when they are a curator, else the first one there is. */
  curator: (context: Context) => NamedPerson | null;
  formName: (code: string) => string;
};

/** Lines for those whom nobody expected. */
const EMPTY_LINES = 8;
/** Known to be empty: no line for the pen. */
const NOTHING = '—';

const known = (values: Record<string, GatheredValue | null | undefined>): Record<string, GatheredValue> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, GatheredValue] => entry[1] != null && entry[1] !== ''),
  );

/** Of a child nothing but the name and the class. */
const placeOf = ({ classId, grade, letter, position, workplace }: PersonRecord): string =>
  classId === null || grade === null ? (position ?? workplace ?? '') : className({ grade, letter: letter ?? '' });

/** Data of the printed journal and of the attendance sheet. Null: there is no such thing, or nobody is left to name. */
export function createDiaryPapers(stores: DiaryStores, { person, curator, formName }: DiaryInPapers) {
  const { meetings, pairs, issues, base } = stores;

  function lineOf(row: MeetingColumns, index: number): DocumentRow {
    const { topic, kind, goalAchieved, agreedTask, taskDueOn, durationMinutes, status } = row;
    const due = taskDueOn === null ? '' : ` до ${dotted(taskDueOn)}`;
    return {
      number: String(index + 1),
      date: dotted(row.on),
      duration: String(durationMinutes ?? ''),
      topic: topic ?? KIND_WORDS[kind],
      result: goalAchieved === null ? NOTHING : `цель достигнута: ${GOAL_WORDS[goalAchieved]}`,
      task: agreedTask === null ? NOTHING : `${agreedTask}${due}`,
      feedback: status === 'complete' ? 'есть' : 'ожидается',
    };
  }

  function diary(context: Context, pairId: string): Gathered | null {
    const pair = pairs.find(context, pairId);
    const mentor = pair?.mentor.person;
    if (!pair || !mentor || !inDiary(pair)) return null;
    const held = meetings
      .ofPair(pairId)
      .filter(({ status }) => wasHeld(status))
      .reverse();
    const totals = meetingTotals(held);
    const mentees = membersNow(pair).flatMap((member) => (member.person ? [member.person] : []));
    const values = known({
      mentor: person(context, mentor.id),
      'mentor.place': placeOf(mentor),
      mentees: mentees
        .map((one) => [`${one.familyName} ${one.givenName}`, placeOf(one)].filter(Boolean).join(', '))
        .join('; '),
      form: formName(pair.form),
      since: pair.orderOn,
      until: pair.endedOn ?? pair.endsOn,
      meetings: held.map(lineOf),
      total: String(totals.held),
      hours: hoursText(totals.minutes),
      curator: curator(context),
    });
    return {
      label: initials(mentor),
      values,
      objects: [
        { kind: 'pair', id: pairId },
        ...[mentor, ...mentees].map(({ id }) => ({ kind: 'person' as const, id })),
      ],
    };
  }

  function sheet(
    context: Context,
    {
      event,
      topic,
      on,
      people,
      objects,
    }: { event: string; topic: string | null; on: string; people: PersonRecord[]; objects: Gathered['objects'] },
  ): Gathered {
    const rows = people.map((one, index): DocumentRow => ({
      number: String(index + 1),
      name: fullName(one),
      position: placeOf(one),
      organization: one.organization ?? one.workplace ?? 'школа',
    }));
    const empty = Array.from({ length: EMPTY_LINES }, (_, index) => ({ number: String(rows.length + index + 1) }));
    const values = known({ event, topic, date: on, people: [...rows, ...empty], curator: curator(context) });
    return { label: `${event}, ${dotted(on)}`, values, objects };
  }

  const everybody = (pair: PairInDiary): PersonRecord[] =>
    [pair.mentor.person, ...membersNow(pair).map((member) => member.person)].flatMap((one) => one ?? []);

  /** Of a meeting of one pair, or of a session of many. */
  function attendance(context: Context, id: string): Gathered | null {
    const meeting = meetings.find(id);
    if (meeting !== null && meeting.status !== 'void') {
      const pair = pairs.find(context, meeting.pairId);
      if (!pair || !inDiary(pair)) return null;
      const people = everybody(pair);
      const objects = [
        { kind: 'pair' as const, id: pair.id },
        ...people.map((one) => ({ kind: 'person' as const, id: one.id })),
      ];
      return sheet(context, { event: KIND_WORDS[meeting.kind], topic: meeting.topic, on: meeting.on, people, objects });
    }
    const session = issues.session(id);
    if (session === null) return null;
    const ids = session.people.map(({ personId }) => personId);
    const people = base.people(context.now, ids).filter(({ hiddenAt }) => hiddenAt === null);
    const objects = people.map((one) => ({ kind: 'person' as const, id: one.id }));
    return sheet(context, {
      event: SESSION_WORDS[session.kind],
      topic: session.topic,
      on: session.on,
      people,
      objects,
    });
  }

  return { diary, attendance_sheet: attendance };
}
