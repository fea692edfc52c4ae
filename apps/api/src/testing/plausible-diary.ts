import { contract, type OperationSpec } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openDiary, type PairWithDiary } from './diary.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** A pair with a diary, and one thing of each kind in it at the step that the operation takes. */
export type DiaryStage = {
  diaryPairId: string;
  diaryMenteeId: string;
  diaryPersonId: string;
  meetingId: string;
  issueId: string;
  entryId: string;
  sessionId: string;
};
export const NO_DIARY: DiaryStage = {
  diaryPairId: newId(),
  diaryMenteeId: newId(),
  diaryPersonId: newId(),
  meetingId: newId(),
  issueId: newId(),
  entryId: newId(),
  sessionId: newId(),
};

/** `person` is the mentor or the mentee of the pair. */
export async function openDiaryStage(school: TestSchool) {
  const on = await openDiary(school);
  const { meetings, issues, diary, reflections, reminders } = contract;
  const planned = new Set<string>([meetings.move.id, meetings.cancel.id, meetings.missed.id]);

  async function session(of: PairWithDiary, as: Person, personId: string): Promise<string> {
    const body = {
      id: newId(),
      kind: 'group_reflection' as const,
      heldOn: '2022-05-12',
      topic: 'Что получилось',
      form: 'circle' as const,
      moderator: 'Куратор',
      pairIds: [of.pairId],
      participants: [{ personId, present: true }],
    };
    return (await on.must(school.call(reflections.record, as, { body }))).id;
  }

  async function fresh({ id, path }: OperationSpec, person: Person | null): Promise<DiaryStage> {
    if (!id.startsWith('diary.')) return NO_DIARY;
    const roles = person?.context.actor.roles ?? [];
    const mentor = roles.includes('mentor') ? person : null;
    const mentee = roles.includes('mentee') ? person : null;
    const of = await on.pair('active', { mentor, mentee });
    const { $client: sqlite } = school.house.db;
    const personId =
      sqlite.prepare<[string], string>('SELECT person_id FROM mentees WHERE id = ?').pluck().get(of.menteeId) ?? '';
    const stage = { ...NO_DIARY, diaryPairId: of.pairId, diaryMenteeId: of.menteeId, diaryPersonId: personId };
    if (path.includes(':meetingId') || id === reminders.link.id) {
      const author = mentor ?? on.curator;
      if (planned.has(id))
        return { ...stage, meetingId: (await on.must(on.plan(author, of, { on: '2022-05-16' }))).id };
      return { ...stage, meetingId: (await on.recorded(author, on.entry(of))).id };
    }
    if (path.includes(':issueId')) {
      const visibility = roles.includes('psychologist') ? 'curator_and_psychologist' : 'curator';
      const body = { id: newId(), category: 'schedule' as const, text: 'Не совпадает время', visibility } as const;
      const raised = school.call(issues.raise, on.curator, { body: { ...body, pairId: of.pairId } });
      return { ...stage, issueId: (await on.must(raised)).issue.id };
    }
    if (path.includes(':entryId')) {
      const entry = on.entry(of);
      await on.over(of.pairId);
      await on.must(school.call(diary.sync, on.curator, { body: { entries: [{ type: 'meeting', body: entry }] } }));
      return { ...stage, entryId: entry.id };
    }
    if (path.includes(':sessionId')) return { ...stage, sessionId: await session(of, mentor ?? on.curator, personId) };
    return stage;
  }
  return { fresh };
}

/** For every operation of the diary a call that a careful program would make. */
export function diaryCalls(stage: DiaryStage): Record<string, Sent> {
  const { meetings, diary, issues, reflections, reminders } = contract;
  const { diaryPairId: pairId, diaryMenteeId: menteeId, diaryPersonId: personId } = stage;
  const onMeeting = { params: { meetingId: stage.meetingId } };
  const onIssue = { params: { issueId: stage.issueId } };
  const onEntry = { params: { entryId: stage.entryId } };
  const onSession = { params: { sessionId: stage.sessionId } };
  const onPair = { params: { pairId } };
  const version = 100;
  const held = {
    pairId,
    kind: 'regular',
    heldOn: '2022-05-13',
    durationMinutes: 45,
    format: 'in_person',
    attendance: [{ menteeId, present: true }],
    report: { goalAchieved: 'yes' },
  };
  const session = {
    kind: 'group_reflection',
    heldOn: '2022-05-12',
    topic: 'Что получилось',
    form: 'circle',
    moderator: 'Куратор',
    participants: [{ personId, present: true }],
  };
  return {
    [meetings.record.id]: { body: { id: newId(), ...held } },
    [meetings.schedule.id]: { body: { id: newId(), pairId, kind: 'regular', on: '2022-05-20' } },
    [meetings.search.id]: { body: { text: 'механика' } },
    [meetings.read.id]: onMeeting,
    [meetings.history.id]: onMeeting,
    [meetings.correct.id]: { ...onMeeting, body: { version, durationMinutes: 60 } },
    [meetings.move.id]: { ...onMeeting, body: { version, id: newId(), on: '2022-05-23' } },
    [meetings.cancel.id]: { ...onMeeting, body: { version, by: 'mentor', reason: 'Заболел' } },
    [meetings.missed.id]: { ...onMeeting, body: { version, who: 'mentees' } },
    [meetings.closeWithoutFeedback.id]: { ...onMeeting, body: { version, reason: 'Болеет' } },
    [meetings.remove.id]: { ...onMeeting, query: { version } },
    [meetings.respond.id]: {
      ...onMeeting,
      body: { id: newId(), useful: 5, comfortable: 5, clearNext: 'yes' },
    },
    [meetings.workbook.id]: { body: {} },
    [diary.home.id]: {},
    [diary.pair.id]: onPair,
    [diary.month.id]: { query: { month: '2022-05' } },
    [diary.ownAverage.id]: {},
    [diary.sync.id]: { body: { entries: [{ type: 'meeting', body: { id: newId(), ...held } }] } },
    [diary.lateEntries.id]: {},
    [diary.takeLateEntry.id]: { ...onEntry, body: {} },
    [diary.setAsideLateEntry.id]: { ...onEntry, body: { reason: 'Такой встречи не было' } },
    [diary.recordContact.id]: {
      ...onPair,
      body: { id: newId(), on: '2022-05-12', channel: 'phone', with: 'mentor' },
    },
    [diary.contacts.id]: onPair,
    [issues.raise.id]: {
      body: { id: newId(), category: 'technical', text: 'Не открывается календарь', visibility: 'curator' },
    },
    [issues.own.id]: {},
    [issues.search.id]: { body: {} },
    [issues.read.id]: onIssue,
    [issues.act.id]: { ...onIssue, body: { version, act: 'note', text: 'Поговорили' } },
    [issues.helpContacts.id]: {},
    [issues.changeHelpContacts.id]: { body: { version: 100, contacts: [{ label: 'Психолог', phone: '101' }] } },
    [reminders.link.id]: { body: { meetingId: stage.meetingId, menteeId } },
    [reflections.list.id]: {},
    [reflections.record.id]: { body: { id: newId(), ...session } },
    [reflections.read.id]: onSession,
    [reflections.change.id]: { ...onSession, body: { version, ...session } },
  };
}
