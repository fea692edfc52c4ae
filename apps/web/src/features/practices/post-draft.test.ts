import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, comparedLines, type PostDraft } from './post-draft.ts';

const draft: PostDraft = {
  title: 'Рисуем',
  lead: '',
  rubricId: null,
  form: null,
  tags: ' физика, ,физика,опыты ',
  body: { type: 'doc', content: [] },
  people: [{ personId: 'p', shownName: 'Орлов', mayPublish: true }],
  answered: [],
};

describe('what is sent of a post', () => {
  it('has its tags without blanks and twins', () => {
    expect(changeOf(draft, 3, false).tags).toEqual(['физика', 'опыты']);
  });

  it('names people only when the writer may say whom', () => {
    expect(changeOf(draft, 3, false)).not.toHaveProperty('personIds');
    expect(changeOf(draft, 3, true)).toMatchObject({ version: 3, personIds: ['p'] });
  });
});

describe('two versions side by side', () => {
  it('say what went and what came, and leave the rest', () => {
    const told = comparedLines(['а', 'б', 'в'], ['а', 'г', 'в']);
    expect(new Set(told.map(({ key }) => key)).size).toBe(4);
    expect(told.map(({ sign, text }) => ({ sign, text }))).toEqual([
      { sign: ' ', text: 'а' },
      { sign: '+', text: 'г' },
      { sign: '-', text: 'б' },
      { sign: ' ', text: 'в' },
    ]);
  });

  it('together hold both texts, in their order', () => {
    const lines = fc.array(fc.constantFrom('а', 'б', 'в', ''), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const told = comparedLines(before, after);
        expect(told.filter(({ sign }) => sign !== '+').map(({ text }) => text)).toEqual(before);
        expect(told.filter(({ sign }) => sign !== '-').map(({ text }) => text)).toEqual(after);
      }),
    );
  });
});
