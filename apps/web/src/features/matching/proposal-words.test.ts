import type { MatchingBoard, Proposal } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { ru } from '../../lib/i18n/ru/index.ts';
import {
  changesNow,
  greedyWords,
  headlineWords,
  helpsSentence,
  helpWords,
  movesByMentor,
  proofWords,
  reasonWords,
} from './proposal-words.ts';

const totals = (matched: number, total: number) => ({ matched, urgency: 0, tail: 0, total });
const labels = { category: (code: string) => code, competence: () => 'Физика' };
const names = {
  mentee: () => null,
  mentor: (id: string) => ({ familyName: id === 's' ? 'Сидорова' : 'Ким', givenName: 'Анна', patronymic: null }),
};
const proposal = (matched: number, mentees: number, total: number) =>
  ({ people: { mentees, mentors: 19, places: 61 }, totals: totals(matched, total) }) as Proposal;
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('the headline of the best variant', () => {
  it('says how many are matched and the sum', () => {
    expect(plain(headlineWords(proposal(49, 52, 11567), ru, 'ru'))).toBe('49 из 52 подобраны, сумма 11 567.');
    expect(plain(headlineWords(proposal(52, 52, 900), ru, 'ru'))).toBe('Подобраны все: 52 человека, сумма 900.');
    expect(headlineWords(proposal(0, 52, 0), ru, 'ru')).toBe('Ни одной возможной пары не нашлось.');
  });

  it('says that it is proven only when the check holds', () => {
    const certificate = { valid: true } as Proposal['certificate'];
    expect(proofWords({ certificate }, ru)).toBe('Доказано: лучше нельзя.');
    expect(proofWords({ certificate: { ...certificate, valid: false } }, ru)).toBe(
      'Проверка не сошлась, не принимайте этот вариант.',
    );
  });

  it('compares with always taking the best pair that is left', () => {
    const best = { totals: totals(49, 11567) };
    expect(plain(greedyWords(best, totals(47, 11200), ru, 'ru'))).toBe(
      'Если каждый раз брать лучшую из оставшихся пар, вышло бы 47 пар и сумма 11 200. Здесь пар на 2 больше, сумма +367.',
    );
    expect(greedyWords(best, best.totals, ru, 'ru')).toMatch(/столько же/);
  });
});

describe('what would help', () => {
  it('is a place at a mentor, the name declined where that is safe', () => {
    const gain = totals(2, 1100);
    expect(helpWords({ kind: 'place', mentorId: 's', gain }, names, ru, labels, 'ru')).toBe(
      'ещё одно место у Сидоровой (+2)',
    );
    expect(helpWords({ kind: 'place', mentorId: 'k', gain: totals(0, 40) }, names, ru, labels, 'ru')).toBe(
      'ещё одно место, наставник Ким Анна (сумма +40)',
    );
  });

  it('is a mentor whom the school does not have yet', () => {
    const time = { day: 2, from: '15:00', to: '16:00' } as const;
    const help = { kind: 'mentor', competence: 'physics', time, helps: [], gain: totals(1, 600) } as const;
    expect(helpWords({ ...help, helps: [], count: 1 }, names, ru, labels, 'ru')).toBe(
      'наставник «физика, вт 15:00–16:00» (+1)',
    );
    expect(helpWords({ ...help, helps: [], count: 2, time: null }, names, ru, labels, 'ru')).toBe(
      '2 наставника «физика» (+1)',
    );
  });
});

describe('a sentence on what would help', () => {
  const place = (matched: number, total: number) =>
    ({ kind: 'place', mentorId: 's', gain: totals(matched, total) }) as const;

  it('never offers to those without a pair what only raises the sum', () => {
    const said = (helps: Proposal['helps']) => helpsSentence(helps, 2, names, ru, labels, 'ru');
    expect(said([place(0, 54), place(1, 600)])).toBe('Поможет ещё одно место у Сидоровой (+1).');
    expect(said([place(0, 54)])).toBe('Сумму поднимет ещё одно место у Сидоровой (сумма +54).');
    expect(said([])).toBe('');
  });
});

describe('why somebody has no pair', () => {
  const one = { menteeId: 'a', suitable: 2, refusals: [], rivals: 0, blockedBy: [], helps: [] };
  it.each([
    [{ ...one, reason: 'no-places' }, 'подходящих наставников 2, но мест нет'],
    [
      { ...one, reason: 'no-edges', refusals: [{ code: 'no-common-time', mentors: 7 }] },
      'никто не подходит: нет общего времени (7)',
    ],
    [{ ...one, reason: 'outbid' }, 'подходящие места нужнее другим: иначе общая сумма меньше'],
    [{ ...one, reason: 'group-rules' }, 'не поместился в группы с такими условиями'],
  ] as [Proposal['unmatched'][number], string][])('%j', (unmatched, said) => {
    expect(reasonWords(unmatched, ru)).toBe(said);
  });
});

describe('what the best variant would change', () => {
  const board = {
    draft: {
      pairs: [
        { menteeId: 'a', mentorId: 'm' },
        { menteeId: 'b', mentorId: 'n' },
        { menteeId: 'outside', mentorId: 'n' },
      ],
    },
  } as MatchingBoard;
  const wanted = {
    pairs: [
      { menteeId: 'a', mentorId: 'm' },
      { menteeId: 'c', mentorId: 'm' },
    ],
    unmatched: [{ menteeId: 'b' }],
  } as unknown as Proposal;
  const moves = changesNow(wanted, board);

  it('is measured against the draft as it is now, and leaves alone whom it was not asked about', () => {
    expect(moves).toEqual([
      { menteeId: 'c', from: null, to: 'm' },
      { menteeId: 'b', from: 'n', to: null },
    ]);
  });

  it('is known to every mentor it touches', () => {
    expect([...movesByMentor(moves)].map(([mentorId, own]) => [mentorId, own.length])).toEqual([
      ['m', 1],
      ['n', 1],
    ]);
  });
});
