import { describe, expect, it } from 'vitest';
import { byHandOf, partsByHand } from './name-cases.ts';

const worked = { family: 'Иванову', given: 'Марию', patronymic: 'Петровну' };

describe('a name that was put right', () => {
  it('keeps only the parts that differ from what was worked out', () => {
    expect(partsByHand('Иванову Марью  Петровну', worked)).toEqual({ given: 'Марью' });
    expect(partsByHand('Иванову Марию Петровну', worked)).toEqual({});
  });

  it('may have a family name of several words', () => {
    expect(partsByHand('фон Визину Марию Петровну', worked)).toEqual({ family: 'фон Визину' });
    expect(partsByHand('Ли Ань', { family: 'Ли', given: 'Ань', patronymic: null })).toEqual({});
  });

  it('is left alone when its words cannot be told apart', () => {
    expect(partsByHand('Иванову М.', worked)).toEqual({});
  });

  it('is sent without what is empty', () => {
    expect(byHandOf({ genitive: { family: ' ', given: '' }, dative: { family: ' Ивановой ' } })).toEqual({
      dative: { family: 'Ивановой' },
    });
  });
});
