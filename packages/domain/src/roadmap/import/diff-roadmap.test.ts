import { describe, expect, it } from 'vitest';
import type { ExistingItem } from './diff-roadmap.ts';
import { diffRoadmap } from './diff-roadmap.ts';
import { parseRoadmap } from './parse-roadmap.ts';
import type { SourceRow } from '../source.ts';
import { HEADER, plan, row, wideRow } from './testing/source-builder.ts';

const ORDER = row('1.1.', 'Издание приказа о внедрении', 'март', 'Директор', 'Приказ');
const CURATOR = row('1.2.', 'Назначение куратора программы', 'март', 'Директор', 'Приказ');
const BASE = row('2.1.', 'Формирование базы наставляемых', 'апрель', 'Куратор', 'База');
const FIRST = wideRow('I. Подготовка', 5);
const SECOND = wideRow('II. Работа', 5);

const items = (...rows: SourceRow[]) => parseRoadmap(plan([HEADER, ...rows])).items;
const existing = (...rows: SourceRow[]): ExistingItem[] =>
  items(...rows).map((item) => ({ ...item, id: `id-${item.sortOrder}` }));

const current = existing(FIRST, ORDER, CURATOR, SECOND, BASE);

describe('a plan imported again', () => {
  it('without changes changes nothing', () => {
    const diff = diffRoadmap(current, items(FIRST, ORDER, CURATOR, SECOND, BASE));
    expect(diff.unchanged.map(({ id }) => id)).toEqual(['id-1', 'id-2', 'id-3']);
    expect([diff.added, diff.changed, diff.removed]).toEqual([[], [], []]);
  });

  it('with a lost final dot in a number changes nothing', () => {
    const undotted = row('1.1', 'Издание приказа о внедрении', 'март', 'Директор', 'Приказ');
    expect(diffRoadmap(current, items(FIRST, undotted, CURATOR, SECOND, BASE)).changed).toEqual([]);
  });

  it('names every changed part of an item', () => {
    const later = row('2.1.', 'Формирование базы наставляемых', 'май', 'Куратор', 'База данных');
    expect(diffRoadmap(current, items(FIRST, ORDER, CURATOR, SECOND, later)).changed).toMatchObject([
      {
        id: 'id-3',
        changes: [
          { field: 'termRaw', before: 'апрель', after: 'май' },
          { field: 'resultRaw', before: 'База', after: 'База данных' },
        ],
      },
    ]);
  });

  it('keeps the identity of a reworded item in its place', () => {
    const reworded = row('1.2.', 'Назначение приказом куратора программы лицея', 'март', 'Директор', 'Приказ');
    const diff = diffRoadmap(current, items(FIRST, ORDER, reworded, SECOND, BASE));
    expect([diff.added, diff.removed]).toEqual([[], []]);
    expect(diff.changed).toMatchObject([{ id: 'id-2', changes: [{ field: 'title' }] }]);
  });

  it('knows an item that was moved and renumbered', () => {
    const moved = row('2.2.', 'Назначение куратора программы', 'март', 'Директор', 'Приказ');
    const diff = diffRoadmap(current, items(FIRST, ORDER, SECOND, BASE, moved));
    expect([diff.added, diff.removed]).toEqual([[], []]);
    expect(diff.changed).toMatchObject([
      {
        id: 'id-2',
        changes: [
          { field: 'number', before: '1.2.', after: '2.2.' },
          { field: 'section', before: 'I', after: 'II' },
        ],
      },
    ]);
  });

  it('with an item put in the middle gives one addition and renumbers the rest', () => {
    const added = row('1.2.', 'Обучение наставников на курсах', 'март', 'Методист', 'Удостоверения');
    const shifted = row('1.3.', 'Назначение куратора программы', 'март', 'Директор', 'Приказ');
    const diff = diffRoadmap(current, items(FIRST, ORDER, added, shifted, SECOND, BASE));
    expect(diff.added.map((item) => item.title)).toEqual(['Обучение наставников на курсах']);
    expect(diff.changed).toMatchObject([{ id: 'id-2', changes: [{ field: 'number', before: '1.2.', after: '1.3.' }] }]);
    expect(diff.removed).toEqual([]);
  });

  it('another item under an old number is an addition and a removal', () => {
    const other = row('2.1.', 'Круглый стол с работодателями', 'апрель', 'Центр', 'Протокол');
    const diff = diffRoadmap(current, items(FIRST, ORDER, CURATOR, SECOND, other));
    expect(diff.added.map((item) => item.title)).toEqual(['Круглый стол с работодателями']);
    expect(diff.removed).toEqual([{ id: 'id-3' }]);
  });

  it('pairs two items of the same words one to one', () => {
    const twice = [FIRST, ORDER, row('1.2.', 'Издание приказа о внедрении', 'май', 'Директор', 'Приказ')];
    const diff = diffRoadmap(existing(...twice), items(...twice));
    expect(diff.unchanged.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
  });
});
