import type { Document } from 'docx';
import { body, centred, gap, mark, plain } from './paragraphs.ts';
import { type Block, documentOf, SIZE, WIDTH } from './sheet.ts';
import { bareTable, CENTRE, formTable, listTable, RIGHT } from './tables.ts';

/** A line to sign on, with who signs below it. */
const signed = (who: string, name: string): Block =>
  bareTable(
    [
      [
        { text: who },
        { text: '', line: true },
        { text: name, inset: true },
        { text: '«___» ________ 20__ г.', align: RIGHT },
      ],
    ],
    [26, 14, 27, 33],
    { size: SIZE.table },
  );

const about = (): Block[] => [
  formTable([
    ['Наставляемый', '{mentee.name}, {mentee.place}'],
    ['Наставник', '{mentor.name}, {mentor.place}'],
    ['Форма наставничества', '{form}'],
    ['Период', '{since} – {until}'],
    ['Запрос', '{request}'],
    ['Цель', '{goal}'],
  ]),
];

/** Individual route of a pupil, or personalised programme of a teacher: one paper, two headings. */
export const route = (): Document =>
  documentOf('Индивидуальный маршрут наставляемого', [
    {
      blocks: [
        centred('{school.fullName}', { bold: true }),
        mark('#programme'),
        centred('ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА НАСТАВНИЧЕСТВА', { bold: true, before: 16, after: 12 }),
        mark('/programme'),
        mark('^programme'),
        centred('ИНДИВИДУАЛЬНЫЙ ОБРАЗОВАТЕЛЬНЫЙ МАРШРУТ\nНАСТАВЛЯЕМОГО', { bold: true, before: 16, after: 12 }),
        mark('/programme'),
        ...about(),
        plain('Задачи и ожидаемый результат', { bold: true, before: 14, after: 6, keepNext: true }),
        listTable('goals', [
          { title: '№', tag: '{number}', share: 5, align: CENTRE },
          { title: 'Задача', tag: '{text}', share: 32 },
          { title: 'Показатель', tag: '{metric}', share: 26 },
          { title: 'Было', tag: '{start}', share: 11, align: CENTRE },
          { title: 'Станет', tag: '{target}', share: 13, align: CENTRE },
          { title: 'Сейчас', tag: '{now}', share: 13, align: CENTRE },
        ]),
      ],
    },
    {
      lying: true,
      blocks: [
        plain('Шаги', { bold: true, after: 6, keepNext: true }),
        listTable(
          'steps',
          [
            { title: '№', tag: '{number}', share: 4, align: CENTRE },
            { title: 'Содержание', tag: '{content}', share: 25 },
            { title: 'Форма', tag: '{form}', share: 16 },
            { title: 'Срок', tag: '{term}', share: 11 },
            { title: 'Ответственный', tag: '{responsible}', share: 15 },
            { title: 'Результат', tag: '{result}', share: 16 },
            { title: 'Отметка о выполнении', tag: '{state}', share: 13 },
          ],
          WIDTH.lying,
        ),
        body('С маршрутом ознакомлены и согласны:', { before: 16, after: 6, keepNext: true }),
        signed('Наставник', '{mentor.short}'),
        gap(),
        signed('Наставляемый', '{mentee.short}'),
        mark('#minor'),
        gap(),
        signed('Законный представитель ({guardian.relation})', '{guardian.short}'),
        mark('/minor'),
        gap(),
        signed('Куратор', '{curator.short}'),
      ],
    },
  ]);
