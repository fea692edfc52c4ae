import type { MatchingBoard } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { ru } from '../../lib/i18n/ru/index.ts';
import { leadWords } from './header-words.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const board = (savedAt: string | null, name?: string) =>
  ({
    mentees: Array.from({ length: 52 }),
    mentors: Array.from({ length: 19 }),
    places: 61,
    draft: { savedAt, scenario: name ? { id: 's', name } : null },
  }) as unknown as MatchingBoard;
const lead = (of: MatchingBoard) => leadWords(of, NOW, ru, 'ru', 'Europe/Samara');

describe('the line below the title', () => {
  it('counts people and places with the right words', () => {
    expect(lead(board('2026-11-23T11:58:00Z', 'Сентябрь'))).toBe(
      '52 наставляемых, 19 наставников, 61 место · черновик «Сентябрь» · сохранён 2 мин назад',
    );
  });
  it.each([
    ['2026-11-23T11:59:30Z', 'сохранён только что'],
    ['2026-11-23T09:00:00Z', 'сохранён 3 ч назад'],
    ['2026-11-21T12:00:00Z', 'сохранён 21 ноября в 16:00'],
  ])('a draft of %s was %s', (savedAt, said) => {
    expect(lead(board(savedAt)).split(' · ').at(-1)).toBe(said);
  });
  it('says that nothing was drafted yet', () => {
    expect(lead(board(null))).toMatch(/черновик пуст$/);
  });
});
