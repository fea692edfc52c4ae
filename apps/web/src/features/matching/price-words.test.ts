import type { PricedMentor } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { ru } from '../../lib/i18n/ru/index.ts';
import { byPrice, grouped, lossWords, movesWords, moveWords, signed } from './price-words.ts';

const MENTORS: Record<string, string> = { s: 'Сидорова', k: 'Ким' };
const names = {
  mentee: (id: string) => (id === 'o' ? 'Орлов Кирилл Андреевич' : id === 'v' ? 'Волкова Дарья' : null),
  mentor: (id: string) => {
    const familyName = MENTORS[id];
    return familyName ? { familyName, givenName: 'Эвелина', patronymic: null } : null;
  },
};

describe('a price', () => {
  it('is a number with a sign, and nothing is nothing', () => {
    expect([0, -6, 41].map(signed)).toEqual(['0', '−6', '+41']);
  });

  it('groups its thousands', () => {
    expect(grouped(11567, 'ru')).toMatch(/^11\s567$/);
    expect(grouped(11567, 'en')).toBe('11,567');
  });

  it('says who would be left without a pair, and how many pairs would be weak', () => {
    expect(lossWords({ matched: -1, urgency: 0, tail: 0, total: -500 }, ru)).toBe('без пары останется на 1 больше');
    expect(lossWords({ matched: -2, urgency: 0, tail: 1, total: 0 }, ru)).toBe(
      'без пары останется на 2 больше, слабых пар на 1 больше',
    );
    expect(lossWords({ matched: 0, urgency: 0, tail: 0, total: -6 }, ru)).toBe('');
  });

  it('says that somebody who waits longer would be left out', () => {
    expect(lossWords({ matched: 0, urgency: -14, tail: 0, total: 30 }, ru)).toBe(
      'без пары останется тот, кто ждёт дольше',
    );
  });
});

describe('who moves then', () => {
  it('is said with the name declined where that is safe', () => {
    expect(moveWords({ menteeId: 'o', from: 'k', to: 's' }, names, ru, 'ru')).toBe('Орлов перейдёт к Сидоровой');
    expect(moveWords({ menteeId: 'o', from: null, to: 's' }, names, ru, 'ru')).toBe('Орлов пойдёт к Сидоровой');
  });

  it('leaves a name alone that could be declined wrongly', () => {
    expect(moveWords({ menteeId: 'o', from: 's', to: 'k' }, names, ru, 'ru')).toBe(
      'Орлов перейдёт, наставник: Ким Эвелина',
    );
  });

  it('says that somebody is left without a pair', () => {
    expect(moveWords({ menteeId: 'v', from: 's', to: null }, names, ru, 'ru')).toBe('Волкова останется без пары');
  });

  it('does not decline in English', () => {
    expect(moveWords({ menteeId: 'o', from: 'k', to: 's' }, names, en, 'en')).toBe('Орлов moves to Сидорова');
  });

  it('counts the rest', () => {
    const move = { menteeId: 'o', from: 'k', to: 's' };
    expect(movesWords([move, move, move], names, ru, 'ru')).toBe('Орлов перейдёт к Сидоровой, и ещё 2');
    expect(movesWords([], names, ru, 'ru')).toBe('');
  });
});

describe('the order of a choice', () => {
  const priced = (mentorId: string, change: PricedMentor['change']): PricedMentor => ({
    mentorId,
    refusals: change ? [] : [{ code: 'takes-nobody' }],
    warnings: [],
    fit: null,
    facts: [],
    change,
    moves: [],
    full: false,
  });
  it('puts the cheapest for the whole first and the impossible last', () => {
    const rows = [
      priced('impossible', null),
      priced('leaves one out', { matched: -1, urgency: 0, tail: 0, total: 0 }),
      priced('leaves out who waits longer', { matched: 0, urgency: -3, tail: 0, total: 90 }),
      priced('weak', { matched: 0, urgency: 0, tail: 1, total: 0 }),
      priced('dear', { matched: 0, urgency: 0, tail: 0, total: -41 }),
      priced('free', { matched: 0, urgency: 0, tail: 0, total: 0 }),
    ];
    expect(rows.sort(byPrice).map(({ mentorId }) => mentorId)).toEqual([
      'free',
      'dear',
      'weak',
      'leaves out who waits longer',
      'leaves one out',
      'impossible',
    ]);
  });
});
