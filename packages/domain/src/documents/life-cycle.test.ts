import { describe, expect, it } from 'vitest';
import { applyDocumentAct, bodyIsOpen, DOCUMENT_ACTS, DOCUMENT_STATUSES, documentActs, isInForce } from './index.ts';

const facts = {
  number: '140',
  signedOn: '2022-04-20',
  signedBy: 'Г. С. Орлова',
  reason: 'ошибка',
  today: '2022-05-16',
};

/** Where each act leads; a dash: not possible. */
const TABLE = {
  draft: { print: 'printed', reopen: '-', sign: '-', attach_scan: '-', cancel: 'cancelled', supersede: '-' },
  printed: { print: '-', reopen: 'draft', sign: 'signed', attach_scan: '-', cancel: 'cancelled', supersede: '-' },
  signed: {
    print: '-',
    reopen: '-',
    sign: '-',
    attach_scan: 'scanned',
    cancel: 'cancelled',
    supersede: 'superseded',
  },
  scanned: {
    print: '-',
    reopen: '-',
    sign: '-',
    attach_scan: 'scanned',
    cancel: 'cancelled',
    supersede: 'superseded',
  },
  cancelled: { print: '-', reopen: '-', sign: '-', attach_scan: '-', cancel: '-', supersede: '-' },
  superseded: { print: '-', reopen: '-', sign: '-', attach_scan: '-', cancel: '-', supersede: '-' },
} as const;

describe('a document’s way', () => {
  it.each(DOCUMENT_STATUSES)('from %s leads where the table says', (status) => {
    const ways = Object.fromEntries(
      DOCUMENT_ACTS.map((act) => {
        const result = applyDocumentAct(status, act, true, facts);
        return [act, result.ok ? result.status : '-'];
      }),
    );
    expect(ways).toEqual(TABLE[status]);
    expect(documentActs(status)).toEqual(DOCUMENT_ACTS.filter((act) => TABLE[status][act] !== '-'));
  });

  it('lets the body change in a draft alone, and proves something once signed', () => {
    expect(DOCUMENT_STATUSES.filter(bodyIsOpen)).toEqual(['draft']);
    expect(DOCUMENT_STATUSES.filter(isInForce)).toEqual(['signed', 'scanned']);
  });
});

describe('a signature', () => {
  it.each([
    ['number-required', { number: ' ' }],
    ['number-required', { number: null }],
    ['signed-on-required', { signedOn: null }],
    ['signed-on-required', { signedOn: '2022-02-30' }],
    ['signed-in-future', { signedOn: '2022-05-17' }],
    ['signed-by-required', { signedBy: '' }],
  ] as const)('is refused as %s with %j', (reason, change) => {
    expect(applyDocumentAct('printed', 'sign', true, { ...facts, ...change })).toEqual({ ok: false, reason });
  });

  it('needs no number where papers of the type have none, and may be of today', () => {
    const signed = applyDocumentAct('printed', 'sign', false, { ...facts, number: null, signedOn: '2022-05-16' });
    expect(signed).toEqual({ ok: true, status: 'signed' });
  });
});

it('a document is cancelled with a reason only', () => {
  for (const reason of ['', '  ', null, undefined]) {
    const result = applyDocumentAct('signed', 'cancel', true, { today: '2022-05-16', reason });
    expect(result).toEqual({ ok: false, reason: 'reason-required' });
  }
});
