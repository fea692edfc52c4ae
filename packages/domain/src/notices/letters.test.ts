import { describe, expect, it } from 'vitest';
import { NOTICE_CATALOGUE, NOTICE_KINDS } from './kinds.ts';
import { letterText, pauseAfter } from './letters.ts';

const SITE = 'https://tandem.example.org';
const END = `${SITE}/unsubscribe/abc`;

describe('a letter', () => {
  it('about one thing is called by it', () => {
    const { subject, text } = letterText(['report_due'], SITE, END);
    expect(subject).toBe('Вас ждёт запись в дневнике');
    expect(text).toContain('— Вас ждёт запись в дневнике.');
    expect(text).toContain(`Открыть: ${SITE}/inbox`);
    expect(text).toContain(`Больше не писать: ${END}`);
  });

  it('about several things counts them', () => {
    const { subject, text } = letterText(['report_due', 'meeting_moved', 'report_due'], SITE, END);
    expect(subject).toBe('Программа наставничества: 3 новых');
    expect(text).toContain('— Встреча перенесена.\n— Вас ждёт запись в дневнике (2).');
    expect(letterText([...Array<'task_due'>(20).fill('task_due'), 'step_due'], SITE, END).subject).toContain(
      '21 новое',
    );
  });

  it.each(NOTICE_KINDS)('about %s is made of the catalogue alone: nothing can slip into it', (kind) => {
    const { letter } = NOTICE_CATALOGUE[kind];
    expect(letter).toMatch(/^[А-ЯЁ«][^.!?]+$/);
    expect(letter).not.toMatch(/\d/);
  });

  it('is tried ever more rarely, and not for ever', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8].map(pauseAfter);
    expect(pauses).toEqual([...pauses].sort((a, b) => Number(a) - Number(b)));
    expect(pauseAfter(9)).toBeNull();
  });
});
