import type { Block, Inline, PostBody } from './body.ts';

/** What a pair did, without a name in it. Values of goals are as they are printed. */
export type PairStory = {
  formName: string;
  request: string;
  goals: readonly { text: string; metric: string; start: string; now: string; target: string }[];
  steps: readonly { text: string; done: boolean }[];
  meetings: number;
  hours: string;
  achievements: string;
  difficulties: string;
};

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);
const paragraph = (text: string): Block => ({ type: 'paragraph', content: words(text) });
const heading = (text: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: words(text) });
const list = (type: 'bulletList' | 'orderedList', lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [
        {
          type,
          content: lines.map((text) => ({
            type: 'listItem' as const,
            content: [{ type: 'paragraph' as const, content: words(text) }],
          })),
        },
      ];

/** A draft of a practice: problem → what was done → result → materials (dossier §4, 4.5). Gaps are said, not filled. */
export function practiceOf({
  formName,
  request,
  goals,
  steps,
  meetings,
  hours,
  achievements,
  difficulties,
}: PairStory): {
  lead: string;
  body: PostBody;
} {
  const done = steps.filter((step) => step.done);
  const results = goals.map(({ text, metric, start, now, target }) =>
    start === '' && now === ''
      ? text
      : `${text}. ${metric}: было ${start || '—'}, стало ${now || '—'} (цель ${target || '—'})`,
  );
  return {
    lead: `Форма наставничества: ${formName}. Встреч: ${meetings}, часов вместе: ${hours}.`,
    body: {
      type: 'doc',
      content: [
        heading('Проблема'),
        paragraph(request || 'Опишите, с чем пришёл наставляемый.'),
        heading('Что сделали'),
        ...(done.length === 0
          ? [paragraph('Опишите шаги: что делали, как часто, с чем работали.')]
          : list(
              'orderedList',
              done.map(({ text }) => text),
            )),
        ...(difficulties === '' ? [] : [paragraph(`Было трудно: ${difficulties}`)]),
        heading('Результат'),
        ...list('bulletList', results),
        paragraph(achievements || (results.length === 0 ? 'Опишите, что изменилось.' : '')),
        heading('Материалы'),
        paragraph('Приложите то, что пригодится другим: карточки, сценарий встречи, памятку.'),
      ],
    },
  };
}
