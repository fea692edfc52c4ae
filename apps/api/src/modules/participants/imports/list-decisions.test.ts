import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listImporter } from '../../../testing/people-lists.ts';
import { openRegister } from '../../../testing/school-people.ts';
import { openTestSchool, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
let importer: ReturnType<typeof listImporter>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
  importer = listImporter(school, register.curator);
  register.schoolClass(10, 'А');
});
afterEach(() => school.close());

const list = (...lines: string[]) => ['ФИО;Дата рождения;Класс', ...lines].join('\n');

describe('decisions about rows', () => {
  it('correct cells, stay after a reload and can be taken back', async () => {
    const { id, rows } = await importer.text('pupils', list('Иванова Мария;35.03.2008;10А'));
    expect(rows[0]).toMatchObject({ action: 'blocked', why: 'errors' });
    await importer.decide(id, { rows: [{ line: 2, cells: { birthOn: '15.03.2008' } }] });
    const reloaded = await importer.read(id);
    expect(reloaded.rows[0]).toMatchObject({ action: 'create', cells: { birthOn: '15.03.2008' } });
    expect(reloaded.rows[0]?.decision).toEqual({ line: 2, cells: { birthOn: '15.03.2008' } });
    const back = await importer.decide(id, { rows: [{ line: 2 }] });
    expect(back.rows[0]).toMatchObject({ action: 'blocked', decision: null });
  });

  it('take suggestions over, one by one or all of a kind', async () => {
    const { id, suggestions } = await importer.text(
      'pupils',
      list('ИВАНОВА МАРИЯ;15.03.2008;10А', 'ЁЛКИН ПЁТР;02.11.2008;10А'),
    );
    expect(suggestions).toEqual([{ code: 'name_case', count: 2 }]);
    const one = await importer.decide(id, { rows: [{ line: 2, accept: ['fullName'] }] });
    expect(one.suggestions).toEqual([{ code: 'name_case', count: 1 }]);
    const { rows, suggestions: left } = await importer.decide(id, { acceptEvery: 'name_case' });
    expect(left).toEqual([]);
    expect(rows.map(({ person }) => person.name.familyName)).toEqual(['Иванова', 'Ёлкин']);
  });

  it('say who a likely namesake is: the same, another, nobody to load', async () => {
    const known = await register.person('Иванова Мария Петровна', { birthOn: '2008-03-15' });
    const { id, rows, undecided } = await importer.text('pupils', list('Иванова Мария Петровна;;10А'));
    expect(undecided).toBe(1);
    expect(rows[0]).toMatchObject({
      why: 'undecided',
      match: { verdict: 'likely', person: { id: known.id, birthOn: '2008-03-15' }, reasons: ['birth_missing'] },
    });
    const as = async (decision: 'new' | 'skip' | { id: string }) =>
      (await importer.decide(id, { rows: [{ line: 2, as: decision }] })).rows[0]?.action;
    expect(await as({ id: known.id })).toBe('update');
    expect(await as('new')).toBe('create');
    expect(await as('skip')).toBe('skip');
    await importer.decide(id, { rows: [{ line: 2 }] });
    expect((await importer.decide(id, { everyLikely: 'known' })).counts).toMatchObject({ update: 1, blocked: 0 });
  });

  it('are shown by the page: who waits first, and only those who are asked for', async () => {
    const { id } = await importer.text(
      'pupils',
      list(
        'Иванова Мария;15.03.2008;10А',
        'ЁЛКИН ПЁТР;02.11.2008;10А',
        'Орлов Олег;99.99.2008;10А',
        'Иванова Мария;15.03.2008;10А',
      ),
    );
    const lines = async (query: Parameters<typeof importer.read>[1]) =>
      (await importer.read(id, query)).rows.map(({ line }) => line);
    expect(await lines({})).toEqual([4, 3, 5, 2]);
    expect(await lines({ filter: 'faults' })).toEqual([4, 3]);
    expect(await lines({ filter: 'blocked' })).toEqual([4]);
    expect(await lines({ filter: 'duplicates' })).toEqual([5]);
    expect(await lines({ offset: 1, limit: 2 })).toEqual([3, 5]);
    expect((await importer.read(id)).filters).toEqual({ all: 4, faults: 2, duplicates: 1, blocked: 1 });
  });

  it('are dropped with another sheet and kept with other columns', async () => {
    const { id } = await importer.text('pupils', list('Иванова Мария;15.03.2008;10А'));
    await importer.decide(id, { rows: [{ line: 2, as: 'skip' }] });
    const remapped = await school.call(contract.peopleImports.remap, register.curator, {
      params: { importId: id },
      body: { sheet: 0, fields: [{ index: 1, field: null }] },
    });
    expect(remapped.body.rows[0]).toMatchObject({ action: 'skip', person: { birthOn: null } });
  });
});

describe('a closed import', () => {
  it('takes no decisions and cannot be read once it was thrown away', async () => {
    const { id } = await importer.text('pupils', list('Иванова Мария;15.03.2008;10А'));
    const params = { importId: id };
    expect((await school.call(contract.peopleImports.discard, register.curator, { params })).status).toBe(204);
    expect((await school.call(contract.peopleImports.read, register.curator, { params })).status).toBe(404);
    const { body } = await importer.through('pupils', list('Иванова Мария;15.03.2008;10А'));
    const late = await school.call(contract.peopleImports.decide, register.curator, {
      params: { importId: body.id },
      body: { createClasses: true },
    });
    expect([late.status, late.body]).toMatchObject([409, { slug: 'import-closed' }]);
  });

  it('is one that was left lying for a fortnight', async () => {
    const { id } = await importer.text('pupils', list('Иванова Мария;15.03.2008;10А'));
    school.setNow('2022-06-01T06:00:00Z');
    await importer.text('pupils', list('Орлов Олег;15.03.2008;10А'));
    const row = school.house.db.$client.prepare('SELECT status, grid FROM people_imports WHERE id = ?').get(id);
    expect(row).toEqual({ status: 'discarded', grid: '' });
  });
});
