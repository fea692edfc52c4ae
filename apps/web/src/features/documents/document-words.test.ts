import { ApiProblem } from '@tandem/api-client';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { ru } from '../../lib/i18n/ru/index.ts';
import { documentFailure, numberWords } from './document-words.ts';

const createdAt = '2026-05-16T08:00:00.000Z';
const refused = (reason: string, detail = '') =>
  new ApiProblem({ type: '', slug: 'step-refused', title: '', status: 422, reason, detail });

describe('number and date of a document', () => {
  it('are those of the signature', () => {
    const signed = { number: '140', signedOn: '2022-04-20', createdAt };
    expect(numberWords(signed, ru, 'ru')).toBe('№ 140 от 20 апреля 2022\u00a0г.');
    expect(numberWords({ ...signed, number: null }, ru, 'ru')).toBe('без номера, от 20 апреля 2022\u00a0г.');
  });

  it('are the day of the draft before that', () => {
    expect(numberWords({ number: null, signedOn: null, createdAt }, ru, 'ru')).toBe('создан 16 мая 2026\u00a0г.');
  });
});

describe('a refused step', () => {
  it('is explained in the language of the reader', () => {
    expect(documentFailure(refused('signed-in-future'), ru)).toBe(
      'Дата подписания не может быть позже сегодняшнего дня.',
    );
    expect(documentFailure(refused('signed-in-future'), en)).toMatch(/cannot be later than today/);
  });

  it('says what the server said when the reason is new', () => {
    expect(documentFailure(refused('moon-phase', 'Подождите полнолуния.'), ru)).toBe('Подождите полнолуния.');
  });
});
