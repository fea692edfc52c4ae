import { contract } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openDiary } from '../../testing/diary.ts';
import { openNotices } from '../../testing/notices.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { reminders } = contract;
let school: TestSchool;
let on: Awaited<ReturnType<typeof openDiary>>;
let inbox: ReturnType<typeof openNotices>;
let curator: Person;
let mentor: Person;
beforeAll(async () => {
  school = await openTestSchool();
  on = await openDiary(school);
  inbox = openNotices(school);
  curator = on.curator;
  mentor = await school.person('mentor');
});
afterAll(() => school.close());

const answer = (secret: string, more: object = {}) => ({
  secret,
  id: newId(),
  useful: 4,
  comfortable: 5,
  clearNext: 'yes' as const,
  ...more,
});
const link = (meetingId: string, menteeId: string) =>
  school.call(reminders.link, curator, { body: { meetingId, menteeId } });

describe('a mentee without an account', () => {
  it('is among those to be reminded, answers by a personal link once, and is waited for no more', async () => {
    const pair = await on.pair('active', { mentor });
    const { id: meetingId } = await on.recorded(mentor, on.entry(pair));
    const owing = async () => (await school.call(reminders.owing, curator)).body.people;
    const mine = (await owing()).find((one) => one.meetingId === meetingId);
    expect(mine).toMatchObject({ what: 'response', menteeId: pair.menteeId, heldOn: '2022-05-13', hasAccount: false });
    const { status, body } = await link(meetingId, pair.menteeId);
    expect([status, body.validUntil]).toEqual([201, '2022-05-30T06:00:00.000Z']);
    const { secret } = body;
    const form = await school.call(reminders.open, null, { body: { secret } });
    expect(form.body).toEqual({ school: 'Лицей', givenName: 'Анна', heldOn: '2022-05-13' });
    expect((await school.call(reminders.answer, null, { body: answer(secret) })).status).toBe(204);
    expect((await school.call(reminders.answer, null, { body: answer(secret) })).status).toBe(410);
    expect((await school.call(reminders.open, null, { body: { secret } })).status).toBe(410);
    expect((await owing()).find((one) => one.meetingId === meetingId)).toBeUndefined();
    expect((await on.readMeeting(curator, meetingId)).body.status).toBe('complete');
    expect((await link(meetingId, pair.menteeId)).status).toBe(422);
  });

  it('who wants to talk reaches the curator, and nothing of it stands in the inbox', async () => {
    const pair = await on.pair('active', { mentor });
    const { id: meetingId } = await on.recorded(mentor, on.entry(pair));
    const { secret } = (await link(meetingId, pair.menteeId)).body;
    const body = answer(secret, { wantsCurator: true, takeaway: 'никому не рассказывайте' });
    expect((await school.call(reminders.answer, null, { body })).status).toBe(204);
    const [notice] = await inbox.inbox(curator);
    expect(notice).toMatchObject({ kind: 'issue_raised', entity: 'issue' });
    expect(JSON.stringify(await inbox.inbox(curator))).not.toContain('никому');
  });

  it('has one link that works: a newer one ends it, and so does the end of its days', async () => {
    const pair = await on.pair('active', { mentor });
    const { id: meetingId } = await on.recorded(mentor, on.entry(pair));
    const first = (await link(meetingId, pair.menteeId)).body.secret;
    const second = (await link(meetingId, pair.menteeId)).body.secret;
    const opens = async (secret: string) => (await school.call(reminders.open, null, { body: { secret } })).status;
    expect([await opens(first), await opens(second)]).toEqual([410, 200]);
    const rows = JSON.stringify(school.house.db.$client.prepare('SELECT * FROM response_links').all());
    expect(rows).not.toContain(second);
    school.setNow('2022-05-31T06:00:00Z');
    expect(await opens(second)).toBe(410);
    school.setNow('2022-05-16T06:00:00Z');
  });

  it('is not asked about a meeting they were not at, nor by anybody but the curator', async () => {
    const pair = await on.pair('active', { mentor }, 2);
    const [there = '', away = ''] = pair.menteeIds;
    const attendance = [
      { menteeId: there, present: true },
      { menteeId: away, present: false },
    ];
    const { id: meetingId } = await on.recorded(mentor, on.entry(pair, { attendance }));
    expect((await link(meetingId, away)).status).toBe(422);
    expect((await link(newId(), there)).status).toBe(404);
    const call = { body: { meetingId, menteeId: there } };
    expect((await school.call(reminders.link, mentor, call)).status).toBe(403);
    expect((await school.call(reminders.owing, mentor)).status).toBe(403);
  });
});

describe('reminders of the diary', () => {
  it('come to the mentor of a record, to the mentee of an answer, and to both of a meeting', async () => {
    const [own, mentee] = [await school.person('mentor'), await school.person('mentee')];
    const pair = await on.pair('active', { mentor: own, mentee });
    school.setNow('2022-05-16T06:00:00Z');
    const planned = await on.must(on.plan(curator, pair, { on: '2022-05-18' }));
    const { id: heldId } = await on.recorded(own, on.entry(pair, { heldOn: '2022-05-16', report: undefined }));
    const remind = async (now: string) => {
      school.setNow(now);
      await school.house.notices.reminders.remind(school.now());
      const told = async (person: Person) =>
        (await inbox.inbox(person))
          .filter(({ dueOn }) => dueOn !== null)
          .map(({ kind, subjectId }) => `${kind} ${subjectId}`);
      return { mentor: new Set(await told(own)), mentee: new Set(await told(mentee)) };
    };
    const next = await remind('2022-05-17T06:00:00Z');
    expect(next.mentor).toContain(`meeting_tomorrow ${planned.id}`);
    expect(next.mentee).toContain(`meeting_tomorrow ${planned.id}`);
    expect(next.mentor).toContain(`report_due ${heldId}`);
    expect(next.mentee).toContain(`response_due ${heldId}`);
    const later = await remind('2022-05-20T06:00:00Z');
    expect(later.mentor).toContain(`report_overdue ${heldId}`);
    expect(later.mentor).toContain(`report_due ${planned.id}`);
    expect(later.mentee).toContain(`response_overdue ${heldId}`);
    school.setNow('2022-05-16T06:00:00Z');
  });

  it('put meetings into the calendars of both sides, and know one again that was moved or cancelled', async () => {
    const [own, mentee] = [await school.person('mentor'), await school.person('mentee')];
    const pair = await on.pair('active', { mentor: own, mentee });
    const first = await on.must(on.plan(curator, pair, { on: '2022-05-20', time: '15:00' }));
    const feed = async (person: Person) => {
      const { path } = (await school.call(contract.notices.issueFeed, person)).body;
      return (await school.app.inject({ method: 'GET', url: path })).payload;
    };
    const sequenceIn = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const before = await feed(own);
    expect(before).toContain(`UID:${first.id}@tandem`);
    expect(before).toContain('DTSTART:20220520T110000Z');
    expect(before).toContain('SUMMARY:Встреча с наставляемым');
    expect(await feed(mentee)).toContain('SUMMARY:Встреча с наставником');
    expect(before).not.toMatch(/Дневников|Ученикова/);
    const moved = await school.call(contract.meetings.move, curator, {
      params: { meetingId: first.id },
      body: { version: first.version, id: newId(), on: '2022-05-23', time: '16:00' },
    });
    const after = await feed(own);
    expect(after.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(after).toContain(`UID:${first.id}@tandem`);
    expect(after).toContain('DTSTART:20220523T120000Z');
    expect(sequenceIn(after)).toBeGreaterThan(sequenceIn(before));
    await school.call(contract.meetings.cancel, curator, {
      params: { meetingId: moved.body.id },
      body: { version: moved.body.version, by: 'school', reason: 'Карантин' },
    });
    const cancelled = await feed(own);
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled).not.toContain('Карантин');
    expect(sequenceIn(cancelled)).toBeGreaterThan(sequenceIn(after));
  });
});
