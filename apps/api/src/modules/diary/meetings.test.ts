import { contract } from '@tandem/contracts';
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

const { meetings, pairs, issues } = contract;
const db = () => school.house.db.$client;
const rows = (table: string): number => db().prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
const problem = (answer: { status: number; body: unknown }) => {
  const { reason, errors, slug } = answer.body as {
    slug: string;
    reason?: string;
    errors?: { pointer: string; code: string }[];
  };
  return [answer.status, slug, reason ?? errors?.map(({ pointer, code }) => `${pointer} ${code}`).join()];
};

describe('«Прошла встреча»', () => {
  it('is written down in one act with everything that follows from it', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const [nextId, issueId] = [newId(), newId()];
    const entry = on.entry(of, {
      topic: 'Второй закон Ньютона',
      report: {
        goalAchieved: 'partly',
        whatWasDone: 'Разобрали задачи',
        agreedTask: 'Задачи 5–9',
        taskDueOn: '2022-05-20',
        privateNote: 'Устаёт',
      },
      nextMeeting: { id: nextId, on: '2022-05-20', time: '15:00' },
      difficulty: { id: issueId, category: 'schedule', text: 'Кружок в тот же день', visibility: 'pair_and_curator' },
    });
    const { body } = await on.record(mentor, entry);
    expect(body).toMatchObject({
      kept: null,
      meeting: { id: entry.id, status: 'feedback_due', on: '2022-05-13', present: 1 },
    });
    expect((await on.readMeeting(mentor, nextId)).body).toMatchObject({
      status: 'scheduled',
      on: '2022-05-20',
      time: '15:00',
    });
    const own = (await school.call(issues.own, mentee)).body.issues;
    expect(own).toMatchObject([{ id: issueId, meetingId: entry.id, text: 'Кружок в тот же день', own: false }]);
    expect(on.audited(entry.id)).toEqual(['recorded']);
    expect(on.audited(nextId)).toEqual(['scheduled']);
    expect(
      db().prepare('SELECT what_was_done AS w, private_note AS p FROM meetings WHERE id = ?').get(entry.id),
    ).toEqual({
      w: 'Разобрали задачи',
      p: 'Устаёт',
    });
  });

  it('is told twice and stands once; with other words it is another one', async () => {
    const of = await on.pair('active', { mentor });
    const entry = on.entry(of, { nextMeeting: { id: newId(), on: '2022-05-20' } });
    const first = await on.record(mentor, entry);
    const again = await on.record(mentor, entry);
    expect(again.body).toEqual(first.body);
    expect(rows('meetings')).toBe(2);
    expect(problem(await on.record(mentor, { ...entry, durationMinutes: 60 }))).toEqual([
      409,
      'already-exists',
      undefined,
    ]);
    expect(problem(await on.record(on.curator, entry))).toEqual([409, 'already-exists', undefined]);
    const other = await on.pair('active', { mentor });
    expect(problem(await on.record(mentor, on.entry(other, { id: entry.id })))).toEqual([
      409,
      'already-exists',
      undefined,
    ]);
    expect(rows('meetings')).toBe(2);
  });

  it('is of nobody but the mentor of the pair and the curator', async () => {
    const of = await on.pair('active', { mentor, mentee });
    expect((await on.record(null as never, on.entry(of))).status).toBe(401);
    const stranger = await school.person('mentor');
    await on.pair('active', { mentor: stranger });
    expect((await on.record(stranger, on.entry(of))).status).toBe(404);
    for (const role of ['mentee', 'methodist', 'administration', 'psychologist', 'secretary'] as const)
      expect((await on.record(await school.person(role), on.entry(of))).status).toBe(403);
    expect((await on.record(mentee, on.entry(of))).status).toBe(403);
    expect((await on.record(on.curator, on.entry(of))).status).toBe(200);
    expect((await on.record(mentor, on.entry(of, { pairId: newId() }))).status).toBe(404);
  });

  it.each([
    [{ heldOn: '2022-05-17' }, '/heldOn day-in-future'],
    [{ heldOn: '2022-02-30' }, '/heldOn day'],
    [{ durationMinutes: 4.5 }, '/durationMinutes invalid_type'],
    [{ kind: 'introductory' }, '/introduction required'],
    [{ introduction: { curatorPresent: true, mutualInterest: 'yes' } }, '/introduction only-introductory'],
    [
      { attendance: [{ menteeId: '01980000-0000-7000-8000-000000000001', present: true }] },
      '/attendance/0/menteeId not-a-member',
    ],
    [{ report: { goalAchieved: 'yes', taskDueOn: '2022-05-01' } }, '/report/taskDueOn before-meeting'],
    [
      { nextMeeting: { id: '01980000-0000-7000-8000-000000000002', on: '2022-05-01' } },
      '/nextMeeting/on before-meeting',
    ],
    [{ topic: 'две\nстроки' }, '/topic one-line'],
  ])('%j points at %s', async (more, fault) => {
    const of = await on.pair('active', { mentor });
    expect(problem(await on.record(mentor, on.entry(of, more as object)))).toEqual([400, 'invalid-request', fault]);
    expect(rows('meetings') + rows('diary_receipts')).toBe(0);
  });

  it('says so when nobody came, and asks a pupil who mentors for no marks', async () => {
    const of = await on.pair('active', { mentor, kind: 'pupil' });
    const nobody = on.entry(of, { attendance: [{ menteeId: of.menteeId, present: false }] });
    expect(problem(await on.record(mentor, nobody))).toEqual([400, 'invalid-request', '/attendance nobody-came']);
    const marked = on.entry(of, { attendance: [{ menteeId: of.menteeId, present: true, activity: 4 }] });
    expect(problem(await on.record(mentor, marked))).toEqual([
      400,
      'invalid-request',
      '/attendance/0/activity not-for-pupil-mentors',
    ]);
  });

  it('does not fit before the order, before the introduction, after the end', async () => {
    const ordered = await on.pair('ordered', { mentor });
    expect(problem(await on.record(mentor, on.entry(ordered)))).toEqual([422, 'step-refused', 'introduce-first']);
    const of = await on.pair('active', { mentor });
    const early = await on.record(mentor, on.entry(of, { heldOn: '2022-01-31' }));
    expect(problem(early)).toEqual([422, 'step-refused', 'before-order']);
    expect((early.body as unknown as { detail: string }).detail).toBe(
      'Встреча не может быть раньше приказа о закреплении пары: приказ от 01.02.2022. Проверьте дату встречи.',
    );
    expect(problem(await on.record(mentor, on.entry(of, { kind: 'lesson_visit' })))).toEqual([
      422,
      'step-refused',
      'only-teachers',
    ]);
    await on.over(of.pairId, '2022-05-12');
    expect(problem(await on.record(mentor, on.entry(of)))).toEqual([422, 'step-refused', 'after-pair-end']);
  });

  it('the first one leads the pair on when both sides say yes, and only then', async () => {
    const of = await on.pair('ordered', { mentor });
    const first = (mutualInterest: 'yes' | 'no' | 'another_meeting') =>
      on.entry(of, {
        kind: 'introductory',
        introduction: { curatorPresent: true, rules: 'По вторникам', mutualInterest },
      });
    await on.recorded(mentor, first('another_meeting'));
    expect((await on.read(of.pairId)).status).toBe('ordered');
    await on.recorded(mentor, { ...first('no'), heldOn: '2022-05-14' });
    const raised = await school.call(issues.search, on.curator, { body: {} });
    expect(raised.body.issues).toMatchObject([{ category: 'no_contact', visibility: 'curator' }]);
    const yes = await on.recorded(mentor, { ...first('yes'), heldOn: '2022-05-15' });
    expect(await on.read(of.pairId)).toMatchObject({ status: 'introduced', introducedOn: '2022-05-15' });
    expect(yes.introduction).toMatchObject({ rules: 'По вторникам' });
    expect(problem(await on.record(mentor, first('yes')))).toEqual([422, 'step-refused', 'introduced-already']);
  });

  it('the final one begins the end of a pair at work', async () => {
    const of = await on.pair('active', { mentor });
    await on.recorded(mentor, on.entry(of, { kind: 'final', heldOn: '2022-05-16' }));
    expect(await on.read(of.pairId)).toMatchObject({ status: 'closing', finalMeetingOn: '2022-05-16' });
    expect(problem(await on.record(mentor, on.entry(of, { kind: 'final' })))).toEqual([
      422,
      'step-refused',
      'final-already',
    ]);
  });

  it('of a group is one form with a line for each', async () => {
    const of = await on.pair('active', { mentor, mentee }, 2);
    const [first = '', second = ''] = of.menteeIds;
    const meeting = await on.recorded(
      mentor,
      on.entry(of, {
        attendance: [
          { menteeId: first, present: true, activity: 5, word: 'Вела разбор' },
          { menteeId: second, present: false },
        ],
      }),
    );
    expect(meeting.attendance.map(({ present, activity, word }) => [present, activity, word])).toEqual([
      [true, 5, 'Вела разбор'],
      [false, null, null],
    ]);
    const own = (await on.readMeeting(mentee, meeting.id)).body;
    expect(own.attendance).toMatchObject([{ menteeId: first, present: true, activity: null, word: null }]);
    expect((await on.must(on.respond(mentee, meeting.id))).status).toBe('complete');
  });
});

describe('a planned meeting', () => {
  it('becomes the held one, is moved, cancelled or missed', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const planned = await on.must(on.plan(mentor, of));
    expect(planned).toMatchObject({ status: 'scheduled', on: '2022-05-20', acts: ['move', 'cancel', 'void'] });
    const movedTo = newId();
    const body = { version: 1, id: movedTo, on: '2022-05-16' };
    const moved = await on.must(school.call(meetings.move, mentor, { params: { meetingId: planned.id }, body }));
    expect(moved).toMatchObject({ id: movedTo, status: 'scheduled', movedFromId: planned.id, on: '2022-05-16' });
    expect((await on.readMeeting(mentor, planned.id)).body).toMatchObject({
      status: 'rescheduled',
      movedToId: movedTo,
    });
    const again = await school.call(meetings.move, mentor, { params: { meetingId: planned.id }, body });
    expect([again.status, rows('meetings')]).toEqual([200, 2]);
    const held = await on.recorded(mentor, on.entry(of, { heldOn: '2022-05-16', scheduledId: movedTo }));
    expect([held.id, held.status, rows('meetings')]).toEqual([movedTo, 'feedback_due', 2]);
    expect(problem(await on.record(mentor, on.entry(of, { scheduledId: movedTo })))).toEqual([
      409,
      'already-exists',
      undefined,
    ]);

    const other = await on.must(on.plan(mentor, of, { on: '2022-05-16' }));
    const params = { meetingId: other.id };
    const missed = school.call(meetings.missed, mentor, { params, body: { version: 1, who: 'mentees' } });
    expect(await on.must(missed)).toMatchObject({ status: 'no_show', missed: { who: 'mentees' } });
    const late = await school.call(meetings.cancel, mentor, {
      params,
      body: { version: 1, by: 'mentor', reason: 'Болею' },
    });
    expect([late.status, late.body]).toMatchObject([409, { current: { status: 'no_show', version: 2 } }]);
    const third = await on.must(on.plan(mentor, of));
    const cancelled = school.call(meetings.cancel, mentor, {
      params: { meetingId: third.id },
      body: { version: 1, by: 'mentee', reason: 'Контрольная' },
    });
    expect((await on.must(cancelled)).cancelled).toEqual({ by: 'mentee', reason: 'Контрольная' });
    expect(on.audited(planned.id)).toEqual(['scheduled', 'moved']);
    expect(on.audited(third.id)).toEqual(['scheduled', 'cancelled']);
  });

  it('is planned for a day to come, by those who write the diary', async () => {
    const of = await on.pair('active', { mentor, mentee });
    expect(problem(await on.plan(mentor, of, { on: '2022-05-15' }))).toEqual([
      400,
      'invalid-request',
      '/on day-in-past',
    ]);
    expect((await on.plan(mentee, of)).status).toBe(403);
    const body = on.scheduled(of);
    await on.must(school.call(meetings.schedule, mentor, { body }));
    expect((await school.call(meetings.schedule, mentor, { body })).status).toBe(200);
    expect(problem(await school.call(meetings.schedule, mentor, { body: { ...body, time: '16:00' } }))).toEqual([
      409,
      'already-exists',
      undefined,
    ]);
    expect(rows('meetings')).toBe(1);
  });
});

describe('what was written down', () => {
  it('is put right by the mentor for two weeks and by the curator always, and what was there is kept', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(
      mentor,
      on.entry(of, { report: { goalAchieved: 'no', whatWasDone: 'Прежние слова' } }),
    );
    const params = { meetingId: meeting.id };
    const correct = (as: Person, body: object) =>
      school.send(meetings.correct, as, { params, body }) as never as Promise<{ status: number; body: typeof meeting }>;
    const first = await correct(mentor, {
      version: 1,
      durationMinutes: 60,
      report: { goalAchieved: 'yes', whatWasDone: 'Новые слова' },
    });
    expect(first).toMatchObject({
      status: 200,
      body: { version: 2, durationMinutes: 60, report: { whatWasDone: 'Новые слова' } },
    });
    expect(await correct(mentor, { version: 1, durationMinutes: 30 })).toMatchObject({
      status: 409,
      body: { slug: 'stale-version', current: { version: 2, durationMinutes: 60 } },
    });
    expect((await correct(mentee, { version: 2, durationMinutes: 30 })).status).toBe(403);
    const { versions } = (await school.call(meetings.history, mentor, { params })).body;
    expect(versions).toMatchObject([{ version: 1, durationMinutes: 45, report: { whatWasDone: 'Прежние слова' } }]);
    expect((await school.call(meetings.history, mentee, { params })).status).toBe(403);
    school.setNow('2022-05-31T06:00:00Z');
    expect(problem(await correct(mentor, { version: 2, durationMinutes: 30 }))).toEqual([
      422,
      'step-refused',
      'too-late',
    ]);
    expect((await correct(on.curator, { version: 2, heldOn: '2022-05-12' })).body.on).toBe('2022-05-12');
    expect(on.audited(meeting.id)).toEqual(['recorded', 'corrected', 'corrected']);
  });

  it('as a bare fact waits for the mentor’s report', async () => {
    const of = await on.pair('active', { mentor });
    const fact = await on.recorded(on.curator, on.entry(of, { report: null }));
    expect(fact).toMatchObject({ status: 'held', report: null });
    const params = { meetingId: fact.id };
    const reported = school.call(meetings.correct, mentor, {
      params,
      body: { version: 1, report: { goalAchieved: 'yes' } },
    });
    expect(await on.must(reported)).toMatchObject({ status: 'feedback_due', report: { goalAchieved: 'yes' } });
  });

  it('by mistake is taken back within a day by whoever wrote it, and stays in the log', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(mentor, on.entry(of));
    const remove = (as: Person, meetingId = meeting.id) =>
      school.call(meetings.remove, as, { params: { meetingId }, query: { version: 1 } });
    expect(problem(await remove(on.curator))).toEqual([422, 'step-refused', 'not-yours']);
    expect((await remove(mentor)).status).toBe(204);
    expect((await on.readMeeting(mentor, meeting.id)).status).toBe(404);
    expect((await on.readMeeting(mentee, meeting.id)).status).toBe(404);
    expect((await on.readMeeting(on.curator, meeting.id)).body.status).toBe('void');
    expect(on.audited(meeting.id)).toEqual(['recorded', 'removed', 'read']);
    const later = await on.recorded(mentor, on.entry(of));
    school.setNow('2022-05-17T06:00:01Z');
    expect(problem(await remove(mentor, later.id))).toEqual([422, 'step-refused', 'too-late-to-remove']);
  });

  it('late by three days is overdue, and the curator closes it with a reason', async () => {
    const of = await on.pair('active', { mentor });
    const meeting = await on.recorded(mentor, on.entry(of));
    school.setNow('2022-05-19T06:00:00Z');
    expect((await on.readMeeting(mentor, meeting.id)).body.overdue).toBe(false);
    school.setNow('2022-05-20T06:00:00Z');
    expect((await on.readMeeting(mentor, meeting.id)).body.overdue).toBe(true);
    const found = await school.call(meetings.search, on.curator, { body: { overdue: true } });
    expect(found.body.meetings.map(({ id }) => id)).toEqual([meeting.id]);
    const close = (as: Person) =>
      school.call(meetings.closeWithoutFeedback, as, {
        params: { meetingId: meeting.id },
        body: { version: 1, reason: 'Уехал' },
      });
    expect((await close(mentor)).status).toBe(403);
    expect(await on.must(close(on.curator))).toMatchObject({
      status: 'complete',
      overdue: false,
      closedWithoutFeedback: 'Уехал',
    });
  });
});

describe('who reads what of a meeting', () => {
  it('facts for administration and methodist, words for the mentor and the curator, the task for the mentee', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(
      mentor,
      on.entry(of, {
        topic: 'Тема встречи',
        report: {
          goalAchieved: 'yes',
          whatWasDone: 'слова отчёта',
          privateNote: 'слова заметки',
          agreedTask: 'слова задания',
        },
      }),
    );
    await on.must(on.respond(mentee, meeting.id, { takeaway: 'слова отзыва', comfortable: 4 }));
    const WORDS = ['слова отчёта', 'слова заметки', 'слова задания', 'слова отзыва'];
    const seen = async (as: Person) => {
      const { status, raw } = await on.readMeeting(as, meeting.id);
      return status === 200 ? WORDS.filter((word) => raw.body.includes(word)).map((word) => word.slice(6)) : status;
    };
    expect(await seen(mentor)).toEqual(['отчёта', 'заметки', 'задания']);
    expect(await seen(mentee)).toEqual(['задания', 'отзыва']);
    expect(await seen(on.curator)).toEqual(['отчёта', 'заметки', 'задания', 'отзыва']);
    for (const role of ['methodist', 'administration'] as const) {
      const person = await school.person(role);
      expect(await seen(person)).toEqual([]);
      expect((await on.readMeeting(person, meeting.id)).body).toMatchObject({
        topic: 'Тема встречи',
        recordedAt: null,
        responses: [],
      });
    }
    expect(await seen(await school.person('mentor'))).toBe(404);
    expect(await seen(await school.person('mentee'))).toBe(404);
    expect(await seen(await school.person('psychologist'))).toBe(403);
    expect((await on.readMeeting(on.curator, meeting.id)).body.recordedAt).toBe('2022-05-16T06:00:00.000Z');
  });

  it('whoever mentors here and learns elsewhere reads no report of the pair they learn in', async () => {
    const both = await school.person('mentor', 'mentee');
    const learning = await on.pair('active', { mentor, mentee: both });
    await on.pair('active', { mentor: both });
    const meeting = await on.recorded(
      mentor,
      on.entry(learning, { report: { goalAchieved: 'yes', whatWasDone: 'слова отчёта' } }),
    );
    const read = await on.readMeeting(both, meeting.id);
    expect([read.status, read.body.report]).toEqual([200, null]);
    const params = { meetingId: meeting.id };
    expect((await school.call(meetings.history, both, { params })).status).toBe(404);
    expect(
      (await school.call(meetings.correct, both, { params, body: { version: 1, durationMinutes: 5 } })).status,
    ).toBe(403);
    const found = await school.call(meetings.search, both, { body: { text: 'отчёта' } });
    expect(found.body.meetings).toEqual([]);
  });

  it('who reads the meeting of a minor from outside leaves a line in the log, and the two of the pair do not', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(mentor, on.entry(of));
    const reads = () => on.audited(meeting.id).filter((act) => act === 'read').length;
    await on.readMeeting(mentor, meeting.id);
    await on.readMeeting(mentee, meeting.id);
    expect(reads()).toBe(0);
    await on.readMeeting(await school.person('administration'), meeting.id);
    expect(reads()).toBe(1);
    // A page that asks again is the same reading.
    await on.readMeeting(on.curator, meeting.id);
    await on.readMeeting(on.curator, meeting.id);
    expect(reads()).toBe(2);
  });

  it('a withdrawn consent takes the whole diary of the pair out of sight', async () => {
    const of = await on.pair('active', { mentor });
    const meeting = await on.recorded(mentor, on.entry(of));
    db()
      .prepare(
        `UPDATE people SET hidden_at = '2022-05-16T05:00:00Z' WHERE id = (SELECT person_id FROM mentees WHERE id = ?)`,
      )
      .run(of.menteeId);
    expect((await on.readMeeting(on.curator, meeting.id)).status).toBe(404);
    expect((await school.call(meetings.search, on.curator, { body: {} })).body.total).toBe(0);
    expect((await school.call(contract.diary.home, mentor)).body.pairs).toEqual([]);
    expect((await school.call(pairs.read, on.curator, { params: { pairId: of.pairId } })).status).toBe(200);
  });
});
