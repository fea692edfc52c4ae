import { describe, expect, it } from 'vitest';
import { ru } from '../../lib/i18n/ru/index.ts';
import { filtersFrom, isFiltered, withFilters } from './board-filters.ts';
import { termWords } from './term-words.ts';

describe('a term in words', () => {
  it.each([
    ['range', [['2022-03-01', '2022-03-31']], 'март'],
    ['range', [['2022-01-01', '2022-02-28']], 'январь – февраль'],
    ['range', [['2022-09-01', '2023-05-31']], 'сентябрь 2022 – май 2023'],
    ['range', [['2022-03-05', '2022-03-15']], '5 марта – 15 марта'],
    ['deadline', [[null, '2022-03-15']], 'до 15 марта'],
    ['deadline', [[null, '2023-03-15']], 'до 15 марта 2023 г.'],
    [
      'multi',
      [
        ['2022-05-01', '2022-05-31'],
        ['2022-08-01', '2022-08-31'],
      ],
      'май, август',
    ],
    ['ongoing', [['2022-01-01', '2022-12-31']], 'весь год'],
    ['external', [], 'по графику'],
    ['unknown', [], 'срок не указан'],
  ] as const)('%s %j is «%s»', (scheduleKind, windows, said) => {
    const term = { scheduleKind, windows: windows.map(([from, to]): [string | null, string] => [from, to]) };
    expect(termWords(term, 'ru', ru, 2022)).toBe(said);
  });
});

describe('filters in the address', () => {
  it('come back as they were put', () => {
    const filters = {
      section: 'II',
      mine: true,
      overdue: true,
      responsible: 'curator',
      month: '2022-05',
      text: 'база',
    };
    expect(filtersFrom(withFilters(new URLSearchParams('item=1'), filters))).toEqual(filters);
  });

  it('leave nothing in the address when they say nothing, and keep the open card', () => {
    const cleared = withFilters(new URLSearchParams('item=1&mine=1&q=x'), { mine: false, text: '' });
    expect(cleared.toString()).toBe('item=1');
    expect(isFiltered(filtersFrom(cleared))).toBe(false);
  });

  it('ignore a month that is none', () => {
    expect(filtersFrom(new URLSearchParams('month=завтра')).month).toBeNull();
  });
});
