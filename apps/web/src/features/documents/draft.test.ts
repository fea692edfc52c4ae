import type { Prepared } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import {
  addRow,
  casesOf,
  fieldValue,
  formValue,
  listRows,
  NO_DRAFT,
  removeRow,
  resetField,
  setCell,
  setField,
  setForm,
  setPerson,
  settled,
  stillMissing,
} from './draft.ts';

const place = {
  tag: 'place',
  label: 'место заседания',
  required: true,
  kind: 'text',
  value: '',
  byHand: false,
} as const;
const members = {
  tag: 'members',
  label: 'члены группы',
  required: true,
  columns: [{ tag: 'name', label: 'фамилия и инициалы', kind: 'text' as const }],
  rows: [
    { number: '1', name: 'Волков С. Ю.' },
    { number: '2', name: 'Зайцева Т. В.' },
  ],
  byHand: false,
};
const curator = {
  tag: 'curator',
  label: 'куратор',
  required: true,
  name: 'Иванова Мария Петровна',
  personId: null,
  byHand: false,
  forms: [{ form: 'accusative' as const, label: 'назначить кого', value: 'Иванову Марию Петровну', byHand: false }],
};
const number = { ...place, tag: 'document.number', label: 'номер документа' };
const prepared: Prepared = {
  type: 'protocol_review',
  title: 'Протокол',
  subject: { kind: 'sitting', id: null },
  fields: [place, number],
  lists: [members],
  names: [curator],
  missing: [],
  template: null,
};

describe('what is put right by hand', () => {
  it('stands over what was gathered until it is taken back', () => {
    const mine = setField(NO_DRAFT, 'place', 'кабинет 12');
    expect(fieldValue(place, mine)).toBe('кабинет 12');
    expect(resetField(mine, 'place')).toEqual(NO_DRAFT);
  });

  it('keeps a declined name; an emptied one is as worked out', () => {
    const mine = setForm(NO_DRAFT, 'curator', 'accusative', 'Иванову Марью Петровну');
    expect(formValue(curator, 'accusative', mine)).toBe('Иванову Марью Петровну');
    expect(setForm(mine, 'curator', 'accusative', ' ')).toEqual(NO_DRAFT);
  });

  it('is remembered for the person only as a whole name: initials are made of it', () => {
    const mine = setForm(NO_DRAFT, 'curator', 'accusative', ' Иванову Марью Петровну ');
    expect(casesOf(setForm(mine, 'curator', 'accusativeInitials', 'Иванову М. П.'), 'curator')).toEqual({
      accusative: 'Иванову Марью Петровну',
    });
  });

  it('forgets the shapes of a name when somebody else is meant', () => {
    const mine = setPerson(setForm(NO_DRAFT, 'curator', 'accusative', 'Иванову'), 'curator', null);
    expect(mine.names).toEqual({});
    expect(mine.people).toEqual({ curator: null });
  });

  it('replaces a list as a whole, and counts its rows anew when one is gone', () => {
    const mine = setCell(NO_DRAFT, members, 1, 'name', 'Зайцева А. В.');
    expect(listRows(members, mine)[1]).toEqual({ number: '2', name: 'Зайцева А. В.' });
    expect(listRows(members, removeRow(mine, members, 0))).toEqual([{ name: 'Зайцева А. В.' }]);
  });

  it('is sent trimmed and without empty rows', () => {
    const mine = setField(addRow(NO_DRAFT, members), 'place', ' кабинет 12 ');
    expect(settled(mine).fields).toEqual({ place: 'кабинет 12' });
    expect(settled(mine).lists['members']).toHaveLength(2);
  });
});

describe('what is still missing', () => {
  it('names the required fields that would be blanks, but not what the secretary enters', () => {
    expect(stillMissing(prepared, NO_DRAFT)).toEqual(['место заседания']);
  });

  it('changes while somebody writes', () => {
    expect(stillMissing(prepared, setField(NO_DRAFT, 'place', 'кабинет 12'))).toEqual([]);
    const nobody = setPerson(removeRow(removeRow(NO_DRAFT, members, 0), members, 0), 'curator', null);
    expect(stillMissing(prepared, nobody)).toEqual(['куратор', 'место заседания', 'члены группы']);
  });
});
