import { day, type Field, list, person, text } from '../field.ts';
import type { PersonForms } from '../person-forms.ts';

export const DIRECTOR_SAMPLE: PersonForms = {
  name: 'Орлова Галина Сергеевна',
  genitive: 'Орловой Галины Сергеевны',
  dative: 'Орловой Галине Сергеевне',
  accusative: 'Орлову Галину Сергеевну',
  instrumental: 'Орловой Галиной Сергеевной',
  prepositional: 'Орловой Галине Сергеевне',
  short: 'Г. С. Орлова',
  initials: 'Орлова Г. С.',
  genitiveInitials: 'Орловой Г. С.',
  dativeInitials: 'Орловой Г. С.',
  accusativeInitials: 'Орлову Г. С.',
  instrumentalInitials: 'Орловой Г. С.',
};
export const WOMAN: PersonForms = {
  name: 'Иванова Мария Петровна',
  genitive: 'Ивановой Марии Петровны',
  dative: 'Ивановой Марии Петровне',
  accusative: 'Иванову Марию Петровну',
  instrumental: 'Ивановой Марией Петровной',
  prepositional: 'Ивановой Марии Петровне',
  short: 'М. П. Иванова',
  initials: 'Иванова М. П.',
  genitiveInitials: 'Ивановой М. П.',
  dativeInitials: 'Ивановой М. П.',
  accusativeInitials: 'Иванову М. П.',
  instrumentalInitials: 'Ивановой М. П.',
};
export const MAN: PersonForms = {
  name: 'Семёнов Пётр Ильич',
  genitive: 'Семёнова Петра Ильича',
  dative: 'Семёнову Петру Ильичу',
  accusative: 'Семёнова Петра Ильича',
  instrumental: 'Семёновым Петром Ильичом',
  prepositional: 'Семёнове Петре Ильиче',
  short: 'П. И. Семёнов',
  initials: 'Семёнов П. И.',
  genitiveInitials: 'Семёнова П. И.',
  dativeInitials: 'Семёнову П. И.',
  accusativeInitials: 'Семёнова П. И.',
  instrumentalInitials: 'Семёновым П. И.',
};

/**
 * The position of a person in the case that the sentence about them needs. It is worked out from the position, and may be
 * written by hand like any other field.
 */
export const positionIn = (
  tag: string,
  label: string,
  cases: Partial<Record<'Accusative' | 'Dative', string>>,
): Field[] =>
  (['Accusative', 'Dative'] as const).flatMap((to) =>
    cases[to] === undefined
      ? []
      : [text(`${tag}.position${to}`, `${label}, ${to === 'Dative' ? 'кому' : 'назначить кого'}`, cases[to])],
  );

/** What every paper may print. The school’s own requisites are kept once, in the settings. */
export const COMMON: readonly Field[] = [
  text(
    'school.fullName',
    'полное название школы',
    'Муниципальное бюджетное общеобразовательное учреждение «Информационно-технологический лицей»',
  ),
  text('school.shortName', 'краткое название школы', 'МБОУ «ИТ-лицей»'),
  text('school.city', 'город', 'г. Ижевск'),
  text('school.address', 'адрес школы', '426000, г. Ижевск, ул. Школьная, д. 1'),
  text('school.phone', 'телефон школы', '+7 3412 00-00-00'),
  text('school.email', 'электронная почта школы', 'school@example.ru'),
  text('school.site', 'сайт школы', 'school.example.ru'),
  text('school.inn', 'ИНН школы', '1831000001'),
  text('school.kpp', 'КПП школы', '183101001'),
  text('school.ogrn', 'ОГРН школы', '1021801000000'),
  person('director', 'директор', DIRECTOR_SAMPLE),
  text('director.position', 'должность директора', 'Директор'),
  text('director.positionGenitive', 'должность директора, кого', 'директора'),
  text('director.positionDative', 'должность директора, кому', 'Директору'),
  text('director.acting', '«действующего» или «действующей»', 'действующей'),
  text('document.number', 'номер документа', '140'),
  day('document.date', 'дата документа', '2022-04-20'),
  text('academicYear', 'учебный год', '2022/2023'),
];

/** Every paper of the school’s own hand needs these. */
export const LETTERHEAD = ['school.fullName', 'school.city', 'director', 'director.position'] as const;

export const GROUNDS = text(
  'grounds',
  'основание: на что ссылается преамбула',
  'распоряжением Министерства просвещения Российской Федерации от 25 декабря 2019 г. № Р-145',
);
export const ACQUAINTED = list('acquainted', 'кого ознакомить с приказом', [
  text('position', 'должность', 'заместитель директора'),
  text('short', 'инициалы и фамилия', 'М. П. Иванова'),
]);
