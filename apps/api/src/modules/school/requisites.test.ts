import { contract, type SchoolRequisites } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIRECTOR, REQUISITES } from '../../testing/official-papers.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { requisites } = contract;
let school: TestSchool;
let curator: Person;
beforeAll(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
});
afterAll(() => school.close());

describe('the school’s requisites', () => {
  it('are empty at first, then what the curator wrote, with the director’s name declined', async () => {
    const { body: empty } = await school.call(requisites.read, curator);
    expect(empty).toMatchObject({ fullName: null, inn: null, director: null, version: 1 });
    const { body } = await school.call(requisites.change, curator, { body: { version: 1, ...REQUISITES } });
    expect(body).toMatchObject({ shortName: 'МБОУ «Лицей»', inn: '1831000001', version: 2 });
    expect(body.director?.cases.find((one) => one.case === 'dative')).toEqual({
      case: 'dative',
      worked: { family: 'Орловой', given: 'Галине', patronymic: 'Сергеевне' },
      byHand: { family: null, given: null, patronymic: null },
      text: 'Орловой Галине Сергеевне',
    });
    const teacher = await school.person('methodist');
    expect((await school.call(requisites.read, teacher)).body).toEqual(body);
    expect((await school.send(requisites.change, teacher, { body: { version: 2, ...REQUISITES } })).status).toBe(403);
  });

  it('take a case put right by hand, and refuse what is no name', async () => {
    const { version } = (await school.call(requisites.read, curator)).body;
    const director = { ...DIRECTOR, byHand: { dative: { family: 'Орловой-Павлиновой' } } };
    const { body } = await school.call(requisites.change, curator, { body: { version, ...REQUISITES, director } });
    expect(body.director?.cases.find((one) => one.case === 'dative')?.text).toBe('Орловой-Павлиновой Галине Сергеевне');
    const bad = { ...director, byHand: { dative: { family: '<b>' } } };
    const refused = await school.send(requisites.change, curator, {
      body: { version: body.version, ...REQUISITES, director: bad },
    });
    expect([refused.status, (refused.body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([
      400,
      '/director/byHand/dative/family',
    ]);
  });

  it.each([
    ['inn', '1831000002', 'Проверьте ИНН: десять цифр, последняя – контрольная'],
    ['ogrn', '1021801000001', 'Проверьте ОГРН: тринадцать цифр, последняя – контрольная'],
    ['kpp', '18310', 'Проверьте КПП: девять знаков'],
  ])('refuse a slip of the pen in %s', async (field, text, detail) => {
    const { version } = (await school.call(requisites.read, curator)).body;
    const { status, body } = await school.send(requisites.change, curator, {
      body: { version, ...REQUISITES, [field]: text },
    });
    expect([status, (body as { errors: object[] }).errors]).toEqual([
      400,
      [{ pointer: `/${field}`, code: 'check-figure', detail }],
    ]);
  });

  it('are not overwritten by somebody who saw older ones', async () => {
    const { status, body } = await school.send(requisites.change, curator, {
      body: { version: 1, ...REQUISITES, city: 'г. Воткинск' },
    });
    expect([status, (body as { current: SchoolRequisites }).current.city]).toEqual([409, 'г. Ижевск']);
  });
});
