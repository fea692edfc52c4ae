import type { DocDefinition } from '../doc-types.ts';
import { day, list, person, text } from '../field.ts';
import { COMMON, MAN, WOMAN } from './usual-fields.ts';

/** The journal of meetings and the sheet that is signed at one of them (domain dossier §9, rows 15 and 17). */
export const DIARY_PAPERS: readonly DocDefinition[] = [
  {
    code: 'diary',
    title: 'Дневник (журнал) встреч',
    subject: 'pair',
    numbered: false,
    make: 'pairs.manage',
    data: 'mentor_report',
    fields: [
      ...COMMON,
      person('mentor', 'наставник', WOMAN),
      text('mentor.place', 'класс, должность или место работы наставника', 'учитель физики'),
      text('mentees', 'наставляемые', 'Семёнов Пётр, 8А'),
      text('form', 'форма наставничества', 'Учитель – ученик'),
      day('since', 'начало', '2021-10-04'),
      day('until', 'окончание', '2022-05-31'),
      list('meetings', 'встречи', [
        text('number', 'номер по порядку', '1'),
        text('date', 'дата', '11.10.2021'),
        text('duration', 'длительность, минут', '45'),
        text('topic', 'тема или вид встречи', 'Законы Ньютона'),
        text('result', 'результат', 'цель достигнута'),
        text('task', 'задание и срок', 'задачи 5–9 до 18.10.2021'),
        text('feedback', 'отметка об обратной связи', 'есть'),
      ]),
      text('total', 'сколько встреч', '12'),
      text('hours', 'сколько часов', '9 ч'),
      person('curator', 'куратор', WOMAN),
    ],
    required: ['school.fullName', 'mentor', 'mentees', 'since', 'meetings', 'curator'],
  },
  {
    code: 'attendance_sheet',
    title: 'Лист регистрации',
    subject: 'meeting',
    numbered: false,
    make: 'pairs.manage',
    data: 'meeting_facts',
    fields: [
      ...COMMON,
      text('event', 'что проводится', 'групповая рефлексия'),
      text('topic', 'тема', 'Что получилось за год'),
      day('date', 'дата', '2022-05-12'),
      text('place', 'место', 'кабинет 214'),
      list('people', 'участники', [
        text('number', 'номер по порядку', '1'),
        text('name', 'фамилия, имя, отчество', MAN.name),
        text('position', 'класс или должность', '8А'),
        text('organization', 'организация', 'МБОУ «ИТ-лицей»'),
      ]),
      person('curator', 'ответственный', WOMAN),
    ],
    required: ['school.fullName', 'event', 'date', 'people', 'curator'],
  },
];
