import { contract, type MatchingBoard } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openPairs } from '../../testing/pairs.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openPairs>>;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPairs(school);
});
afterEach(() => school.close());

const { matching, mentees, mentors } = contract;
const FORM = 'teacher_pupil';
const board = async (as: Person = on.curator, form = FORM): Promise<MatchingBoard> =>
  (await school.call(matching.board, as, { query: { form } })).body;
const place = async (placements: { menteeId: string; mentorId: string | null; locked?: boolean }[], form = FORM) => {
  const { version } = (await board(on.curator, form)).draft;
  return school.call(matching.place, on.curator, { body: { form, version, placements } });
};
const drawn = ({ pairs }: MatchingBoard['draft']) =>
  pairs.map(({ menteeId, mentorId, locked }) => [menteeId, mentorId, locked]);

describe('the board', () => {
  it('shows who waits with their own words, and who has places', async () => {
    const orlov = on.pool.mentee('Орлов Кирилл', { letter: 'Б' });
    on.pool.mentee('Взрослая Анна', { adult: true });
    const petrov = on.pool.mentor('Петров Дмитрий', { capacity: 3 });
    on.pool.mentor('Ученикова Анна', { category: 'pupil' });
    const busy = on.pool.mentee('Зайцев Роман');
    const pairId = await on.propose(petrov.mentorId, [busy.menteeId]);
    const shown = await board();
    expect(shown.mentees).toMatchObject([
      {
        id: orlov.menteeId,
        shownName: 'Орлов Кирилл',
        schoolClass: { name: '8Б' },
        request: { text: 'Хочу понять механику', category: 'subject' },
        waitingDays: 14,
        missing: [],
      },
    ]);
    expect(shown.mentors).toMatchObject([
      {
        id: petrov.mentorId,
        capacity: 3,
        load: 1,
        free: 2,
        competences: ['physics'],
        open: [{ pairId, menteeId: busy.menteeId, shownName: 'Зайцев Роман', waitingSince: '2022-05-16' }],
      },
    ]);
    expect([shown.places, shown.draft.version, shown.manages]).toEqual([2, 0, true]);
  });

  it('is read by administration without what is the curator’s, and by nobody else', async () => {
    const mentee = on.pool.mentee('Орлов Кирилл');
    const mentor = on.pool.mentor('Петров Дмитрий');
    await place([{ menteeId: mentee.menteeId, mentorId: mentor.mentorId }]);
    await school.call(matching.changeMenteeFacts, on.curator, {
      params: { menteeId: mentee.menteeId },
      body: { version: 0, avoids: [mentor.personId] },
    });
    const director = await school.person('administration');
    expect((await board()).draft.pairs[0]?.refusals).toEqual([{ code: 'avoided', by: ['mentee'] }]);
    const seen = await board(director);
    expect(seen.draft.pairs[0]?.refusals).toEqual([{ code: 'confidential' }]);
    expect([seen.manages, JSON.stringify(seen)]).toEqual([false, expect.not.stringContaining('avoided')]);
    const facts = { params: { menteeId: mentee.menteeId } };
    expect((await school.call(matching.menteeFacts, director, facts)).status).toBe(403);
    for (const role of ['methodist', 'psychologist', 'mentor', 'mentee', 'homeroom_teacher'] as const) {
      const { status } = await school.call(matching.board, await school.person(role), { query: { form: FORM } });
      expect(status).toBe(403);
    }
  });

  it('a form that the school does not have is not found', async () => {
    const { status } = await school.call(matching.board, on.curator, { query: { form: 'no_such_form' } });
    expect(status).toBe(404);
  });

  it('without anybody says so and breaks nothing', async () => {
    expect(await board()).toMatchObject({ mentees: [], mentors: [], places: 0, draft: { pairs: [], version: 0 } });
  });
});

describe('the current draft', () => {
  it('people are placed, moved and taken off, and every step can be taken back', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const [one, two] = [on.pool.mentor('Петров Дмитрий'), on.pool.mentor('Гусева Полина')];
    const placed = await place([{ menteeId, mentorId: one.mentorId }]);
    expect(drawn(placed.body.draft)).toEqual([[menteeId, one.mentorId, false]]);
    expect(placed.body.undo).toEqual([{ menteeId, mentorId: null, locked: false }]);
    const moved = await place([{ menteeId, mentorId: two.mentorId, locked: true }]);
    expect(drawn(moved.body.draft)).toEqual([[menteeId, two.mentorId, true]]);
    const back = await place(moved.body.undo as never);
    expect(drawn(back.body.draft)).toEqual([[menteeId, one.mentorId, false]]);
    const off = await place([{ menteeId, mentorId: null }]);
    expect(drawn(off.body.draft)).toEqual([]);
    const again = await place(off.body.undo as never);
    expect(drawn(again.body.draft)).toEqual([[menteeId, one.mentorId, false]]);
    expect(again.body.draft).toMatchObject({ version: 5, totals: { matched: 1 } });
    expect(school.house.audit.ofEntity('matching', FORM)).toHaveLength(5);
  });

  it('pairs are locked and unlocked, and taking off unlocks', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const { version } = (await place([{ menteeId, mentorId }])).body.draft;
    const lock = (seen: number, locked: boolean) =>
      school.call(matching.lock, on.curator, { body: { form: FORM, version: seen, menteeIds: [menteeId], locked } });
    const locked = await lock(version, true);
    expect([drawn(locked.body.draft), locked.body.undo]).toEqual([
      [[menteeId, mentorId, true]],
      [{ menteeId, mentorId, locked: false }],
    ]);
    expect(drawn((await lock(locked.body.draft.version, false)).body.draft)).toEqual([[menteeId, mentorId, false]]);
  });

  it('two curators on one draft: the late one sees what the other did', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const other = await school.person('curator');
    await school.call(matching.place, other, {
      body: { form: FORM, version: 0, placements: [{ menteeId: anna.menteeId, mentorId }] },
    });
    const late = await school.call(matching.place, on.curator, {
      body: { form: FORM, version: 0, placements: [{ menteeId: boris.menteeId, mentorId }] },
    });
    expect([late.status, late.body]).toMatchObject([
      409,
      { slug: 'stale-version', current: { version: 1, pairs: [{ menteeId: anna.menteeId }] } },
    ]);
  });

  it('an impossible pair is refused with the reason, and then nothing of the batch is made', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const other = on.pool.mentee('Зайцев Роман', { availability: [{ day: 5, from: '10:00', to: '11:00' }] });
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const answer = await place([
      { menteeId, mentorId },
      { menteeId: other.menteeId, mentorId },
      { menteeId: newId(), mentorId },
    ]);
    expect([answer.status, answer.body]).toMatchObject([422, { slug: 'batch-refused' }]);
    const { faults } = (answer.body as unknown as { current: { faults: object[] } }).current;
    expect(faults).toMatchObject([
      { menteeId: other.menteeId, reason: 'pair-refused', refusals: [{ code: 'no-common-time', longest: 0 }] },
      { reason: 'mentee-not-waiting' },
    ]);
    expect((await board()).draft.pairs).toEqual([]);
  });

  it('a place over the capacity is the curator’s to give, with a warning', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const { mentorId } = on.pool.mentor('Петров Дмитрий', { capacity: 1 });
    const { body } = await place([
      { menteeId: anna.menteeId, mentorId },
      { menteeId: boris.menteeId, mentorId },
    ]);
    expect(body.draft.pairs).toHaveLength(2);
    await on.propose(mentorId, [anna.menteeId]);
    const { draft, mentors: shown } = await board();
    expect(shown[0]).toMatchObject({ load: 1, free: 0 });
    expect(draft.pairs[0]?.warnings).toContainEqual({ code: 'over-capacity', capacity: 1, load: 2 });
  });

  it('people who are gone fall out with a word why, and nothing crashes', async () => {
    const gone = on.pool.mentee('Ушедший Олег');
    const proposed = on.pool.mentee('Предложенный Пётр');
    const withdrawn = on.pool.mentee('Отзывов Олег');
    const kept = on.pool.mentee('Орлов Кирилл');
    const [one, two] = [on.pool.mentor('Петров Дмитрий', { capacity: 4 }), on.pool.mentor('Гусева Полина')];
    await place([
      { menteeId: gone.menteeId, mentorId: one.mentorId },
      { menteeId: proposed.menteeId, mentorId: one.mentorId },
      { menteeId: withdrawn.menteeId, mentorId: one.mentorId },
      { menteeId: kept.menteeId, mentorId: two.mentorId },
    ]);
    const act = async (menteeId: string) => {
      const { version } = (await school.call(mentees.read, on.curator, { params: { menteeId } })).body;
      const body = { act: 'leave_early' as const, version, reason: 'own_wish' };
      await school.call(mentees.act, on.curator, { params: { menteeId }, body });
    };
    await act(gone.menteeId);
    await on.propose(one.mentorId, [proposed.menteeId]);
    const papers = await school.call(contract.consents.ofPerson, on.curator, {
      params: { personId: withdrawn.personId },
    });
    await school.call(contract.consents.withdraw, on.curator, {
      params: { personId: withdrawn.personId, consentId: papers.body.consents?.[0]?.id ?? '' },
      body: { on: '2022-05-16' },
    });
    const { version } = (await school.call(mentors.read, on.curator, { params: { mentorId: two.mentorId } })).body;
    await school.call(mentors.act, on.curator, {
      params: { mentorId: two.mentorId },
      body: { act: 'suspend', version, reason: 'other' },
    });
    const { draft } = await board();
    expect(draft.pairs).toEqual([]);
    expect(draft.dropped.map(({ menteeName, reason }) => [menteeName, reason]).sort()).toEqual([
      [null, 'mentee-gone'],
      ['Орлов Кирилл', 'mentor-suspended'],
      ['Предложенный Пётр', 'mentee-proposed'],
      ['Ушедший Олег', 'mentee-gone'],
    ]);
    const cleared = await place(draft.dropped.map(({ menteeId }) => ({ menteeId, mentorId: null })));
    expect(cleared.body.draft.dropped).toEqual([]);
    const prices = await school.call(matching.prices, on.curator, {
      body: { form: FORM, menteeId: kept.menteeId },
    });
    expect(prices.body.mentors.map(({ mentorId }) => mentorId)).toEqual([one.mentorId]);
  });

  it('a mentee placed on the board of another form is said to be there', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const senior = on.pool.mentor('Гусева Полина', { category: 'pupil', grade: 10 });
    on.pool.mentor('Петров Дмитрий');
    await place([{ menteeId, mentorId: senior.mentorId }], 'pupil_pupil');
    expect((await board()).mentees[0]?.elsewhere).toEqual(['pupil_pupil']);
  });
});

describe('scenarios', () => {
  const save = async (name: string, id?: string) => {
    const { version } = (await board()).draft;
    return school.call(matching.saveScenario, on.curator, {
      body: { form: FORM, name, version, ...(id ? { id } : {}) },
    });
  };

  it('are saved, opened, compared, renamed, removed and brought back', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const [one, two] = [on.pool.mentor('Петров Дмитрий'), on.pool.mentor('Гусева Полина')];
    await place([{ menteeId, mentorId: one.mentorId, locked: true }]);
    const first = (await save('Сентябрь')).body;
    expect(first).toMatchObject({ name: 'Сентябрь', totals: { matched: 1 }, lost: 0 });
    expect((await board()).draft.scenario).toEqual({ id: first.id, name: 'Сентябрь' });
    await place([{ menteeId, mentorId: two.mentorId }]);
    expect((await board()).draft.scenario).toBeNull();
    const compared = await school.call(matching.compareScenarios, on.curator, {
      body: { form: FORM, left: first.id, right: null },
    });
    expect(compared.body.changes).toEqual([{ menteeId, from: one.mentorId, to: two.mentorId }]);
    const { version } = (await board()).draft;
    const onFirst = { params: { scenarioId: first.id } };
    const opened = await school.call(matching.openScenario, on.curator, { ...onFirst, body: { version } });
    expect(drawn(opened.body.draft)).toEqual([[menteeId, one.mentorId, true]]);
    expect(drawn((await place(opened.body.undo as never)).body.draft)).toEqual([[menteeId, two.mentorId, false]]);
    const renamed = await school.call(matching.renameScenario, on.curator, {
      ...onFirst,
      body: { version: first.version, name: 'Октябрь' },
    });
    expect(renamed.body.name).toBe('Октябрь');
    expect((await school.call(matching.removeScenario, on.curator, onFirst)).status).toBe(204);
    const list = async () =>
      (await school.call(matching.scenarios, on.curator, { query: { form: FORM } })).body.scenarios.map(
        ({ name }) => name,
      );
    expect(await list()).toEqual([]);
    expect((await school.call(matching.restoreScenario, on.curator, onFirst)).body.name).toBe('Октябрь');
    expect(await list()).toEqual(['Октябрь']);
  });

  it('have names of their own; the same request twice makes one', async () => {
    const id = newId();
    expect((await save('Сентябрь', id)).status).toBe(201);
    expect((await save('Сентябрь', id)).status).toBe(201);
    const taken = await save('сентябрь');
    expect([taken.status, taken.body]).toMatchObject([409, { slug: 'already-exists' }]);
  });

  it('open without those who cannot be paired any more', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    await place([
      { menteeId: anna.menteeId, mentorId },
      { menteeId: boris.menteeId, mentorId },
    ]);
    const { id } = (await save('Сентябрь')).body;
    await on.propose(mentorId, [anna.menteeId]);
    const { version } = (await board()).draft;
    const opened = await school.call(matching.openScenario, on.curator, {
      params: { scenarioId: id },
      body: { version },
    });
    expect(opened.body.draft.pairs.map(({ menteeId }) => menteeId)).toEqual([boris.menteeId]);
    const { body } = await school.call(matching.scenarios, on.curator, { query: { form: FORM } });
    expect(body.scenarios[0]).toMatchObject({ lost: 1, totals: { matched: 1 } });
  });
});

describe('what people said for the matching', () => {
  it('is kept field by field, and names people by name', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const mentor = on.pool.mentor('Петров Дмитрий');
    const change = (body: object) =>
      school.send(matching.changeMenteeFacts, on.curator, { params: { menteeId }, body });
    await change({ version: 0, interests: ['шахматы'], priority: 3 });
    const { body } = await school.call(matching.changeMenteeFacts, on.curator, {
      params: { menteeId },
      body: { version: 1, wants: [mentor.personId], subject: { code: 'physics', level: 2 } },
    });
    expect(body).toMatchObject({
      version: 2,
      facts: { interests: ['шахматы'], priority: 3, wants: [mentor.personId], subject: { code: 'physics', level: 2 } },
      people: [{ personId: mentor.personId, name: { familyName: 'Петров' } }],
    });
    expect((await board()).mentees[0]?.priority).toBe(3);
    const late = await change({ version: 1, interests: [] });
    expect([late.status, late.body]).toMatchObject([409, { current: { version: 2 } }]);
    const strange = await change({ version: 2, avoids: [newId()] });
    expect([strange.status, strange.body]).toMatchObject([400, { errors: [{ pointer: '/avoids/0' }] }]);
    const log = JSON.stringify(school.house.audit.ofEntity('mentee', menteeId));
    expect(log).toContain('matching-facts-set');
    expect(log).not.toMatch(new RegExp(`шахматы|${mentor.personId}`));
  });

  it('of a mentor changes what is possible at once', async () => {
    const { menteeId, personId, classId } = on.pool.mentee('Орлов Кирилл');
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const change = (body: object) =>
      school.send(matching.changeMentorFacts, on.curator, { params: { mentorId }, body });
    const why = async () =>
      (await school.call(matching.why, on.curator, { body: { form: FORM, menteeId, mentorId } })).body;
    expect((await why()).refusals).toEqual([]);
    expect((await change({ version: 0, marksClasses: [newId()] })).status).toBe(400);
    await change({ version: 0, marksClasses: [classId] });
    expect((await why()).warnings).toEqual([{ code: 'own-class-teacher', as: ['marks'] }]);
    await change({ version: 1, avoids: [personId] });
    expect((await why()).refusals).toEqual([{ code: 'avoided', by: ['mentor'] }]);
    expect((await place([{ menteeId, mentorId }])).status).toBe(422);
  });

  it('reading of a child’s is written down', async () => {
    const { menteeId, personId } = on.pool.mentee('Орлов Кирилл');
    await school.call(matching.menteeFacts, on.curator, { params: { menteeId } });
    expect(school.house.audit.ofEntity('person', personId).map(({ act }) => act)).toEqual(['read']);
  });
});

describe('rules and weights', () => {
  it('the school’s rules hold from the next look on', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл', { grade: 9 });
    const senior = on.pool.mentor('Гусева Полина', { category: 'pupil', grade: 10 });
    const { settings, version } = (await school.call(matching.settings, on.curator)).body;
    const change = (body: object) => school.send(matching.changeSettings, on.curator, { body });
    const gap = { level: 'block', least: 3, most: null };
    expect((await change({ version, settings: { ...settings, gradeGap: gap } })).status).toBe(200);
    const why = await school.call(matching.why, on.curator, {
      body: { form: 'pupil_pupil', menteeId, mentorId: senior.mentorId },
    });
    expect(why.body.refusals).toMatchObject([{ code: 'grade-gap', menteeGrade: 9, mentorGrade: 10, least: 3 }]);
    const late = await change({ version, settings });
    expect([late.status, late.body]).toMatchObject([409, { current: { version: 1 } }]);
    const wrong = await change({
      version: 1,
      settings: { ...settings, gradeGap: { level: 'block', least: 3, most: 1 } },
    });
    expect([wrong.status, wrong.body]).toMatchObject([400, { errors: [{ pointer: '/settings/gradeGap/most' }] }]);
  });

  it('weights are the school’s own for each form, with presets of its own', async () => {
    const read = async () => (await school.call(matching.weights, on.curator, { query: { form: FORM } })).body;
    const { inUse, presets } = await read();
    expect([inUse.preset, inUse.version]).toEqual(['default', 0]);
    const weights = { ...inUse.weights, interests: 10 };
    const used = await school.call(matching.useWeights, on.curator, {
      body: { form: FORM, version: 0, weights, badBelow: 300 },
    });
    expect(used.body.inUse).toMatchObject({ weights, badBelow: 300, preset: null, version: 1 });
    const saved = await school.call(matching.savePreset, on.curator, {
      body: { form: FORM, label: 'Наш лицей', weights },
    });
    expect(saved.body.presets).toHaveLength(presets.length + 1);
    expect(saved.body.inUse.preset).toBe('own-1');
    const again = await school.call(matching.savePreset, on.curator, {
      body: { form: FORM, label: 'наш лицей', weights: inUse.weights },
    });
    expect(again.body.presets.filter(({ own }) => own)).toMatchObject([{ code: 'own-1', weights: inUse.weights }]);
    const ours = await school.call(matching.savePreset, on.curator, { body: { form: FORM, label: 'Ровно', weights } });
    expect(ours.status).toBe(409);
    const silent = Object.fromEntries(Object.keys(weights).map((code) => [code, 0]));
    const none = await school.send(matching.useWeights, on.curator, {
      body: { form: FORM, version: 1, weights: silent },
    });
    expect(none.status).toBe(400);
  });

  it('a preview says what other weights would change, and changes nothing', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл', { competences: ['physics'] });
    const expert = on.pool.mentor('Знающий Пётр', { competences: ['physics'], interests: ['бег'] });
    const friend = on.pool.mentor('Дружный Иван', { competences: ['chemistry_biology'], interests: ['шахматы'] });
    await school.call(matching.changeMenteeFacts, on.curator, {
      params: { menteeId },
      body: { version: 0, interests: ['шахматы'] },
    });
    const only = (code: string) =>
      Object.fromEntries(
        Object.keys((expertWeights as object) ?? {}).map((key) => [key, key === code ? 10 : 0]),
      ) as typeof expertWeights;
    const expertWeights = (await school.call(matching.weights, on.curator, { query: { form: FORM } })).body.inUse
      .weights;
    await school.call(matching.useWeights, on.curator, { body: { form: FORM, version: 0, weights: only('needs') } });
    const { body } = await school.call(matching.previewWeights, on.curator, {
      body: { form: FORM, weights: only('interests') },
    });
    expect(body.changes).toEqual([{ menteeId, from: expert.mentorId, to: friend.mentorId }]);
    expect(body.after.total).toBeGreaterThan(body.before.total);
    const { inUse } = (await school.call(matching.weights, on.curator, { query: { form: FORM } })).body;
    expect([inUse.version, inUse.weights.needs]).toEqual([1, 10]);
  });
});

describe('from the draft to the people', () => {
  const approve = async (more: object = {}) => {
    const { version } = (await board()).draft;
    return school.send(matching.approve, on.curator, {
      body: { form: FORM, version, menteeIds: null, answerBy: '2022-05-23', ...more },
    });
  };

  it('placed pairs are proposed, leave the draft and take their places', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    await place([
      { menteeId: anna.menteeId, mentorId },
      { menteeId: boris.menteeId, mentorId },
    ]);
    const { status, body } = await approve({ menteeIds: [anna.menteeId] });
    const { pairIds, draft } = body as { pairIds: string[]; draft: MatchingBoard['draft'] };
    expect([status, pairIds.length]).toEqual([201, 1]);
    expect(drawn(draft)).toEqual([[boris.menteeId, mentorId, false]]);
    expect(await on.read(pairIds[0] ?? '')).toMatchObject({
      status: 'proposed',
      form: FORM,
      kind: 'pair',
      endsOn: '2022-05-31',
    });
    expect((await board()).mentors[0]).toMatchObject({ load: 1, free: 1 });
  });

  it('several mentees of one mentor become a group when the curator says so', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    await place([
      { menteeId: anna.menteeId, mentorId },
      { menteeId: boris.menteeId, mentorId },
    ]);
    const { body } = await approve({ groupMentorIds: [mentorId], roleModel: 'teacher_passive' });
    const { pairIds } = body as { pairIds: string[] };
    expect(pairIds).toHaveLength(1);
    expect(await on.read(pairIds[0] ?? '')).toMatchObject({ kind: 'group', roleModel: 'teacher_passive' });
  });

  it('whoever waited for the next round is called back', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const { mentorId } = on.pool.mentor('Петров Дмитрий');
    const { version } = (await school.call(mentees.read, on.curator, { params: { menteeId } })).body;
    await school.call(mentees.act, on.curator, { params: { menteeId }, body: { act: 'wait', version } });
    expect((await board()).mentees[0]).toMatchObject({ waitsForNextRound: true, waitingDays: 14 });
    await place([{ menteeId, mentorId }]);
    expect((await approve()).status).toBe(201);
    expect((await school.call(mentees.read, on.curator, { params: { menteeId } })).body.status).toBe('matched');
  });

  it('nobody is proposed when one of them cannot be, and it says who and why', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const { mentorId, personId } = on.pool.mentor('Петров Дмитрий');
    await place([
      { menteeId: anna.menteeId, mentorId },
      { menteeId: boris.menteeId, mentorId },
    ]);
    await school.call(matching.changeMenteeFacts, on.curator, {
      params: { menteeId: boris.menteeId },
      body: { version: 0, avoids: [personId] },
    });
    const refused = await approve();
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        slug: 'batch-refused',
        current: { faults: [{ menteeId: boris.menteeId, reason: 'pair-refused', refusals: [{ code: 'avoided' }] }] },
      },
    ]);
    expect((await board()).draft.pairs).toHaveLength(2);
    const past = await approve({ answerBy: '2022-05-16' });
    expect([past.status, past.body]).toMatchObject([400, { errors: [{ pointer: '/answerBy' }] }]);
  });

  it('the rules are asked once more before the curator approves an agreement', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const { mentorId, personId } = on.pool.mentor('Петров Дмитрий');
    const pairId = await on.propose(mentorId, [menteeId]);
    await on.allAgree(pairId);
    await school.call(matching.changeMenteeFacts, on.curator, {
      params: { menteeId },
      body: { version: 0, relatives: [personId] },
    });
    const refused = await on.approve(pairId);
    expect([refused.status, refused.body]).toMatchObject([422, { reason: 'pair-refused', missing: ['relatives'] }]);
  });
});
