import type { PersonName } from '@tandem/domain/kernel';

/** Surnames of both sexes; a double one, one with «ё», a long one and those that do not change are among them. */
const FAMILY: readonly (readonly [he: string, she: string])[] = [
  ['Абрамов', 'Абрамова'],
  ['Белкин', 'Белкина'],
  ['Вахрушев', 'Вахрушева'],
  ['Галеев', 'Галеева'],
  ['Демченко', 'Демченко'],
  ['Ёлкин', 'Ёлкина'],
  ['Жуйков', 'Жуйкова'],
  ['Зайнуллин', 'Зайнуллина'],
  ['Ибрагимов', 'Ибрагимова'],
  ['Ким', 'Ким'],
  ['Лекомцев', 'Лекомцева'],
  ['Максимов', 'Максимова'],
  ['Наговицын', 'Наговицына'],
  ['Овчинников', 'Овчинникова'],
  ['Перевозчиков', 'Перевозчикова'],
  ['Рябов', 'Рябова'],
  ['Салтыков-Щедрин', 'Салтыкова-Щедрина'],
  ['Тронин', 'Тронина'],
  ['Ушаков', 'Ушакова'],
  ['Фёдоров', 'Фёдорова'],
  ['Хохряков', 'Хохрякова'],
  ['Черных', 'Черных'],
  ['Широбоков', 'Широбокова'],
  ['Шкляев', 'Шкляева'],
];
const HE = [
  'Артём',
  'Богдан',
  'Владимир',
  'Глеб',
  'Денис',
  'Егор',
  'Илья',
  'Кирилл',
  'Матвей',
  'Пётр',
  'Тимур',
  'Фёдор',
];
const SHE = ['Алёна', 'Варвара', 'Дарья', 'Ева', 'Зоя', 'Карина', 'Лилия', 'Милана', 'Ольга', 'Полина', 'Софья', 'Яна'];
const FATHERS: readonly (readonly [he: string, she: string])[] = [
  ['Алексеевич', 'Алексеевна'],
  ['Борисович', 'Борисовна'],
  ['Викторович', 'Викторовна'],
  ['Ильич', 'Ильинична'],
  ['Львович', 'Львовна'],
  ['Маратович', 'Маратовна'],
  ['Сергеевич', 'Сергеевна'],
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

export type DemoSex = 'male' | 'female';
export const sexOf = (index: number): DemoSex => (index % 2 === 0 ? 'male' : 'female');

/** The same invented name for the same number, always; now and then somebody has no patronymic. */
export function demoName(index: number, sex: DemoSex = sexOf(index)): PersonName {
  const side = sex === 'male' ? 0 : 1;
  return {
    familyName: pick(FAMILY, index * 7 + Math.floor(index / 24))[side],
    givenName: pick(sex === 'male' ? HE : SHE, index * 5 + 1),
    patronymic: index % 17 === 9 ? null : pick(FATHERS, index * 3)[side],
  };
}
