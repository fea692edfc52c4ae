import { day, type Field, flag, list, person, text } from '../field.ts';
import type { DocDefinition } from '../doc-types.ts';
import { ACQUAINTED, COMMON, GROUNDS, LETTERHEAD, MAN, positionIn, WOMAN } from './usual-fields.ts';

const SINCE = day('since', 'с какого дня', '2022-09-01');
const UNTIL = day('until', 'по какой день', '2023-05-31');
const order = (own: readonly Field[], required: readonly string[]) => ({
  numbered: true,
  make: 'documents.manage' as const,
  data: 'name' as const,
  fields: [...COMMON, GROUNDS, ACQUAINTED, ...own],
  required: [...LETTERHEAD, 'grounds', ...required],
});

/** A pair as a row of an appendix. Of a child nothing but the name and the class (domain dossier §9). */
const PAIR_CELLS = [
  text('number', 'номер по порядку', '1'),
  text('mentor', 'наставник', 'Семёнов Пётр Ильич'),
  text('mentorPosition', 'должность или класс наставника', 'учитель физики'),
  text('mentee', 'наставляемый', 'Лебедева Анна'),
  text('menteePosition', 'класс или должность наставляемого', '10А'),
  text('form', 'форма наставничества', 'Педагог – ученик'),
  text('roleModel', 'ролевая модель, без обидных слов', 'Помощь в учёбе'),
  text('term', 'срок', '01.09.2022 – 31.05.2023'),
] as const;

export const ORDERS: readonly DocDefinition[] = [
  {
    code: 'order_curator',
    title: 'Приказ о назначении куратора',
    subject: 'person',
    ...order(
      [
        person('curator', 'куратор', WOMAN),
        text('curator.position', 'должность куратора', 'заместитель директора по учебно-воспитательной работе'),
        ...positionIn('curator', 'должность куратора', {
          Accusative: 'заместителя директора по учебно-воспитательной работе',
        }),
        SINCE,
        person('deputy', 'кто замещает куратора', MAN),
        text('deputy.position', 'должность замещающего', 'учитель физики'),
        ...positionIn('deputy', 'должность замещающего', { Accusative: 'учителя физики' }),
      ],
      ['curator', 'curator.positionAccusative', 'since', 'deputy', 'acquainted'],
    ),
  },
  {
    code: 'order_working_group',
    title: 'Приказ о создании творческой группы',
    subject: 'school',
    ...order(
      [
        SINCE,
        UNTIL,
        person('head', 'руководитель группы', WOMAN),
        text('head.position', 'должность руководителя группы', 'заместитель директора'),
        ...positionIn('head', 'должность руководителя группы', { Accusative: 'заместителя директора' }),
        list('members', 'состав группы', [
          text('number', 'номер по порядку', '1'),
          text('name', 'фамилия, имя, отчество', 'Соколова Ольга Андреевна'),
          text('position', 'должность', 'методист'),
          text('role', 'роль в группе', 'член группы'),
        ]),
      ],
      ['since', 'head', 'members', 'acquainted'],
    ),
  },
  {
    code: 'order_implementation',
    title: 'Приказ о внедрении целевой модели наставничества',
    subject: 'school',
    ...order(
      [
        SINCE,
        UNTIL,
        person('curator', 'куратор', WOMAN),
        text('curator.position', 'должность куратора', 'заместитель директора'),
        ...positionIn('curator', 'должность куратора', { Accusative: 'заместителя директора' }),
        person('logistics', 'кто отвечает за материально-техническое обеспечение', MAN),
        text('logistics.position', 'его должность', 'заместитель директора по хозяйственной части'),
        ...positionIn('logistics', 'его должность', { Accusative: 'заместителя директора по хозяйственной части' }),
        text('monitoring', 'сроки мониторинга', 'до 30 ноября и до 31 мая'),
      ],
      ['since', 'until', 'curator', 'logistics', 'monitoring', 'acquainted'],
    ),
  },
  {
    code: 'order_pairs',
    title: 'Приказ о закреплении наставнических пар',
    subject: 'pairs',
    ...order(
      [
        SINCE,
        UNTIL,
        day('plansUntil', 'до какого дня составить планы', '2022-09-20'),
        person('curator', 'куратор', WOMAN),
        text('curator.position', 'должность куратора', 'заместитель директора'),
        ...positionIn('curator', 'должность куратора', { Dative: 'заместителю директора' }),
        flag('teachers', 'среди наставников есть работники школы', true),
        list('pairs', 'пары и группы', PAIR_CELLS),
      ],
      ['since', 'until', 'plansUntil', 'curator', 'pairs', 'acquainted'],
    ),
  },
  {
    code: 'order_pairs_change',
    title: 'Приказ об изменении состава наставнических пар',
    subject: 'pairs',
    ...order(
      [
        SINCE,
        text('base.number', 'номер приказа, который меняется', '155'),
        day('base.date', 'дата приказа, который меняется', '2022-09-01'),
        person('curator', 'куратор', WOMAN),
        text('curator.position', 'должность куратора', 'заместитель директора'),
        ...positionIn('curator', 'должность куратора', { Dative: 'заместителю директора' }),
        list('excluded', 'чьё наставничество прекращается', [
          text('number', 'номер по порядку', '1'),
          text('mentor', 'наставник', 'Семёнов Пётр Ильич'),
          text('mentee', 'наставляемый', 'Лебедева Анна'),
          text('menteePosition', 'класс или должность наставляемого', '10А'),
          day('from', 'с какого дня', '2022-11-01'),
          text('reason', 'основание', 'заявление наставника'),
        ]),
        list('added', 'новые пары и группы', PAIR_CELLS),
      ],
      ['since', 'base.number', 'base.date', 'curator', 'acquainted'],
    ),
  },
];
