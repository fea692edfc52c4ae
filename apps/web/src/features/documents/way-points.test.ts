import { describe, expect, it } from 'vitest';
import { documentPoints } from './way-points.ts';

const begun = {
  createdAt: '2026-05-10T08:00:00.000Z',
  printedAt: null,
  signedOn: null,
  hasScan: false,
  history: [{ at: '2026-05-10T08:00:00.000Z', act: 'created', by: null }],
};
const states = (points: ReturnType<typeof documentPoints>) => points.map(({ code, state }) => `${code} ${state}`);

describe('the way of a document', () => {
  it('begins at the draft, with everything ahead', () => {
    expect(states(documentPoints({ ...begun, status: 'draft' }))).toEqual([
      'draft now',
      'printed ahead',
      'signed ahead',
      'scanned ahead',
    ]);
  });

  it('is over when the scan is there', () => {
    const scanned = {
      ...begun,
      status: 'scanned' as const,
      printedAt: '2026-05-11T08:00:00.000Z',
      signedOn: '2026-05-12',
      hasScan: true,
      history: [...begun.history, { at: '2026-05-13T08:00:00.000Z', act: 'scan-attached', by: null }],
    };
    const points = documentPoints(scanned);
    expect(points.every(({ state }) => state === 'done')).toBe(true);
    expect(points.map(({ on }) => on)).toEqual(['2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13']);
  });

  it('ends where a document was cancelled, with nothing after it', () => {
    const cancelled = {
      ...begun,
      status: 'cancelled' as const,
      printedAt: '2026-05-11T08:00:00.000Z',
      history: [...begun.history, { at: '2026-05-14T08:00:00.000Z', act: 'cancelled', by: null }],
    };
    expect(states(documentPoints(cancelled))).toEqual(['draft done', 'printed done', 'cancelled left']);
    expect(documentPoints(cancelled).at(-1)?.on).toBe('2026-05-14');
  });
});
