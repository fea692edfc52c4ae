import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { years } = contract;
const AUTUMN = { kind: 'autumn' as const, startsOn: '2021-10-30', endsOn: '2021-11-07' };
const WINTER = { kind: 'winter' as const, startsOn: '2021-12-31', endsOn: '2022-01-09' };

let school: TestSchool;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
});
afterEach(() => school.close());

const list = async () => (await school.call(years.list, curator)).body;
const open = (startYear: number) => school.call(years.open, curator, { body: { startYear } });
const yearId = async () => (await list()).years[0]?.id ?? '';
const acts = (id: string) =>
  school.house.audit.ofEntity('academic-year', id).map(({ act, before, after }) => ({ act, before, after }));

describe('academic years', () => {
  it('come with the usual holidays, proposed until somebody has looked at them', async () => {
    const { current, years: all } = await list();
    expect(current).toBe(2021);
    expect(all).toMatchObject([
      { startYear: 2021, startsOn: '2021-09-01', endsOn: '2022-08-31', holidaysConfirmed: false, version: 1 },
    ]);
    expect(all[0]?.holidays.map(({ kind }) => kind)).toEqual(['autumn', 'winter', 'spring', 'summer']);
  });

  it('say which one is on, also when nobody has opened it', async () => {
    school.setNow('2022-08-31T18:00:00Z');
    curator = await school.person('curator');
    expect((await list()).current).toBe(2021);
    // In Samara it is already 1 September.
    school.setNow('2022-08-31T20:30:00Z');
    expect(await list()).toMatchObject({ current: 2022, years: [{ startYear: 2021 }] });
  });
});

describe('opening a year', () => {
  it.each([[2020], [2023], [2050]])('refuses %i: neither on nor next', async (startYear) => {
    const { status, body } = await open(startYear);
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/startYear', code: 'not-near' }] }]);
  });

  it('twice is refused', async () => {
    expect((await open(2021)).body).toMatchObject({ slug: 'already-exists', status: 409 });
    const both = await Promise.all([open(2022), open(2022)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('adds the next one and says who did', async () => {
    const { status, body } = await open(2022);
    expect([status, body]).toMatchObject([201, { startYear: 2022, startsOn: '2022-09-01', holidaysConfirmed: false }]);
    expect((await list()).years.map(({ startYear }) => startYear)).toEqual([2021, 2022]);
    expect(acts(body.id)).toEqual([{ act: 'opened', before: null, after: { startYear: 2022 } }]);
  });
});

describe('setting holidays', () => {
  const set = async (holidays: object[], version = 1) =>
    school.send(years.setHolidays, curator, { params: { yearId: await yearId() }, body: { version, holidays } });

  it.each([
    [[{ ...AUTUMN, startsOn: '2021-02-30' }], '/holidays/0/startsOn', 'day'],
    [[{ ...AUTUMN, kind: 'каникулы' }], '/holidays/0/kind', 'invalid_value'],
    [[AUTUMN, { ...WINTER, endsOn: '2021-12-01' }], '/holidays/1/endsOn', 'ends-before-start'],
    [[{ ...AUTUMN, startsOn: '2021-08-30' }], '/holidays/0/startsOn', 'outside-the-year'],
    [[AUTUMN, { ...WINTER, startsOn: '2021-11-07' }], '/holidays/1/startsOn', 'overlaps'],
  ])('says where %j is wrong', async (holidays, pointer, code) => {
    const { status, body } = await set(holidays);
    expect([status, body]).toMatchObject([400, { errors: [{ pointer, code, detail: expect.any(String) }] }]);
    expect((await list()).years[0]?.holidaysConfirmed).toBe(false);
  });

  it('on what somebody has changed answers what it is now', async () => {
    await set([AUTUMN]);
    const { status, body } = await set([WINTER]);
    expect([status, body]).toMatchObject([409, { slug: 'stale-version', current: { version: 2, holidays: [AUTUMN] } }]);
  });

  it('confirms them, in the order of the year, and keeps both sides in the history', async () => {
    const { status, body } = await set([WINTER, AUTUMN]);
    expect([status, body]).toMatchObject([200, { holidays: [AUTUMN, WINTER], holidaysConfirmed: true, version: 2 }]);
    await set([AUTUMN], 2);
    expect(acts(await yearId())).toEqual([
      { act: 'holidays-set', before: { holidays: [AUTUMN, WINTER] }, after: { holidays: [AUTUMN] } },
      { act: 'holidays-set', before: null, after: { holidays: [AUTUMN, WINTER] } },
    ]);
    const rows = school.house.db.$client.prepare('SELECT holidays FROM academic_years').pluck().all();
    expect(rows.map((row) => JSON.parse(row as string) as unknown)).toEqual([[AUTUMN]]);
  });
});
