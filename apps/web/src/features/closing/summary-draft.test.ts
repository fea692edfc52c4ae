import type { CompletionSummary } from '@tandem/contracts';
import { NO_WORDS } from '@tandem/domain/closing';
import { describe, expect, it } from 'vitest';
import { alsoWritten, changeOf, isChanged, shownPart } from './summary-draft.ts';

const summary = (words: CompletionSummary['words'], version = 3): CompletionSummary =>
  ({ version, words }) as CompletionSummary;

describe('what is typed into a summary', () => {
  it('is sent without what nobody touched', () => {
    const kept = summary({ ...NO_WORDS, mentorConclusion: 'Справился' });
    expect(changeOf(kept, { curatorConclusion: 'Ровно' })).toEqual({ version: 3, curatorConclusion: 'Ровно' });
  });
  it('is no change when it is typed back', () => {
    const kept = summary({ ...NO_WORDS, plans: 'Олимпиада' });
    expect(isChanged(kept, { plans: 'Олимпиада' })).toBe(false);
    expect(isChanged(kept, { plans: '' })).toBe(true);
  });
  it('stands over what somebody else has saved meanwhile, and takes the new version', () => {
    const theirs = summary({ ...NO_WORDS, achievements: 'Диплом', plans: 'Их планы' }, 4);
    const draft = { plans: 'Мои планы' };
    expect(shownPart(theirs, draft, 'plans')).toBe('Мои планы');
    expect(shownPart(theirs, draft, 'achievements')).toBe('Диплом');
    expect(changeOf(theirs, draft)).toEqual({ version: 4, plans: 'Мои планы' });
  });
  it('says what the other has written into the same part, and nothing of the parts nobody shares', () => {
    const opened = summary({ ...NO_WORDS, achievements: 'Диплом' });
    const theirs = summary({ ...NO_WORDS, achievements: 'Диплом', plans: 'Их планы', difficulties: 'Сессия' }, 4);
    const draft = { plans: 'Мои планы', achievements: 'Два диплома' };
    expect(alsoWritten(opened, theirs, draft, 'plans')).toBe('Их планы');
    expect(alsoWritten(opened, theirs, draft, 'achievements')).toBeNull();
    expect(alsoWritten(opened, theirs, draft, 'difficulties')).toBeNull();
  });
});
