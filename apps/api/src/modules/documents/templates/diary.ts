import type { Document } from 'docx';
import { centred, gap, plain } from './paragraphs.ts';
import { documentOf, SIZE, WIDTH } from './sheet.ts';
import { bareTable, CENTRE, formTable, listTable } from './tables.ts';

const signed = (who: string, name: string) =>
  bareTable([[{ text: who }, { text: '', line: true }, { text: name, inset: true }]], [40, 25, 35], {
    size: SIZE.table,
  });

/** The journal of a pair: one line for each meeting, signed by the mentor and the curator. */
export const diary = (): Document =>
  documentOf('Дневник (журнал) встреч', [
    {
      lying: true,
      blocks: [
        centred('{school.fullName}', { bold: true }),
        centred('ДНЕВНИК (ЖУРНАЛ) ВСТРЕЧ', { bold: true, before: 12, after: 10 }),
        formTable([
          ['Наставник', '{mentor.name}, {mentor.place}'],
          ['Наставляемые', '{mentees}'],
          ['Форма наставничества', '{form}'],
          ['Период', '{since} – {until}'],
        ]),
        gap(),
        listTable(
          'meetings',
          [
            { title: '№', tag: '{number}', share: 4, align: CENTRE },
            { title: 'Дата', tag: '{date}', share: 11, align: CENTRE },
            { title: 'Минут', tag: '{duration}', share: 7, align: CENTRE },
            { title: 'Тема', tag: '{topic}', share: 27 },
            { title: 'Результат', tag: '{result}', share: 16 },
            { title: 'Задание', tag: '{task}', share: 23 },
            { title: 'Обратная связь', tag: '{feedback}', share: 12, align: CENTRE },
          ],
          WIDTH.lying,
        ),
        plain('Всего встреч: {total}, общее время: {hours}', {
          before: 8,
          after: 10,
          size: SIZE.table,
          keepNext: true,
        }),
        signed('Наставник', '{mentor.short}'),
        gap(),
        signed('Куратор', '{curator.short}'),
      ],
    },
  ]);

/** Everybody who came signs; the empty lines below are for those whom nobody expected. */
export const attendanceSheet = (): Document =>
  documentOf('Лист регистрации', [
    {
      blocks: [
        centred('{school.fullName}', { bold: true }),
        centred('ЛИСТ РЕГИСТРАЦИИ', { bold: true, before: 14, after: 6 }),
        centred('{event}', { after: 4 }),
        plain('Тема: {topic}', { size: SIZE.table }),
        plain('Дата: {date}', { size: SIZE.table }),
        plain('Место: {place}', { size: SIZE.table, after: 8 }),
        listTable('people', [
          { title: '№', tag: '{number}', share: 6, align: CENTRE },
          { title: 'Фамилия, имя, отчество', tag: '{name}', share: 36 },
          { title: 'Класс, должность', tag: '{position}', share: 20 },
          { title: 'Организация', tag: '{organization}', share: 18 },
          { title: 'Подпись', tag: '', share: 20 },
        ]),
        gap(),
        signed('Ответственный', '{curator.short}'),
      ],
    },
  ]);
