import { contract } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPapers } from '../../testing/official-papers.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

const { people } = contract;
let school: TestSchool;
let papers: Awaited<ReturnType<typeof openPapers>>;
beforeAll(async () => {
  school = await openTestSchool();
  papers = await openPapers(school);
}, 60_000);
afterAll(() => school.close());

describe('the cases of a name', () => {
  it('are worked out, put right for good, and printed in papers as they were put right', async () => {
    const person = await papers.register.person('Гамзат Пётр Ильич', { position: 'учитель', sex: 'male' });
    const params = { personId: person.id };
    const { body } = await school.call(people.nameCases, papers.curator, { params });
    expect(body.cases.find((one) => one.case === 'accusative')?.text).toBe('Гамзата Петра Ильича');
    const byHand = { accusative: { family: 'Гамзат' } };
    const changed = await school.call(people.changeNameCases, papers.curator, {
      params,
      body: { version: body.version, byHand },
    });
    expect(changed.body.cases.find((one) => one.case === 'accusative')).toMatchObject({
      text: 'Гамзат Петра Ильича',
      byHand: { family: 'Гамзат', given: null },
    });
    const draft = await papers.draft('order_curator', person.id);
    expect(await papers.textOf(draft.id)).toContain('Гамзат Петра Ильича, учителя');
    const stale = await school.send(people.changeNameCases, papers.curator, {
      params,
      body: { version: 1, byHand: {} },
    });
    expect(stale.status).toBe(409);
  });

  it('put right by hand are forgotten with the name they were of', async () => {
    const person = await papers.register.person('Соловей Анна', { sex: 'female' });
    const params = { personId: person.id };
    const byHand = { dative: { family: 'Соловейке' } };
    const { body } = await school.call(people.changeNameCases, papers.curator, {
      params,
      body: { version: 1, byHand },
    });
    await school.call(people.change, papers.curator, { params, body: { version: body.version, position: 'учитель' } });
    const kept = await school.call(people.nameCases, papers.curator, { params });
    expect(kept.body.cases.find((one) => one.case === 'dative')?.text).toBe('Соловейке Анне');
    const name = { familyName: 'Иванова', givenName: 'Анна', patronymic: null };
    await school.call(people.change, papers.curator, { params, body: { version: kept.body.version, name } });
    const after = await school.call(people.nameCases, papers.curator, { params });
    expect(after.body.cases.find((one) => one.case === 'dative')?.text).toBe('Ивановой Анне');
  });

  it('take letters only', async () => {
    const person = await papers.register.person('Буквин Олег');
    const { status, body } = await school.send(people.changeNameCases, papers.curator, {
      params: { personId: person.id },
      body: { version: 1, byHand: { genitive: { given: 'Олега {admin}' } } },
    });
    expect([status, (body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([
      400,
      '/byHand/genitive/given',
    ]);
  });
});
