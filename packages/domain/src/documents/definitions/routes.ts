import type { DocDefinition } from '../doc-types.ts';
import { day, flag, list, person, text } from '../field.ts';
import { COMMON, MAN, WOMAN } from './usual-fields.ts';

/** The plan of one mentee, printed to be signed (domain dossier §6.3, «signatures», and §9 row 16). */
export const ROUTE_PAPERS: readonly DocDefinition[] = [
  {
    code: 'route',
    title: 'Индивидуальный маршрут наставляемого',
    subject: 'route',
    numbered: false,
    make: 'routes.write',
    data: 'route',
    fields: [
      ...COMMON,
      flag('programme', 'персонализированная программа педагога', false),
      person('mentee', 'наставляемый', MAN),
      text('mentee.place', 'класс или должность наставляемого', '8А'),
      person('mentor', 'наставник', WOMAN),
      text('mentor.place', 'класс, должность или место работы наставника', 'учитель физики'),
      text('form', 'форма наставничества', 'Учитель – ученик'),
      day('since', 'начало', '2021-10-04'),
      day('until', 'окончание', '2022-05-31'),
      text('request', 'запрос', 'Хочу увереннее решать задачи по механике'),
      text('goal', 'цель', 'До 31 мая решать не меньше восьми задач из десяти в пробной работе'),
      list('goals', 'задачи и как узнаем, что получилось', [
        text('number', 'номер по порядку', '1'),
        text('text', 'задача', 'Разобрать четыре темы механики'),
        text('metric', 'показатель', 'решённые задачи пробной работы, задач'),
        text('start', 'в начале', '3'),
        text('target', 'к концу', '8'),
        text('now', 'сейчас', '5'),
      ]),
      list('steps', 'шаги', [
        text('number', 'номер по порядку', '1'),
        text('content', 'содержание', 'Разбор темы «Законы Ньютона»'),
        text('form', 'форма', 'встреча'),
        text('term', 'срок', '11.10.2021'),
        text('responsible', 'ответственный', 'наставник'),
        text('result', 'результат', 'конспект и пять решённых задач'),
        text('state', 'отметка о выполнении', 'выполнено 12.10.2021'),
      ]),
      flag('minor', 'наставляемому нет 18 лет', true),
      person('guardian', 'законный представитель наставляемого', WOMAN),
      text('guardian.relation', 'кем приходится', 'мать'),
      person('curator', 'куратор', WOMAN),
    ],
    required: ['school.fullName', 'mentee', 'mentor', 'since', 'until', 'goal', 'goals', 'steps', 'curator'],
  },
];
