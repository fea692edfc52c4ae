import type { Document } from 'docx';
import { body, centred, gap, plain } from './paragraphs.ts';
import { documentOf, SIZE } from './sheet.ts';
import { bareTable, CENTRE, formTable, listTable, RIGHT } from './tables.ts';

const signed = (who: string, name: string) =>
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

/** What came of the work of a mentee with a mentor: counted first, then said, signed by the three. */
export const completionSummary = (): Document =>
  documentOf('Резюме завершения взаимодействия', [
    {
      blocks: [
        centred('{school.fullName}', { bold: true }),
        centred('РЕЗЮМЕ ЗАВЕРШЕНИЯ ВЗАИМОДЕЙСТВИЯ\nНАСТАВНИКА С НАСТАВЛЯЕМЫМ', { bold: true, before: 14, after: 10 }),
        formTable([
          ['Наставляемый', '{mentee.name}, {mentee.place}'],
          ['Наставник', '{mentor.name}, {mentor.place}'],
          ['Форма, ролевая модель', '{form}'],
          ['Приказ о закреплении', '{order}'],
          ['Период', '{since} – {until}'],
          ['Встречи', 'запланировано {meetings.planned}, прошло {meetings.held}, общее время {hours}'],
          ['Итоговая встреча', '{finalMeeting}'],
          ['Запрос', '{request}'],
          ['Цель', '{goal}'],
          ['Цель', '{goalReached}'],
          ['Шаги маршрута', 'выполнено {route.done} из {route.total}'],
        ]),
        plain('Показатели', { bold: true, before: 12, after: 6, keepNext: true }),
        listTable('goals', [
          { title: '№', tag: '{number}', share: 5, align: CENTRE },
          { title: 'Задача', tag: '{text}', share: 32 },
          { title: 'Показатель', tag: '{metric}', share: 26 },
          { title: 'Было', tag: '{start}', share: 11, align: CENTRE },
          { title: 'План', tag: '{target}', share: 13, align: CENTRE },
          { title: 'Стало', tag: '{now}', share: 13, align: CENTRE },
        ]),
        gap(),
        formTable([
          ['Достижения', '{achievements}'],
          ['Трудности и как решены', '{difficulties}'],
          ['Вывод наставника', '{mentorConclusion}'],
          ['Вывод наставляемого', '{menteeConclusion}'],
          ['Вывод куратора', '{curatorConclusion}'],
          ['Дальнейшие планы', '{plans}'],
          ['Рекомендация', '{recommendation}'],
          ['Предложение о поощрении', '{award}'],
          ['Согласие на публикацию', '{publication}'],
        ]),
        body('С резюме ознакомлены:', { before: 14, after: 6, keepNext: true }),
        signed('Наставник', '{mentor.short}'),
        gap(),
        signed('Наставляемый', '{mentee.short}'),
        gap(),
        signed('Куратор', '{curator.short}'),
      ],
    },
  ]);
