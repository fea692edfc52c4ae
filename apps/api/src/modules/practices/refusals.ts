import type { PostLack } from '@tandem/domain/practices';
import { ProblemError } from '../../kernel/problem-error.ts';

const LACKS: Record<PostLack, string> = {
  title: 'дайте заголовок',
  summary: 'напишите, о чём это, в двух словах',
  body: 'напишите текст',
  rubric: 'выберите рубрику',
  'alt-text': 'опишите каждый снимок словами',
  'faces-unknown': 'скажите о каждом снимке, видны ли на нём люди и кто',
  'person-without-consent': 'уберите того, у кого нет согласия на распространение, или возьмите согласие',
  'personal-data': 'ответьте о каждой находке: уберите её или отметьте, что она не о человеке',
  'remark-open': 'закройте замечания',
  approval: 'получите согласие администрации',
};

/** What stands on the site is only what may stand there. */
export const refuseLacks = (lacks: readonly PostLack[]): ProblemError =>
  new ProblemError('step-refused', {
    reason: 'not-ready',
    detail: `Пока нельзя показать: ${lacks.map((lack) => LACKS[lack]).join('; ')}.`,
    missing: [...lacks],
  });

const STEPS = {
  'not-from-here': 'С публикацией уже сделали что-то другое. Обновите страницу и посмотрите, как она стоит сейчас.',
  'read-only': 'Сейчас эту публикацию изменить нельзя: она у читателя или в архиве.',
  'no-moment': 'Выберите день и час, когда показать, позже нынешнего.',
  'was-shown': 'Эту публикацию уже видели: её можно снять с сайта и убрать в архив, но не выбросить.',
  'not-yours': 'Людей к публикации прикрепляет методист: он видит их согласия.',
  'foreign-media': 'В тексте снимок или файл, которого у этой публикации нет. Загрузите его ещё раз.',
  'pair-goes-on': 'Практику пишут о паре, которая уже работала: начните её, когда пара завершится или пройдут встречи.',
} as const;
export type PracticeRefusal = keyof typeof STEPS;

export const refuse = (reason: PracticeRefusal): ProblemError =>
  new ProblemError('step-refused', { reason, detail: STEPS[reason] });
