import { contract, type SyncOutcome } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openDiary } from '../../testing/diary.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openDiary>>;
let mentor: Person;
let mentee: Person;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openDiary(school);
  mentor = await school.person('mentor');
  mentee = await school.person('mentee');
});
afterEach(() => school.close());

const { diary, meetings } = contract;
const rows = (table: string): number =>
  school.house.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
async function sync(as: Person, ...entries: unknown[]): Promise<SyncOutcome[]> {
  const { status, body } = await school.call(diary.sync, as, { body: { entries } });
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body.outcomes;
}
const told = (outcomes: SyncOutcome[]) =>
  outcomes.map(({ outcome, reason, problem }) =>
    [outcome, reason ?? problem?.reason ?? problem?.slug].filter(Boolean).join(' '),
  );
const late = async () => (await school.call(diary.lateEntries, on.curator)).body;

describe('the queue of a phone', () => {
  it('is answered entry by entry, and told again changes nothing', async () => {
    const of = await on.pair('active', { mentor });
    const strange = await on.pair('active', {});
    const entries = [
      { type: 'meeting', body: on.entry(of) },
      { type: 'scheduled', body: on.scheduled(of) },
      { type: 'meeting', body: on.entry(of, { heldOn: '2022-05-17' }) },
      { type: 'meeting', body: on.entry(strange) },
      { type: 'issue', body: { id: newId(), category: 'technical', text: 'Не открылось', visibility: 'curator' } },
      { type: 'meeting', body: { id: 'not-an-id' } },
      { type: 'what' },
      7,
    ];
    const first = await sync(mentor, ...entries);
    expect(told(first)).toEqual([
      'saved',
      'saved',
      'refused invalid-request',
      'refused not-found',
      'saved',
      'refused invalid-request',
      'refused invalid-request',
      'refused invalid-request',
    ]);
    expect(first[2]?.problem?.errors?.[0]).toMatchObject({ pointer: '/heldOn', code: 'day-in-future' });
    expect(told(await sync(mentor, ...entries)).slice(0, 5)).toEqual([
      'already',
      'already',
      'refused invalid-request',
      'refused not-found',
      'already',
    ]);
    expect([rows('meetings'), rows('diary_issues')]).toEqual([2, 1]);
  });

  it('brings a meeting and the answer about it in one go', async () => {
    const both = await on.pair('active', { mentor, mentee });
    const meeting = on.entry(both);
    await sync(mentor, { type: 'meeting', body: meeting });
    const answer = { type: 'response', meetingId: meeting.id, body: on.response() };
    expect(told(await sync(mentee, answer, answer))).toEqual(['saved', 'already']);
    expect(told(await sync(mentor, { ...answer, body: on.response() }))).toEqual(['refused forbidden']);
    expect(rows('meeting_responses')).toBe(1);
  });

  it('under another account on the same computer gets into nobody’s diary', async () => {
    const of = await on.pair('active', { mentor });
    const other = await school.person('mentor');
    await on.pair('active', { mentor: other });
    const entry = { type: 'meeting', body: on.entry(of) };
    expect(told(await sync(other, entry))).toEqual(['refused not-found']);
    expect(told(await sync(mentor, entry))).toEqual(['saved']);
    expect(told(await sync(other, entry))).toEqual(['refused already-exists']);
    expect(rows('meetings')).toBe(1);
  });

  it('takes no more than fifty at once, and nobody without a session', async () => {
    const of = await on.pair('active', { mentor });
    const many = Array.from({ length: 51 }, () => ({ type: 'meeting', body: on.entry(of) }));
    expect((await school.call(diary.sync, mentor, { body: { entries: many } })).status).toBe(400);
    expect((await school.call(diary.sync, null, { body: { entries: many.slice(0, 1) } })).status).toBe(401);
    expect(told(await sync(mentor, ...many.slice(0, 50))).every((outcome) => outcome === 'saved')).toBe(true);
    expect(rows('meetings')).toBe(50);
  });
});

describe('an entry that came too late', () => {
  it('is kept for the curator, told as kept however often it comes, and taken in under its author', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const entry = on.entry(of, { report: { goalAchieved: 'yes', whatWasDone: 'Последняя тема' } });
    await on.over(of.pairId);
    const kept = await on.must(on.record(mentor, entry));
    expect(kept).toEqual({ kept: 'for_curator', reason: 'pair_closed', meeting: null });
    expect(told(await sync(mentor, { type: 'meeting', body: entry }))).toEqual(['already pair_closed']);
    expect([rows('meetings'), rows('diary_late_entries')]).toEqual([0, 1]);
    expect(await late()).toMatchObject({
      waiting: 1,
      entries: [{ id: entry.id, reason: 'pair_closed', entry: { report: { whatWasDone: 'Последняя тема' } } }],
    });
    const take = () => school.call(diary.takeLateEntry, on.curator, { params: { entryId: entry.id }, body: {} });
    expect(await on.must(take())).toMatchObject({
      id: entry.id,
      on: '2022-05-13',
      report: { whatWasDone: 'Последняя тема' },
    });
    expect((await take()).body).toMatchObject({ reason: 'already-decided' });
    expect(await late()).toMatchObject({ waiting: 0, entries: [{ state: 'taken' }] });
    const recordedBy = school.house.db.$client.prepare('SELECT recorded_by FROM meetings').pluck().get();
    expect(recordedBy).toBe(mentor.accountId);
    expect(on.audited(entry.id)).toEqual(['kept', 'recorded', 'taken']);
  });

  it('of a day after the end is kept too when the phone could not know, and needs another day', async () => {
    const of = await on.pair('active', { mentor });
    await on.over(of.pairId, '2022-05-12');
    const entry = on.entry(of);
    expect(told(await sync(mentor, { type: 'meeting', body: entry }))).toEqual(['kept after_pair_end']);
    const params = { entryId: entry.id };
    const take = (heldOn?: string) =>
      school.call(diary.takeLateEntry, on.curator, { params, body: heldOn ? { heldOn } : {} });
    expect((await take()).body).toMatchObject({ reason: 'after-pair-end' });
    expect((await take('2022-05-12')).body).toMatchObject({ on: '2022-05-12' });
  });

  it('of a mentee who had left, or a mentor who lost the role, is kept as well', async () => {
    const of = await on.pair('active', { mentor }, 2);
    await on.must(on.act(of.pairId, 'leave', { menteeId: of.menteeId, reason: 'other' }));
    school.house.db.$client
      .prepare(`UPDATE mentorship_members SET left_on = '2022-05-10' WHERE mentee_id = ?`)
      .run(of.menteeId);
    const entry = on.entry(of);
    expect((await on.record(mentor, entry)).body).toMatchObject({ errors: [{ pointer: '/attendance/0/menteeId' }] });
    expect(told(await sync(mentor, { type: 'meeting', body: entry }))).toEqual(['kept member_left']);
    const other = await school.person('mentor', 'secretary');
    const pair = await on.pair('active', { mentor: other });
    school.house.db.$client
      .prepare(`UPDATE role_assignments SET to_on = '2022-05-15' WHERE role = 'mentor' AND account_id = ?`)
      .run(other.accountId);
    school.house.identity.sessions.forget();
    expect(told(await sync(other, { type: 'meeting', body: on.entry(pair) }))).toEqual(['kept no_longer_mentor']);
    expect((await late()).waiting).toBe(2);
  });

  it('is put aside with a reason and stays to be read', async () => {
    const of = await on.pair('active', { mentor });
    const entry = on.entry(of);
    await on.over(of.pairId);
    await sync(mentor, { type: 'meeting', body: entry });
    const params = { entryId: entry.id };
    const aside = (as: Person) =>
      school.call(diary.setAsideLateEntry, as, { params, body: { reason: 'Записана дважды' } });
    expect((await aside(mentor)).status).toBe(403);
    expect(await on.must(aside(on.curator))).toMatchObject({ state: 'set_aside', decision: 'Записана дважды' });
    expect((await aside(on.curator)).status).toBe(422);
    expect(rows('meetings')).toBe(0);
    expect((await school.call(meetings.search, on.curator, { body: {} })).body.total).toBe(0);
  });
});
