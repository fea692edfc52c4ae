import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { FINAL_ON, openClosing } from '../../testing/closing.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openClosing>>;
let mentor: Person;
let mentee: Person;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openClosing(school);
  mentor = await school.person('mentor');
  mentee = await school.person('mentee');
});
afterEach(() => school.close());

const statusOf = (id: string) =>
  school.house.db.$client.prepare<[string], string>('SELECT status FROM mentees WHERE id = ?').pluck().get(id);

describe('the completion summary', () => {
  it('is counted from the diary, and says what is missing', async () => {
    const pair = await on.closing({ mentor, mentee });
    const found = await on.summary(pair, mentor);
    expect(found).toMatchObject({ id: null, version: 0, signed: null, shownName: expect.stringMatching(/Ученикова/) });
    expect(found.facts).toMatchObject({
      meetings: { planned: 2, held: 2, minutes: 90 },
      finalMeetingOn: FINAL_ON,
      form: 'teacher_pupil',
      order: { number: '155' },
    });
    expect(found.lacks).toEqual([
      'goal_reached',
      'mentor_conclusion',
      'mentee_conclusion',
      'curator_conclusion',
      'recommendation',
    ]);
  });

  it('is not there while the pair works', async () => {
    const pair = await on.pair('active', { mentor, mentee });
    expect((await on.summaries(pair.pairId, mentor)).body.summaries).toEqual([]);
    const params = { pairId: pair.pairId, menteeId: pair.menteeId };
    const early = await school.call(contract.closing.write, mentor, { params, body: { version: 0, plans: 'Конкурс' } });
    expect(early.status).toBe(404);
  });

  it('takes the words of each side, and each reads the others’', async () => {
    const pair = await on.closing({ mentor, mentee });
    await on.must(on.write(pair, { goalReached: 'fully', mentorConclusion: 'Решает сама' }, mentor));
    await on.must(on.conclude(pair, 'Больше не боюсь задач', mentee));
    await on.must(on.write(pair, { curatorConclusion: 'Цель достигнута', recommendation: 'become_mentor' }));
    for (const reader of [mentor, mentee, on.curator]) {
      const { words, lacks } = await on.summary(pair, reader);
      expect(words).toMatchObject({
        goalReached: 'fully',
        mentorConclusion: 'Решает сама',
        menteeConclusion: 'Больше не боюсь задач',
        curatorConclusion: 'Цель достигнута',
      });
      expect(lacks).toEqual([]);
    }
  });

  it('lets nobody write the words of somebody else', async () => {
    const pair = await on.closing({ mentor, mentee });
    expect((await on.write(pair, { menteeConclusion: 'Мне всё понравилось' }, mentor)).status).toBe(403);
    expect((await on.write(pair, { recommendation: 'finish' }, mentor)).status).toBe(403);
    expect((await on.summary(pair)).id).toBeNull();
    expect((await on.summary(pair, mentee)).writes).toEqual(['menteeConclusion']);
  });

  it('of somebody else’s pair is not found, and the staff reads numbers without words', async () => {
    const pair = await on.closing({ mentor, mentee });
    await on.must(on.write(pair, { mentorConclusion: 'Решает сама' }, mentor));
    expect((await on.summaries(pair.pairId, await school.person('mentor'))).status).toBe(404);
    expect((await on.summaries(pair.pairId, await school.person('mentee'))).status).toBe(404);
    const seen = await on.summary(pair, await school.person('administration'));
    expect(seen).toMatchObject({ words: null, writes: [], outcomes: [], mayPublish: null });
    expect(seen.facts).toMatchObject({ responses: null, issues: null, meetings: { held: 2 } });
    expect(JSON.stringify(seen)).not.toContain('Решает сама');
  });

  it('shows the mentor the average of full fives alone, and the curator that of all', async () => {
    const pair = await on.pair('active', { mentor, mentee });
    for (const day of ['02', '03', '04', '05', '06']) {
      const met = await on.recorded(mentor, on.entry(pair, { heldOn: `2022-05-${day}` }));
      await on.must(on.respond(mentee, met.id, { useful: day === '06' ? 1 : 5, comfortable: 4 }));
    }
    const final = await on.recorded(mentor, on.entry(pair, { kind: 'final', heldOn: FINAL_ON }));
    expect((await on.summary(pair, mentor)).facts.responses).toEqual({ answers: 5, useful: 42, comfortable: 40 });
    await on.must(on.respond(mentee, final.id, { useful: 1, comfortable: 1 }));
    expect((await on.summary(pair, mentor)).facts.responses).toEqual({ answers: 5, useful: 42, comfortable: 40 });
    expect((await on.summary(pair)).facts.responses).toEqual({ answers: 6, useful: 37, comfortable: 35 });
    expect((await on.summary(pair, mentee)).facts.responses).toBeNull();
  });

  it('written by two at once keeps both: the second sees the first', async () => {
    const pair = await on.closing({ mentor, mentee });
    const { pairId, menteeId } = pair;
    const params = { pairId, menteeId };
    await on.must(on.write(pair, { plans: 'Олимпиада' }, mentor));
    const late = await school.call(contract.closing.write, mentee, {
      params,
      body: { version: 0, menteeConclusion: 'Научилась' },
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ current: { version: expect.any(Number), words: { plans: 'Олимпиада' } } });
    await on.must(on.conclude(pair, 'Научилась', mentee));
    expect((await on.summary(pair)).words).toMatchObject({ plans: 'Олимпиада', menteeConclusion: 'Научилась' });
  });

  it('leaves in the log what was written and not a word of it', async () => {
    const pair = await on.closing({ mentor, mentee });
    await on.must(on.write(pair, { difficulties: 'Болела весь март' }, mentor));
    const rows = school.house.db.$client
      .prepare<[string], { act: string; after: string }>(
        `SELECT act, after FROM audit_entries WHERE entity_id = ? AND act = 'summary-written'`,
      )
      .all(pair.pairId);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.after).toContain('difficulties');
    expect(rows[0]?.after).not.toContain('Болела');
  });
});

describe('the signature', () => {
  it('freezes the words, and the pair may be completed', async () => {
    const pair = await on.closing({ mentor, mentee });
    await on.must(on.write(pair, { mentorConclusion: 'Решает сама' }, mentor));
    const wanting = await on.act(pair.pairId, 'complete', { exitSurveysSent: true, summarised: pair.menteeIds });
    expect(wanting.status).toBe(422);
    expect(wanting.body).toMatchObject({ reason: 'completion-incomplete', missing: ['completion_summary'] });
    const documentId = await on.signed(pair);
    expect(await on.summary(pair)).toMatchObject({ signed: { on: '2022-05-16', documentId }, writes: [], lacks: [] });
    const late = await on.write(pair, { plans: 'Ещё' }, mentor);
    expect(late).toMatchObject({ status: 422, body: { reason: 'signed-already' } });
    await on.must(on.act(pair.pairId, 'complete', { exitSurveysSent: true }));
    expect((await on.read(pair.pairId)).status).toBe('completed');
    expect(statusOf(pair.menteeId)).toBe('completed');
  });

  it('that is cancelled opens the words again', async () => {
    const pair = await on.closing({ mentor, mentee });
    const documentId = await on.signed(pair);
    const { documents } = contract;
    const params = { documentId };
    const { version } = (await school.call(documents.read, on.curator, { params })).body;
    await on.must(school.call(documents.cancel, on.curator, { params, body: { version, reason: 'Ошибка в цели' } }));
    expect((await on.summary(pair)).signed).toBeNull();
    await on.must(on.write(pair, { plans: 'Олимпиада' }, mentor));
  });

  it('stands on a paper with everything that was counted and said', async () => {
    const pair = await on.closing({ mentor, mentee });
    await on.must(
      on.write(pair, {
        goalReached: 'partly',
        curatorConclusion: 'Пара работала ровно',
        recommendation: 'become_mentor',
        awardProposal: 'Благодарность',
      }),
    );
    const { id } = await on.summary(pair);
    const gathered = school.house.closing.paper({ ...on.curator.context, now: school.now() }, id ?? '');
    expect(gathered?.values).toMatchObject({
      goalReached: 'достигнута частично',
      recommendation: 'стать наставником',
      award: 'Благодарность',
      'meetings.held': '2',
      hours: '1 ч 30 мин',
      finalMeeting: FINAL_ON,
      publication: 'нет',
    });
    expect(school.house.closing.paper({ ...on.curator.context, now: school.now() }, newId())).toBeNull();
  });

  it('of one of a group is not enough: each mentee has a summary of their own', async () => {
    const group = await on.closing({ mentor }, 2);
    await on.signed(group);
    const { body } = await on.act(group.pairId, 'complete', { exitSurveysSent: true });
    expect(body).toMatchObject({ reason: 'completion-incomplete', missing: ['completion_summary'] });
    // The other one was signed on paper, outside of the system.
    await on.must(on.act(group.pairId, 'complete', { exitSurveysSent: true, summarised: group.menteeIds }));
  });

  it('takes the line off the list of the day', async () => {
    const pair = await on.closing({ mentor, mentee });
    const lines = async () =>
      (await school.call(contract.today.read, on.curator)).body.groups
        .flatMap((group) => group.lines)
        .filter(({ kind, subjectId }) => kind === 'summary_missing' && subjectId === pair.pairId);
    expect(await lines()).toHaveLength(1);
    await on.signed(pair);
    expect(await lines()).toHaveLength(0);
  });
});

describe('what follows', () => {
  it('is nothing before the pair is completed', async () => {
    const pair = await on.closing({ mentor, mentee });
    expect((await on.summary(pair)).outcomes).toEqual([]);
    const early = await on.follow(pair, { id: newId(), outcome: 'new_cycle' });
    expect(early).toMatchObject({ status: 422, body: { reason: 'not-completed' } });
  });

  it('a new cycle asks the same two again and keeps the history', async () => {
    const pair = await on.completed({ mentor, mentee });
    expect((await on.summary(pair)).outcomes).toEqual(['new_cycle', 'back_to_base', 'become_mentor']);
    const { next } = await on.must(on.follow(pair, { id: newId(), outcome: 'new_cycle', answerBy: '2022-05-25' }));
    const made = await on.read(next.pairId ?? '');
    expect(made).toMatchObject({ status: 'proposed', mentor: { mentorId: pair.mentorId } });
    expect(made.earlier).toMatchObject([{ pairId: pair.pairId, reason: null }]);
    const again = await on.follow(pair, { id: newId(), outcome: 'new_cycle' });
    expect(again).toMatchObject({ status: 422, body: { reason: 'went-on-already' } });
  });

  it('back to the base is waited for there, with the request', async () => {
    const pair = await on.completed({ mentor, mentee });
    const done = await on.must(on.follow(pair, { id: newId(), outcome: 'back_to_base' }));
    expect(statusOf(pair.menteeId)).toBe('in_pool');
    expect(done.outcomes).toEqual(['become_mentor']);
  });

  it('from a group one goes back to the base, the board does the rest', async () => {
    const group = await on.completed({ mentor }, 2);
    const refused = await on.follow(group, { id: newId(), outcome: 'new_cycle' });
    expect(refused).toMatchObject({ status: 422, body: { reason: 'group-goes-through-matching' } });
    expect((await on.summary(group)).outcomes).toEqual(['back_to_base', 'become_mentor']);
  });

  it('the mentee becomes a candidate whose questionnaire is filled in from the work', async () => {
    const pair = await on.closing({ mentor, mentee });
    await on.must(on.write(pair, { achievements: 'Призёр школьного этапа' }, mentor));
    await on.must(
      on.act(pair.pairId, 'complete', { exitSurveysSent: true }).then(async (answer) => {
        // The summary is begun here, so it has to be signed here.
        expect(answer.status).toBe(422);
        await on.signed(pair);
        return on.act(pair.pairId, 'complete', { exitSurveysSent: true });
      }),
    );
    const id = newId();
    const done = await on.must(on.follow(pair, { id, outcome: 'become_mentor' }));
    expect(done.next.mentorId).toBe(id);
    const card = (await school.call(contract.mentors.read, on.curator, { params: { mentorId: id } })).body;
    expect(card).toMatchObject({ category: 'pupil', status: 'draft' });
    expect(card.sheet.achievements).toBe('Призёр школьного этапа');
    expect(card.sheet.experience).toMatch(/в роли наставляемого/);
    expect(card.sheet.experience).toMatch(/Встреч: 2, общее время: 1 ч 30 мин/);
    expect(card.sheet.placeOfWorkOrStudy).toMatch(/^\d+[А-Я]$/);
    // Sent again after the answer was lost, it makes nobody a second time.
    expect((await on.follow(pair, { id, outcome: 'become_mentor' })).status).toBe(200);
    const other = await on.follow(pair, { id: newId(), outcome: 'become_mentor' });
    expect(other).toMatchObject({ status: 422, body: { reason: 'mentor-already' } });
  });

  it('is begun by the curator alone', async () => {
    const pair = await on.completed({ mentor, mentee });
    for (const person of [mentor, mentee])
      expect((await on.follow(pair, { id: newId(), outcome: 'become_mentor' }, person)).status).toBe(403);
  });
});
