import { describe, expect, it } from 'vitest';
import { noticeHref } from './notice-href.ts';

const line = { kind: 'pair_ordered', entity: 'pair', subjectId: 'p1', pairId: 'p1' } as const;

describe('a line of the inbox', () => {
  it('leads to where it can be done', () => {
    expect(noticeHref(line)).toBe('/pairs/p1');
    expect(noticeHref({ ...line, kind: 'report_overdue' })).toBe('/diary');
    expect(noticeHref({ ...line, kind: 'report_due', entity: 'meeting', subjectId: 'm1' })).toBe('/diary/meetings/m1');
    expect(noticeHref({ ...line, kind: 'consent_expiring', entity: 'person', subjectId: 'h1' })).toBe(
      '/people/h1?tab=papers',
    );
  });

  it('stays where it is when the pair is none of the reader’s any more', () => {
    expect(noticeHref({ ...line, pairId: null })).toBe('/inbox');
  });
});
