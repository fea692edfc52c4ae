import { contract, EXPORT_COLUMNS, type PeopleExport } from '@tandem/contracts';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../../testing/school-people.ts';
import { openTestSchool, type Person, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
});
afterEach(() => school.close());

const ALL = [...EXPORT_COLUMNS];

async function exported(as: Person, body: PeopleExport) {
  const { status, raw, headers } = await school.call(contract.peopleExport.workbook, as, { body });
  const book = status === 200 ? await readXlsx(raw.rawPayload) : null;
  const rows = book?.sheets[0]?.rows.map((row) => row.map((value) => (value === null ? '' : String(value)))) ?? [];
  return { status, headers, rows, sheet: book?.sheets[0] };
}
const column = (rows: string[][], header: string) => rows.slice(1).map((row) => row[rows[0]?.indexOf(header) ?? -1]);
const withdraw = async (personId: string) => {
  const { body } = await school.call(contract.consents.ofPerson, register.curator, { params: { personId } });
  return school.call(contract.consents.withdraw, register.curator, {
    params: { personId, consentId: body.consents?.[0]?.id ?? '' },
    body: { on: '2022-05-16' },
  });
};
async function grownUp(name: string, fields: Parameters<typeof register.person>[1] = {}) {
  const person = await register.person(name, { birthOn: '1980-01-02', position: 'учитель', ...fields });
  await register.consent(person.id, person.id);
  return person;
}
const exports = () =>
  school.house.db.$client
    .prepare<[], string>(`SELECT after FROM audit_entries WHERE entity = 'export'`)
    .pluck()
    .all()
    .map((text) => JSON.parse(text) as { rows: number; leftOut: number; filters: string[] });

describe('a list that leaves the system', () => {
  it('holds those with a consent in force, counts the others and is written to the log without names', async () => {
    await grownUp('Орлов Олег Ильич', { phone: '+7 912 345-67-89' });
    await register.person('Панин Илья Ильич', { position: 'учитель' });
    const { status, rows, headers, sheet } = await exported(register.curator, {
      kind: 'staff',
      columns: ['name', 'phone'],
    });
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain("filename*=UTF-8''");
    expect(rows.slice(0, 2)).toEqual([
      ['ФИО', 'Телефон'],
      ['Орлов Олег Ильич', '+7 912 345-67-89'],
    ]);
    // The curator of this test has no consent either.
    expect(rows.flat()).toContain('Не вошли: 2 без действующего согласия');
    expect(rows.flat().join()).not.toContain('Панин');
    expect(sheet?.freezePane?.rows).toBe(1);
    expect(sheet?.autoFilter?.range).toBe('A1:B2');
    expect(exports()).toMatchObject([{ rows: 1, leftOut: 2, filters: ['kind'] }]);
    expect(JSON.stringify(exports())).not.toContain('Орлов');
  });

  it('is not evaluated by a spreadsheet', async () => {
    await grownUp('Орлов Олег Ильич', {
      position: '=HYPERLINK("http://a.b";"x")',
      workplace: '@SUM(1+1)',
      phone: '+7 912 345-67-89',
    });
    await grownUp('Панин Илья Ильич', { position: '-2+3+cmd|calc', workplace: '+1+1' });
    const { rows, sheet } = await exported(register.curator, { columns: ALL });
    expect(column(rows, 'Должность').slice(0, 2)).toEqual([`'=HYPERLINK("http://a.b";"x")`, `'-2+3+cmd|calc`]);
    expect(column(rows, 'Организация').slice(0, 2)).toEqual([`'@SUM(1+1)`, `'+1+1`]);
    expect(column(rows, 'Телефон')[0]).toBe('+7 912 345-67-89');
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('holds what its reader may see and nothing more', async () => {
    const classId = register.schoolClass(10, 'А');
    const pupil = await register.person('Иванова Мария Петровна', {
      birthOn: '2008-03-15',
      classId,
      phone: '+7 912 345-67-89',
    });
    const mother = await register.person('Иванова Ольга Ильинична', { phone: '+7 912 000-00-01' });
    await school.call(contract.people.addGuardian, register.curator, {
      params: { personId: pupil.id },
      body: { guardianId: mother.id, relation: 'mother' },
    });
    school.house.db.$client
      .prepare(
        `INSERT INTO consents (id, person_id, type, purpose, signed_by, signers, signed_on, stored_at, registered_at)
         VALUES ('c', ?, 'processing', 'п', ?, '["guardian","self"]', '2022-04-01', 'папка', '2022-04-01')`,
      )
      .run(pupil.id, JSON.stringify([mother.id, pupil.id]));
    for (const role of ['curator', 'administration'] as const) {
      const { rows } = await exported(await school.person(role), { classId, columns: ALL });
      expect(column(rows, 'ФИО')[0]).toBe('Иванова Мария Петровна');
      expect(column(rows, 'Родители (законные представители)')[0]).toContain('Иванова Ольга Ильинична (мать)');
    }
    for (const role of ['methodist', 'psychologist', 'mentor', 'secretary', 'sysadmin'] as const)
      expect((await exported(await school.person(role), { columns: ['name'] })).status).toBe(403);
  });

  it('never holds somebody who had withdrawn before it was handed out', async () => {
    const people = [];
    for (const letter of 'абвгдежзик') people.push(await grownUp(`Орлов${letter} Олег Ильич`));
    let heeded = 0;
    for (const { id, name } of people) {
      let withdrawn = false;
      const during = (async () => {
        withdrawn = (await withdraw(id)).status === 204;
      })();
      const { rows } = await exported(register.curator, { columns: ['name'] });
      // Whoever had been told that the consent is withdrawn is not in a list that came later.
      if (withdrawn) {
        heeded += 1;
        expect(column(rows, 'ФИО')).not.toContain(`${name.familyName} Олег Ильич`);
      }
      await during;
    }
    expect(heeded).toBeGreaterThan(0);
  });

  it('is refused with a column twice or with none', async () => {
    expect((await exported(register.curator, { columns: [] as never })).status).toBe(400);
    expect((await exported(register.curator, { columns: ['name', 'name'] })).status).toBe(400);
  });
});
