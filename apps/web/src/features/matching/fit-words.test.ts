import type { CriterionFacts, FitPart } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { ru } from '../../lib/i18n/ru/index.ts';
import { dayWords, knownWords, loudestWords, minutesWords, saidWords, shortWords, strengthOf } from './fit-words.ts';

const NAMES: Record<string, string> = { physics: 'Физика', project_work: 'Проекты', subject: 'Учебный предмет' };
const labels = { category: (code: string) => NAMES[code] ?? code, competence: (code: string) => NAMES[code] ?? code };
const time = (day: 1 | 2 | 3 | 4) => ({ day, from: '15:00', to: '16:30' });

const SAID: [CriterionFacts, said: string, short: string][] = [
  [
    { of: 'request', category: 'subject', answering: ['physics'] },
    'Запрос «Учебный предмет», поможет: Физика.',
    'физика',
  ],
  [
    { of: 'request', category: 'subject', answering: [] },
    'Запрос «Учебный предмет», а таких тем у наставника нет.',
    'нет нужных тем',
  ],
  [{ of: 'needs', common: ['physics'], lacking: [] }, 'Умеет всё, что нужно развить: Физика.', 'физика'],
  [{ of: 'needs', common: ['physics'], lacking: ['project_work'] }, 'Умеет: Физика. Не умеет: Проекты.', 'физика'],
  [
    { of: 'needs', common: [], lacking: ['physics'] },
    'Нужно развить: Физика. У наставника этого нет.',
    'не умеет нужного',
  ],
  [
    { of: 'subject', subject: 'physics', level: 2, taught: true, upTo: 3 },
    'Физика: наставник ведёт (олимпиады и экзамены).',
    'физика',
  ],
  [
    { of: 'subject', subject: 'physics', level: null, taught: false, upTo: null },
    'Физика: наставник этого не ведёт.',
    'не ведёт «физика»',
  ],
  [
    { of: 'time', common: [time(2), time(4)], minutes: 180 },
    'Свободны оба: вт 15:00–16:30; чт 15:00–16:30. Всего 3 ч в неделю.',
    'вт, чт',
  ],
  [{ of: 'time', common: [], minutes: 0 }, 'Общего времени нет.', 'нет общего времени'],
  [{ of: 'wishes', mentee: 'named', mentor: null }, 'Наставляемый: просит именно этого человека.', 'есть пожелание'],
  [
    { of: 'wishes', mentee: 'sex_met', mentor: 'others_named' },
    'Наставляемый: пожелание о поле выполнено. Наставник: просит других людей.',
    'просят других',
  ],
  [{ of: 'interests', common: ['шахматы'], disliked: [] }, 'Общее: шахматы.', 'шахматы'],
  [
    { of: 'interests', common: [], disliked: ['спорт'] },
    'Общих интересов не названо. Одной стороне не хочется: спорт.',
    'нет общих интересов',
  ],
  [{ of: 'format', common: ['online'] }, 'Подходит обоим: онлайн.', 'онлайн'],
  [{ of: 'format', common: [] }, 'Один просит очно, другой онлайн.', 'очно и онлайн расходятся'],
  [{ of: 'experience', finished: 2 }, 'С такими запросами уже завершено: 2 пары.', 'опыт: 2 пары'],
  [{ of: 'experience', finished: 0 }, 'С такими запросами наставник ещё не работал.', 'нет опыта с таким запросом'],
  [{ of: 'continuity', outcome: 'worked_well' }, 'Уже были парой, и всё получилось.', 'уже работали вместе'],
  [
    { of: 'age', menteeGrade: 7, mentorGrade: 10, desired: { from: 5, to: 8 } },
    'Наставник старше на 3 класса. Наставник хотел бы 5–8 классы.',
    'старше на 3 класса',
  ],
  [{ of: 'age', menteeGrade: 9, mentorGrade: 9, desired: null }, 'Учатся в одной параллели.', 'одна параллель'],
];

const part = (facts: CriterionFacts, contribution: number, value: number | null = 900): FitPart => ({
  criterion: facts.of,
  value,
  weight: 5,
  contribution,
  facts,
});

describe('what is known of a criterion', () => {
  it.each(SAID)('%j is a sentence and a word', (facts, said, short) => {
    expect(saidWords(facts, ru, labels)).toBe(said);
    expect(shortWords(facts, ru, labels)).toBe(short);
  });

  it.each(SAID)('%j is told in English as well', (facts) => {
    const plain = { category: (code: string) => code, competence: (code: string) => code };
    const own = JSON.parse(JSON.stringify(facts).replace(/[а-яё]+/gi, 'word')) as CriterionFacts;
    expect(saidWords(own, en, plain) + shortWords(own, en, plain)).not.toMatch(/[а-яё]|undefined/i);
  });

  it('is told by what speaks loudest, each thing once and nothing that is not known', () => {
    const parts = [
      part({ of: 'request', category: 'subject', answering: ['physics'] }, 120),
      part({ of: 'needs', common: ['physics'], lacking: [] }, 80),
      part({ of: 'interests', common: null, disliked: [] }, 0, null),
      part({ of: 'time', common: [], minutes: 0 }, -60, 0),
    ];
    expect(loudestWords(parts, ru, labels)).toBe('физика, нет общего времени');
  });

  it('is counted against what could be known', () => {
    expect(knownWords({ known: { known: 8, of: 9 } }, ru)).toBe('данных 8 из 9');
  });
});

describe('how much a criterion speaks for a pair', () => {
  it.each([
    [900, 120, 'strongFor'],
    [700, 40, 'for'],
    [550, 3, 'littleFor'],
    [500, 0, 'none'],
    [450, -3, 'littleAgainst'],
    [300, -40, 'against'],
    [0, -120, 'strongAgainst'],
    [null, 0, 'unknown'],
  ] as const)('%s with %i points is «%s»', (value, contribution, strength) => {
    expect(strengthOf({ value, contribution })).toBe(strength);
  });
});

describe('times', () => {
  it('are told in hours and minutes', () => {
    expect(minutesWords(150, ru)).toBe('2 ч 30 мин');
    expect(minutesWords(30, ru)).toBe('30 мин');
    expect(minutesWords(120, en)).toBe('2 h');
  });

  it('name each day once, in the order of the week', () => {
    expect(dayWords([time(4), time(2), time(4)], ru)).toBe('вт, чт');
  });
});
