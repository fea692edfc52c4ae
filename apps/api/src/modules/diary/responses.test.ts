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

const { diary, issues, meetings } = contract;

describe('what a mentee says of a meeting', () => {
  it('is given once, changed for three days, and read by the mentee and the curator', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(mentor, on.entry(of));
    const id = newId();
    const said = await on.must(on.respond(mentee, meeting.id, { id, comfortable: 2, takeaway: 'Понял трение' }));
    expect(said).toMatchObject({ status: 'complete', responses: [{ comfortable: 2, takeaway: 'Понял трение' }] });
    expect((await on.respond(mentee, meeting.id, { id, comfortable: 2, takeaway: 'Понял трение' })).status).toBe(200);
    expect(on.audited(meeting.id)).toEqual(['recorded', 'responded']);
    const changed = await on.must(on.respond(mentee, meeting.id, { id, comfortable: 4 }));
    expect(changed.responses).toMatchObject([{ comfortable: 4, takeaway: '' }]);
    expect((await on.respond(mentee, meeting.id, { comfortable: 1 })).status).toBe(409);
    expect((await on.readMeeting(mentor, meeting.id)).body.responses).toEqual([]);
    school.setNow('2022-05-20T06:00:00Z');
    const late = await on.respond(mentee, meeting.id, { id, comfortable: 1 });
    expect([late.status, late.body]).toMatchObject([422, { reason: 'too-late-to-change' }]);
    expect((await on.readMeeting(on.curator, meeting.id)).body.responses).toMatchObject([{ comfortable: 4 }]);
  });

  it('is nobody else’s to give', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(mentor, on.entry(of));
    expect((await on.respond(null as never, meeting.id)).status).toBe(401);
    expect((await on.respond(mentor, meeting.id)).status).toBe(403);
    expect((await on.respond(on.curator, meeting.id)).status).toBe(403);
    const stranger = await school.person('mentee');
    expect((await on.respond(stranger, meeting.id)).status).toBe(404);
    const wrong = await school.send(meetings.respond, mentee, {
      params: { meetingId: meeting.id },
      body: { id: newId(), useful: 6, comfortable: 0, clearNext: 'maybe' },
    });
    expect((wrong.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/useful',
      '/comfortable',
      '/clearNext',
    ]);
  });

  it('is not asked of whoever was not there', async () => {
    const of = await on.pair('active', { mentor, mentee }, 2);
    const [absent = '', there = ''] = of.menteeIds;
    const attendance = [
      { menteeId: absent, present: false },
      { menteeId: there, present: true },
    ];
    const meeting = await on.recorded(mentor, on.entry(of, { attendance }));
    const refused = await on.respond(mentee, meeting.id);
    expect([refused.status, refused.body]).toMatchObject([422, { reason: 'not-there' }]);
    expect((await school.call(diary.home, mentee)).body.toFill).toEqual([]);
  });

  it('«хочу поговорить с куратором» is an issue that the mentor never sees', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(mentor, on.entry(of));
    const id = newId();
    await on.must(on.respond(mentee, meeting.id, { id, wantsCurator: true }));
    await on.must(on.respond(mentee, meeting.id, { id, wantsCurator: true, useful: 4 }));
    const { body } = await school.call(issues.search, on.curator, { body: {} });
    expect(body.issues).toMatchObject([{ side: 'mentee', visibility: 'curator', meetingId: meeting.id }]);
    expect((await school.call(issues.own, mentor)).body.issues).toEqual([]);
    expect((await school.call(issues.own, mentee)).body.issues).toHaveLength(1);
  });

  it('reaches the mentor as an average over full fives of answers', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const average = async (as = mentor) => (await school.call(diary.ownAverage, as)).body;
    for (const [index, useful] of [5, 5, 4, 5, 3, 1].entries()) {
      const meeting = await on.recorded(mentor, on.entry(of, { heldOn: `2022-05-0${index + 1}` }));
      school.setNow(`2022-05-16T06:0${index}:00Z`);
      await on.must(on.respond(mentee, meeting.id, { useful }));
      if (index === 3) expect((await average()).all).toBeNull();
    }
    const expected = { answers: 5, useful: 44, comfortable: 50 };
    expect(await average()).toEqual({ all: expected, pairs: [{ pairId: of.pairId, average: expected }] });
    expect(await average(await school.person('mentor'))).toEqual({ all: null, pairs: [] });
    expect((await school.call(diary.ownAverage, mentee)).status).toBe(403);
  });
});
