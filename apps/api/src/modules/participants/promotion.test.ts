import { contract, type Promotion, type PromotionDecisions } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { className } from '@tandem/domain/school';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { promotion, classes, years, people } = contract;

let school: TestSchool;
let curator: Person;
let yearId: string;
const classIds: Record<string, string> = {};
const pupilIds: Record<string, string> = {};

async function addPupil(familyName: string, inClass: string): Promise<void> {
  const name = { familyName, givenName: 'Анна', patronymic: null };
  const { body } = await school.call(people.create, curator, {
    body: { name, birthOn: null, classId: classIds[inClass] ?? '' },
  });
  pupilIds[familyName] = body.id;
}

beforeEach(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
  yearId = (await school.call(years.list, curator)).body.years[0]?.id ?? '';
  for (const name of ['9А', '10А', '10Б', '11А']) {
    classIds[name] = (await school.call(classes.add, curator, { params: { yearId }, body: { name } })).body.id;
  }
  for (const [family, inClass] of [
    ['Орлова', '9А'],
    ['Петрова', '10А'],
    ['Зайцева', '10Б'],
    ['Гаврилова', '11А'],
  ] as const)
    await addPupil(family, inClass);
});
afterEach(() => school.close());

const plan = async () => (await school.call(promotion.plan, curator, { params: { yearId } })).body;
const apply = async (decisions: Partial<PromotionDecisions> = {}) =>
  school.call(promotion.apply, curator, {
    params: { yearId },
    body: { fingerprint: (await plan()).fingerprint, ...decisions },
  });
const undo = (promotionId: string) => school.call(promotion.undo, curator, { params: { promotionId } });
const orlovaStays = () => ({ pupils: [{ pupilId: pupilIds['Орлова'] ?? '', to: '10 а' }] });
const fates = ({ pupils }: Promotion) =>
  Object.fromEntries(
    pupils.map((one) => [
      fullName(one.name).split(' ')[0],
      one.fate === 'stays' ? `${className(one.to)}${one.ask ? '?' : ''}` : one.fate,
    ]),
  );
/** Every enrolment as `family class from–to`. */
const enrolments = () =>
  school.house.db.$client
    .prepare(
      `SELECT p.family_name || ' ' || c.grade || c.letter || ' ' || e.from_on || '–' || coalesce(e.to_on, '')
       FROM enrolments e JOIN people p ON p.id = e.person_id JOIN school_classes c ON c.id = e.class_id
       ORDER BY p.family_name, e.from_on`,
    )
    .pluck()
    .all() as string[];
const nextYear = async () => {
  const found = (await school.call(years.list, curator)).body.years.find(({ startYear }) => startYear === 2022);
  if (!found) return null;
  return (await school.call(classes.list, curator, { params: { yearId: found.id } })).body.classes;
};

describe('the plan', () => {
  it('says what happens to every class and pupil, and changes nothing', async () => {
    const before = enrolments();
    const seen = await plan();
    expect(seen).toMatchObject({ fromYear: 2021, toYear: 2022, applied: null });
    expect(seen.classes.map(({ from, to }) => `${className(from)} ${to ? className(to) : ''}`)).toEqual([
      '9А 10А',
      '10А 11А',
      '10Б 11Б',
      '11А ',
    ]);
    expect(fates(seen)).toEqual({ Орлова: '10А?', Петрова: '11А', Зайцева: '11Б', Гаврилова: 'graduates' });
    expect(Object.keys(fates(seen))).toEqual(['Гаврилова', 'Зайцева', 'Орлова', 'Петрова']);
    expect(seen.counts).toEqual({ stays: 3, leaves: 0, graduates: 1, skipped: 0, ask: 1 });
    expect([enrolments(), await nextYear()]).toEqual([before, null]);
  });

  it('takes the class a pupil is in now, and leaves out who is hidden', async () => {
    const params = { personId: pupilIds['Петрова'] ?? '' };
    await school.call(people.enrol, curator, { params, body: { classId: classIds['10Б'] ?? '', from: '2022-05-20' } });
    await school.call(people.hide, curator, { params: { personId: pupilIds['Зайцева'] ?? '' } });
    expect(fates(await plan())).toEqual({ Орлова: '10А?', Петрова: '11Б', Гаврилова: 'graduates' });
  });
});

describe('carrying it out', () => {
  it.each([
    [{ classes: [{ classId: newId(), to: '10А' }] }, '/classes/0', 'unknown-class'],
    [{ pupils: [{ pupilId: newId(), leaves: true as const }] }, '/pupils/0', 'unknown-pupil'],
  ])('says where %j is wrong', async (decisions, pointer, code) => {
    expect((await apply(decisions)).body).toMatchObject({ status: 400, errors: [{ pointer, code }] });
  });

  it('reads names of classes as people write them, and says which one it cannot', async () => {
    const pupils = [{ pupilId: pupilIds['Орлова'] ?? '', to: '12 а' }];
    expect((await apply({ pupils })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/pupils/0/to', code: 'grade-out-of-range' }],
    });
  });

  it('on a plan that is no longer true answers the new one', async () => {
    const { fingerprint } = await plan();
    await addPupil('Новикова', '10А');
    const { status, body } = await apply({ ...orlovaStays(), fingerprint });
    expect([status, body]).toMatchObject([409, { slug: 'stale-version', current: { counts: { stays: 4 } } }]);
    expect(await nextYear()).toBeNull();
  });

  it('waits until somebody has said who of the 9th grade stays', async () => {
    expect((await apply()).body).toMatchObject({ status: 422, slug: 'promotion-undecided' });
    expect(enrolments().every((line) => line.endsWith('–'))).toBe(true);
  });

  it('ends on 31 August, begins on 1 September, opens the year and makes its classes', async () => {
    const { status, body } = await apply(orlovaStays());
    expect([status, body]).toMatchObject([
      200,
      { counts: { stays: 3, graduates: 1, ask: 0 }, by: { givenName: 'Анна' } },
    ]);
    expect(enrolments()).toEqual([
      'Гаврилова 11А 2022-05-16–2022-08-31',
      'Зайцева 10Б 2022-05-16–2022-08-31',
      'Зайцева 11Б 2022-09-01–',
      'Орлова 9А 2022-05-16–2022-08-31',
      'Орлова 10А 2022-09-01–',
      'Петрова 10А 2022-05-16–2022-08-31',
      'Петрова 11А 2022-09-01–',
    ]);
    expect((await nextYear())?.map(({ name, pupils }) => [name, pupils])).toEqual([
      ['10А', 1],
      ['11А', 1],
      ['11Б', 1],
    ]);
    expect((await plan()).applied).toEqual(body);
    expect(school.house.audit.ofEntity('person', pupilIds['Гаврилова'] ?? '')[0]).toMatchObject({
      act: 'graduated',
      before: { classId: classIds['11А'] },
      after: { classId: null },
    });
    expect(school.house.audit.ofEntity('academic-year', yearId)[0]).toMatchObject({
      act: 'promoted',
      actorId: curator.accountId,
      after: { promotionId: body.id },
    });
  });

  it('obeys decisions: joined, disbanded, left, kept for a second year', async () => {
    await addPupil('Сидорова', '10А');
    const { body } = await apply({
      classes: [
        { classId: classIds['10Б'] ?? '', disband: true },
        { classId: classIds['9А'] ?? '', to: '10-Б' },
      ],
      pupils: [
        { pupilId: pupilIds['Орлова'] ?? '', leaves: true },
        { pupilId: pupilIds['Сидорова'] ?? '', to: '10 б' },
      ],
    });
    expect(body.counts).toEqual({ stays: 2, leaves: 1, graduates: 1, skipped: 1, ask: 0 });
    expect(enrolments().filter((line) => /Сидорова|Орлова|Зайцева/.test(line))).toEqual([
      'Зайцева 10Б 2022-05-16–',
      'Орлова 9А 2022-05-16–2022-08-31',
      'Сидорова 10А 2022-05-16–2022-08-31',
      'Сидорова 10Б 2022-09-01–',
    ]);
  });

  it('again after new pupils came moves the new ones alone', async () => {
    await apply(orlovaStays());
    await addPupil('Новикова', '10А');
    const { body } = await apply();
    expect(body.counts).toMatchObject({ stays: 1, leaves: 0, graduates: 0 });
    expect(enrolments().filter((line) => line.startsWith('Новикова'))).toHaveLength(2);
    expect((await apply()).body.counts).toMatchObject({ stays: 0, skipped: 5 });
  });

  it('lets the teacher go up with the class, but for one who no longer has the role', async () => {
    const [one, two] = [await school.person('homeroom_teacher'), await school.person('homeroom_teacher')];
    for (const [name, { accountId }] of [
      ['10А', one],
      ['10Б', two],
    ] as const) {
      const body = { accountId, fromOn: '2021-09-01', replaces: null };
      await school.call(classes.setHomeroomTeacher, curator, { params: { classId: classIds[name] ?? '' }, body });
    }
    const params = { accountId: two.accountId };
    await school.call(contract.accounts.change, curator, { params, body: { version: 1, roles: ['mentor'] } });
    await apply(orlovaStays());
    expect((await nextYear())?.map(({ name, homeroom }) => [name, homeroom.map(({ fromOn }) => fromOn)])).toEqual([
      ['10А', []],
      ['11А', ['2022-09-01']],
      ['11Б', []],
    ]);
  });
});

describe('undoing it', () => {
  it('puts everything back: enrolments, classes, the year', async () => {
    const teacher = await school.person('homeroom_teacher');
    await school.call(classes.setHomeroomTeacher, curator, {
      params: { classId: classIds['10А'] ?? '' },
      body: { accountId: teacher.accountId, fromOn: '2021-09-01', replaces: null },
    });
    const [before, seen] = [enrolments(), await plan()];
    const { body } = await apply(orlovaStays());
    expect((await undo(body.id)).status).toBe(204);
    expect([enrolments(), await nextYear()]).toEqual([before, null]);
    expect(await plan()).toEqual(seen);
    expect((await undo(body.id)).body).toMatchObject({ status: 409, slug: 'undo-too-late' });
    expect((await apply(orlovaStays())).status).toBe(200);
  });

  it('leaves what was there before it', async () => {
    const { body: year } = await school.call(years.open, curator, { body: { startYear: 2022 } });
    await school.call(classes.add, curator, { params: { yearId: year.id }, body: { name: '11А' } });
    const { body } = await apply(orlovaStays());
    await undo(body.id);
    expect((await nextYear())?.map(({ name }) => name)).toEqual(['11А']);
  });

  const later: [string, () => Promise<unknown>][] = [
    [
      'a pupil has been moved to another class',
      async () => {
        const body = { classId: (await nextYear())?.at(-1)?.id ?? '', from: '2022-09-05' };
        const params = { personId: pupilIds['Петрова'] ?? '' };
        return school.call(people.enrol, curator, { params, body });
      },
    ],
    [
      'somebody new is in a class that it made',
      async () => {
        classIds['11А next'] = (await nextYear())?.find(({ name }) => name === '11А')?.id ?? '';
        return addPupil('Новикова', '11А next');
      },
    ],
    [
      'a class that it made has got a teacher',
      async () => {
        const { accountId } = await school.person('homeroom_teacher');
        const params = { classId: (await nextYear())?.[0]?.id ?? '' };
        const body = { accountId, fromOn: '2022-09-01', replaces: null };
        return school.call(classes.setHomeroomTeacher, curator, { params, body });
      },
    ],
    [
      'one who left has come back',
      async () => {
        const body = { classId: (await nextYear())?.[0]?.id ?? '', from: '2022-10-01' };
        const params = { personId: pupilIds['Гаврилова'] ?? '' };
        return school.call(people.enrol, curator, { params, body });
      },
    ],
  ];
  it.each(later)('is refused as a whole when %s', async (_, act) => {
    const { body } = await apply(orlovaStays());
    expect(await act()).not.toMatchObject({ status: 400 });
    const before = enrolments();
    const { status, body: problem } = await undo(body.id);
    expect([status, problem]).toMatchObject([409, { slug: 'undo-too-late' }]);
    expect(enrolments()).toEqual(before);
  });
});
