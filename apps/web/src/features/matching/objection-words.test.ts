import type { Objection } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { ru } from '../../lib/i18n/ru/index.ts';
import { objectionsWords, objectionWords } from './objection-words.ts';

/** One of every kind, with the words it is told in. */
const SAID: [Objection, string][] = [
  [{ code: 'same-person' }, 'это один и тот же человек'],
  [
    { code: 'form-does-not-fit', mentorCategory: 'parent', menteeKind: 'teacher' },
    'форма не для такой пары: родитель – педагог',
  ],
  [{ code: 'mentee-consent', state: 'missing' }, 'наставляемый: нет согласия'],
  [{ code: 'mentor-consent', state: 'expired' }, 'наставник: согласие истекло'],
  [{ code: 'mentee-package', missing: ['goal'] }, 'у наставляемого не готово: цель для наставника'],
  [{ code: 'mentor-package', missing: ['medical', 'agreement'] }, 'у наставника не собрано: медсправка, соглашение'],
  [{ code: 'mentor-package-incomplete', missing: ['training'] }, 'у наставника желательно ещё: обучение'],
  [{ code: 'takes-nobody' }, 'наставник сейчас никого не берёт'],
  [{ code: 'relatives' }, 'отмечены как родственники'],
  [{ code: 'failed-before' }, 'уже были парой, и не сложилось'],
  [{ code: 'avoided', by: ['mentor'] }, 'наставник просил не ставить вместе'],
  [{ code: 'avoided', by: ['mentee', 'mentor'] }, 'оба просили не ставить вместе'],
  [
    { code: 'own-class-teacher', as: ['homeroom', 'marks'] },
    'это классный руководитель наставляемого, наставник ставит отметки в этом классе',
  ],
  [
    { code: 'grade-gap', mentorGrade: 9, menteeGrade: 7, least: 3, most: null },
    'разница в классах 2, нужно не меньше 3',
  ],
  [{ code: 'grade-gap', mentorGrade: 9, menteeGrade: 7, least: 3, most: 3 }, 'разница в классах 2, нужно 3'],
  [
    { code: 'grade-gap', mentorGrade: 7, menteeGrade: 8, least: 0, most: 3 },
    'наставник младше на 1 класс, нужно от 0 до 3',
  ],
  [{ code: 'no-common-time', longest: 0, needed: 30 }, 'нет общего времени'],
  [{ code: 'no-common-time', longest: 30, needed: 60 }, 'вместе свободны 30 минут подряд, нужно 60'],
  [{ code: 'same-sex' }, 'по правилу школы в паре люди одного пола'],
  [{ code: 'sex-wish', by: ['mentee'] }, 'наставляемый просил наставника другого пола'],
  [{ code: 'equal-surname' }, 'одна фамилия: проверьте, не родственники ли'],
  [{ code: 'over-capacity', capacity: 2, load: 3 }, 'мест 2, будет занято 3'],
  [{ code: 'over-hours', hoursPerMonth: 4, needed: 6 }, 'часов в месяц 4, понадобится 6'],
  [{ code: 'form-not-chosen', by: ['mentee', 'mentor'] }, 'обе стороны хотели другую форму'],
  [{ code: 'no-common-format' }, 'один просит очно, другой онлайн'],
  [{ code: 'grade-not-desired', menteeGrade: 5, from: 7, to: 9 }, 'наставник хотел бы 7–9 классы'],
  [{ code: 'confidential' }, 'причину знает куратор'],
];

describe('what speaks against a pair', () => {
  it.each(SAID)('%j is told in Russian', (objection, words) => {
    expect(objectionWords(objection, ru)).toBe(words);
  });

  it.each(SAID)('%j is told in English', (objection) => {
    expect(objectionWords(objection, en)).not.toMatch(/[а-яё]|undefined/i);
  });

  it('says several in one line', () => {
    expect(objectionsWords([{ code: 'takes-nobody' }, { code: 'relatives' }], ru)).toBe(
      'наставник сейчас никого не берёт; отмечены как родственники',
    );
  });
});
