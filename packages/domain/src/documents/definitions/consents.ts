import { day, type Field, flag, person, text } from '../field.ts';
import type { DocDefinition } from '../doc-types.ts';
import { COMMON, MAN, WOMAN } from './usual-fields.ts';

/**
 * Address and identity papers are written by hand on the sheet: the system does not hold them (domain dossier §10,
 * «Minimisation»), so no template can ask for them.
 */
const SUBJECT: readonly Field[] = [
  person('subject', 'субъект персональных данных', MAN),
  text('subject.class', 'класс', '10А'),
  text('purpose', 'цель обработки', 'участие в программе наставничества'),
  day('until', 'до какого дня действует', '2023-08-31'),
];
const GUARDIAN: readonly Field[] = [
  person('guardian', 'законный представитель', WOMAN),
  text('guardian.relation', 'кем приходится', 'мать'),
];
const OPERATOR = ['school.fullName', 'school.address', 'subject'] as const;
const consent = { subject: 'person', numbered: false, make: 'consents.manage', data: 'consents' } as const;

export const CONSENTS: readonly DocDefinition[] = [
  {
    code: 'consent_processing_adult',
    title: 'Согласие на обработку персональных данных (взрослый)',
    ...consent,
    fields: [...COMMON, ...SUBJECT],
    required: [...OPERATOR, 'purpose', 'until'],
  },
  {
    code: 'consent_processing_guardian',
    title: 'Согласие представителя на обработку персональных данных ребёнка',
    ...consent,
    fields: [...COMMON, ...SUBJECT, ...GUARDIAN],
    required: [...OPERATOR, 'subject.class', 'guardian', 'guardian.relation', 'purpose', 'until'],
  },
  {
    code: 'consent_processing_pupil',
    title: 'Согласие ученика с 14 лет на обработку персональных данных',
    ...consent,
    fields: [...COMMON, ...SUBJECT, ...GUARDIAN],
    required: [...OPERATOR, 'subject.class', 'purpose', 'until'],
  },
  {
    code: 'consent_dissemination',
    title: 'Согласие на распространение персональных данных',
    ...consent,
    fields: [
      ...COMMON,
      ...SUBJECT,
      ...GUARDIAN,
      flag('byGuardian', 'подписывает законный представитель', true),
      text('resources', 'где публикуется', 'официальный сайт школы school.example.ru'),
    ],
    required: [...OPERATOR, 'resources', 'until'],
  },
];
