import type { Role } from '@tandem/domain/access';
import type { PersonName } from '@tandem/domain/kernel';

export type DemoPerson = { login: string; name: PersonName; roles: [Role, ...Role[]] };

const person = (
  login: string,
  familyName: string,
  givenName: string,
  patronymic: string | null,
  ...roles: [Role, ...Role[]]
): DemoPerson => ({
  login,
  name: { familyName, givenName, patronymic },
  roles,
});

/** Invented people, one at least in every role; two roles in one person, a long name and a name without a patronymic. */
export const DEMO_PEOPLE: DemoPerson[] = [
  person('ivanova-m', 'Иванова', 'Мария', 'Петровна', 'curator'),
  person('orlova-g', 'Орлова', 'Галина', 'Сергеевна', 'administration'),
  person('sokolova-o', 'Соколова', 'Ольга', 'Андреевна', 'methodist'),
  person('sidorova-n', 'Сидорова', 'Наталья', 'Алексеевна', 'mentor', 'homeroom_teacher'),
  person('petrov-d', 'Петров', 'Дмитрий', null, 'mentor'),
  person('orlov-k', 'Орлов', 'Кирилл', 'Ильич', 'mentee'),
  person('khabibullina-e', 'Хабибуллина-Александрийская', 'Эвелина', 'Константиновна', 'homeroom_teacher'),
  person('volkov-s', 'Волков', 'Степан', 'Юрьевич', 'psychologist'),
  person('zaitseva-t', 'Зайцева', 'Татьяна', 'Викторовна', 'secretary'),
  person('gavrilov-a', 'Гаврилов', 'Артём', 'Павлович', 'sysadmin'),
];
