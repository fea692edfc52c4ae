import { describe, expect, it } from 'vitest';
import { headerMeaning } from './header-words.ts';

describe('a header', () => {
  it.each([
    ['ФИО', 'fullName'],
    ['Ф.И.О.', 'fullName'],
    ['Ф. И. О. учащегося', 'fullName'],
    ['Фамилия, имя, отчество', 'fullName'],
    ['Фамилия Имя', 'fullName'],
    ['Имя Фамилия', 'fullName'],
    ['ФИО учителя', 'fullName'],
    ['ФИO', 'fullName'],
    ['Ученик', 'fullName'],
    ['Обучающийся', 'fullName'],
    ['Фамилия', 'familyName'],
    ['Фамилия ребёнка', 'familyName'],
    ['Имя', 'givenName'],
    ['Отчество (при наличии)', 'patronymic'],
    ['Дата рождения', 'birthOn'],
    ['д.р.', 'birthOn'],
    ['Д/р', 'birthOn'],
    ['Год рождения', 'birthOn'],
    ['Дата рожд.', 'birthOn'],
    ['Дата род.', 'birthOn'],
    ['Пол', 'sex'],
    ['Пол (м/ж)', 'sex'],
    ['Класс', 'className'],
    ['Кл.', 'className'],
    ['Класс обучения', 'className'],
    ['Телефон', 'phone'],
    ['Моб. тел.', 'phone'],
    ['Номер телефона', 'phone'],
    ['Сотовый', 'phone'],
    ['E-mail', 'email'],
    ['Эл. почта', 'email'],
    ['Адрес электронной почты', 'email'],
    ['Должность', 'position'],
    ['Стаж', 'teachingSince'],
    ['Педагогический стаж с', 'teachingSince'],
    ['Преподаёт с', 'teachingSince'],
    ['Организация', 'organization'],
    ['Место работы', 'organization'],
    ['Место работы, должность', 'organization'],
    ['Должность, место работы', 'position'],
    ['ФИО родителя', 'guardianName'],
    ['Родитель (законный представитель)', 'guardianName'],
    ['ФИО матери', 'guardianName'],
    ['Ф.И.О. родителей, телефон', 'guardianName'],
    ['Телефон родителя', 'guardianPhone'],
    ['Тел. род.', 'guardianPhone'],
    ['Тел. мамы', 'guardianPhone'],
    ['Кем приходится', 'guardianRelation'],
    ['Степень родства', 'guardianRelation'],
  ])('«%s» is the field %s', (text, field) => {
    expect(headerMeaning(text)).toEqual({ kind: 'field', field });
  });

  it.each([
    ['Паспорт', 'identity_document'],
    ['Серия и номер паспорта', 'identity_document'],
    ['СНИЛС', 'identity_document'],
    ['Свидетельство о рождении', 'identity_document'],
    ['Адрес', 'address'],
    ['Адрес проживания', 'address'],
    ['Адрес родителя', 'address'],
    ['Место жительства', 'address'],
    ['Национальность', 'nationality'],
    ['Гражданство', 'nationality'],
    ['Место рождения', 'nationality'],
    ['Диагноз', 'health'],
    ['Группа здоровья', 'health'],
    ['Инвалидность', 'health'],
    ['ОВЗ', 'health'],
    ['Социальный статус', 'social_status'],
    ['Малообеспеченная', 'social_status'],
    ['Многодетная семья', 'social_status'],
    ['Место работы матери', 'family'],
    ['Состав семьи', 'family'],
    ['Оценки', 'marks'],
    ['Средний балл', 'marks'],
    ['Успеваемость', 'marks'],
    ['Справка об отсутствии судимости', 'certificates'],
    ['Пароль', 'credentials'],
    ['Фото', 'photo'],
  ])('«%s» is refused: %s', (text, reason) => {
    expect(headerMeaning(text)).toEqual({ kind: 'forbidden', reason });
  });

  it.each([
    ['№ п/п', 'number'],
    ['№', 'number'],
    ['N п/п', 'number'],
    ['Логин', 'login'],
    ['Предмет', 'subject'],
    ['Возраст', 'age'],
    ['Примечание', 'free_text'],
    ['Согласие на обработку', 'consent'],
    ['Классный руководитель', 'homeroom'],
    ['ФИО классного руководителя', 'homeroom'],
    ['E-mail родителя', 'guardian_email'],
  ])('«%s» is left out: %s', (text, reason) => {
    expect(headerMeaning(text)).toEqual({ kind: 'ignored', reason });
  });

  it.each(['', '   ', 'Дата зачисления', 'Наставник и пара', 'Иванов Иван', '10А', 'Подпись'])(
    '«%s» says nothing known',
    (text) => {
      expect(headerMeaning(text)).toBeNull();
    },
  );
});
