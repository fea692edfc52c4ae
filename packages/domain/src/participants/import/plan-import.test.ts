import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGrid, type KnownPerson, previewImport, readPeople, recogniseColumns, type RowDecision } from './index.ts';

const options = { kind: 'pupils', today: '2024-11-20' } as const;
const HEADER = 'ФИО|Дата рождения|Класс|Телефон|Пол|ФИО матери|Телефон матери';

function rowsOf(...lines: string[]) {
  const grid = csvGrid([HEADER, ...lines].join('\n').replaceAll('|', '\t'));
  return readPeople(grid, recogniseColumns(grid), options).rows;
}

const ivan: KnownPerson = {
  id: 'ivan',
  familyName: 'Иванов',
  givenName: 'Иван',
  patronymic: null,
  birthOn: '2010-03-15',
  className: { grade: 9, letter: 'А' },
  phone: '+7 912 000-00-00',
  email: 'ivan@mail.ru',
  sex: 'male',
  guardian: null,
};

const plan = (lines: string[], known: KnownPerson[] = [], decisions: RowDecision[] = []) =>
  previewImport(rowsOf(...lines), known, decisions, options).plan;

describe('the plan of an import', () => {
  it('adds the new, completes the known, leaves the rest', () => {
    expect(
      plan(
        [
          'Петров Пётр|01.02.2010|10А|||',
          'Иванов Иван Петрович|15.03.2010|10А|89123456789||Иванова Анна|89121112233',
          'Щукина Анна|01.02.2010|10А|123|',
          'Петров Петр|01.02.2010|10А|||',
          'Иванов Иван||10А||',
        ],
        [ivan],
      ),
    ).toEqual([
      { line: 2, action: 'create' },
      {
        line: 3,
        action: 'update',
        id: 'ivan',
        changes: [
          { field: 'patronymic', before: null, after: 'Петрович' },
          { field: 'className', before: '9А', after: '10А' },
          { field: 'phone', before: '+7 912 000-00-00', after: '+7 912 345-67-89' },
          { field: 'guardianName', before: null, after: 'Иванова Анна' },
          { field: 'guardianPhone', before: null, after: '+7 912 111-22-33' },
          { field: 'guardianRelation', before: null, after: 'mother' },
        ],
        conflicts: [],
      },
      { line: 4, action: 'blocked', why: 'errors' },
      { line: 5, action: 'skip', why: 'twice_in_file' },
      { line: 6, action: 'skip', why: 'twice_in_file' },
    ]);
  });

  it('waits for a decision about somebody who may be known', () => {
    const row = 'Ивонов Иван|15.03.2010|9А||';
    expect(plan([row], [ivan])).toEqual([{ line: 2, action: 'blocked', why: 'undecided' }]);
    expect(plan([row], [ivan], [{ line: 2, as: 'new' }])).toEqual([{ line: 2, action: 'create' }]);
    expect(plan([row], [ivan], [{ line: 2, as: 'skip' }])).toEqual([{ line: 2, action: 'skip', why: 'decided' }]);
    expect(plan([row], [ivan], [{ line: 2, as: { id: 'ivan' } }])).toEqual([
      {
        line: 2,
        action: 'update',
        id: 'ivan',
        changes: [],
        conflicts: [{ field: 'familyName', before: 'Иванов', after: 'Ивонов' }],
      },
    ]);
    expect(plan([row], [ivan], [{ line: 2, as: { id: 'nobody' } }])).toEqual([
      { line: 2, action: 'blocked', why: 'unknown_person' },
    ]);
  });

  it('never overwrites a date of birth, a sex or a name that only differ, unless told to', () => {
    const row = 'Иванов Иван|16.03.2010|9А||ж';
    const conflicts = [
      { field: 'birthOn', before: '2010-03-15', after: '2010-03-16' },
      { field: 'sex', before: 'male', after: 'female' },
    ];
    expect(plan([row], [ivan], [{ line: 2, as: { id: 'ivan' } }])).toEqual([
      { line: 2, action: 'update', id: 'ivan', changes: [], conflicts },
    ]);
    expect(plan([row], [ivan], [{ line: 2, as: { id: 'ivan' }, overwrite: ['birthOn'] }])).toEqual([
      { line: 2, action: 'update', id: 'ivan', changes: [conflicts[0]], conflicts: [conflicts[1]] },
    ]);
  });

  it('never takes away what the list does not say', () => {
    expect(plan(['Иванов Иван|15.03.2010|9А||'], [ivan])).toEqual([{ line: 2, action: 'skip', why: 'nothing_new' }]);
    expect(plan(['ИВАНОВ ИВАН|15.03.2010|-|нет|'], [ivan])).toEqual([{ line: 2, action: 'skip', why: 'nothing_new' }]);
  });

  it('leaves alone what nobody looked up', () => {
    const { guardian: _guardian, phone: _phone, ...rest } = ivan;
    expect(plan(['Иванов Иван|15.03.2010|9А|89123456789||Иванова Анна|'], [rest])).toEqual([
      { line: 2, action: 'skip', why: 'nothing_new' },
    ]);
  });

  it('does not put one representative’s telephone to another', () => {
    const guardian = {
      familyName: 'Иванов',
      givenName: 'Пётр',
      patronymic: null,
      phone: null,
      relation: 'father',
    } as const;
    const [row] = plan(['Иванов Иван|15.03.2010|9А|||Иванова Анна|89121112233'], [{ ...ivan, guardian }]);
    expect(row).toMatchObject({
      changes: [],
      conflicts: [{ field: 'guardianName', before: 'Иванов Пётр', after: 'Иванова Анна' }],
    });
  });

  it('takes over suggestions and corrected cells, and looks for likenesses anew', () => {
    const rows = ['ИВОНОВ ИВАН|31.02.2010|9A|||'];
    expect(plan(rows, [ivan])).toEqual([{ line: 2, action: 'blocked', why: 'errors' }]);
    const decision: RowDecision = { line: 2, cells: { fullName: 'иванов иван', birthOn: '15.03.10' }, accept: 'all' };
    const preview = previewImport(rowsOf(...rows), [ivan], [decision], options);
    expect(preview.rows[0]?.person).toMatchObject({ familyName: 'Иванов', givenName: 'Иван', birthOn: '2010-03-15' });
    expect(preview.rows[0]?.faults).toEqual([]);
    expect(preview.duplicates).toEqual([{ line: 2, verdict: 'same', id: 'ivan' }]);
    const [one] = previewImport(
      rowsOf(...rows),
      [],
      [{ line: 2, accept: ['fullName'], cells: { birthOn: '' } }],
      options,
    ).rows;
    expect(one?.person).toMatchObject({ familyName: 'Ивонов', birthOn: null });
  });

  it('takes no cell that this kind of people does not have', () => {
    const [row] = previewImport(
      rowsOf('Иванов Иван|||'),
      [],
      [{ line: 2, cells: { position: 'тайна' } }],
      options,
    ).rows;
    expect(JSON.stringify(row)).not.toContain('тайна');
  });

  it('never writes one person from two rows', () => {
    const lines = ['Иванов Иван|15.03.2010|10А|||', 'Ивонов Иван|15.03.2010|10А|||'];
    expect(plan(lines, [ivan], [{ line: 3, as: { id: 'ivan' } }]).map((row) => row.action)).toEqual([
      'update',
      'blocked',
    ]);
  });

  it('has one action for every row, whatever was decided', () => {
    const decision: fc.Arbitrary<RowDecision> = fc.record(
      {
        line: fc.integer({ min: 1, max: 6 }),
        as: fc.constantFrom('new' as const, 'skip' as const, { id: 'ivan' }, { id: 'x' }),
        accept: fc.constantFrom('all' as const, ['fullName' as const]),
        cells: fc.constantFrom({ fullName: 'Ли Ян' }, { phone: '' }, {}),
      },
      { requiredKeys: ['line'] },
    );
    const lines = ['ИВАНОВ ИВАН|15.03.2010|10А|||', 'Ивонов Иван|15.03.2010|10А|1||', 'Ли Ян||||', 'Ли Ян||||'];
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 5 }), (decisions) => {
        const planned = plan(lines, [ivan], decisions);
        expect(planned.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
        const written = planned.flatMap((row) => (row.action === 'update' ? [row.id] : []));
        expect(new Set(written).size).toBe(written.length);
      }),
    );
  });
});
