import { openDb } from '../../apps/api/src/db/open.ts';
import { newId } from '../../apps/api/src/kernel/ids.ts';
import { ftsText, sortKey } from '../../packages/domain/src/participants/search/index.ts';

const FAMILY = [
  'Абрамов',
  'Белкин',
  'Вахрушев',
  'Галеев',
  'Дементьев',
  'Ёлкин',
  'Жуйков',
  'Зайнуллин',
  'Ибрагимов',
  'Кузнецов',
  'Лекомцев',
  'Максимов',
  'Наговицын',
  'Овчинников',
  'Перевозчиков',
  'Рябов',
  'Сидоров',
  'Тронин',
  'Ушаков',
  'Фёдоров',
  'Хохряков',
  'Черепанов',
  'Широбоков',
  'Щербаков',
];
const ENDS = ['', 'ский', 'енко', 'ин', 'ых', 'ев'];
const GIVEN = [
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
const FATHERS = ['Алексеевич', 'Борисович', 'Викторович', 'Ильич', 'Львович', 'Сергеевич', 'Юрьевич'];

/** The same invented person for the same number; surnames are spread as in a big school. */
export function personName(index: number) {
  const family = FAMILY[(index * 7) % FAMILY.length] ?? '';
  const end = ENDS[Math.floor(index / FAMILY.length) % ENDS.length] ?? '';
  return {
    familyName: end === '' ? family : `${family.slice(0, -2)}${end}`,
    givenName: GIVEN[(index * 5) % GIVEN.length] ?? '',
    patronymic: FATHERS[(index * 3) % FATHERS.length] ?? '',
  };
}

const CLASSES = 44;

/** Puts people into a database that no server has open: pupils of the year that is on, in classes of equal size. */
export function fillRegister(dataDir: string, count: number, startYear: number): void {
  const { $client: sqlite } = openDb(`${dataDir}/tandem.sqlite`);
  const person = sqlite.prepare(
    `INSERT INTO people (id, family_name, given_name, patronymic, search_key, sort_key, birth_on, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const school = sqlite.prepare('INSERT INTO school_classes (id, start_year, grade, letter) VALUES (?, ?, ?, ?)');
  const enrol = sqlite.prepare('INSERT INTO enrolments (id, person_id, class_id, from_on) VALUES (?, ?, ?, ?)');
  const letters = ['А', 'Б', 'В', 'Г'];
  sqlite.transaction(() => {
    const classes = Array.from({ length: CLASSES }, (_, index) => {
      const id = newId();
      school.run(id, startYear, 1 + (index % 11), letters[Math.floor(index / 11)] ?? 'Д');
      return id;
    });
    for (let index = 0; index < count; index++) {
      const name = personName(index);
      const id = newId();
      const born = `${startYear - 7 - (index % 11)}-0${1 + (index % 9)}-1${index % 9}`;
      person.run(
        id,
        name.familyName,
        name.givenName,
        name.patronymic,
        ftsText(name),
        sortKey(name),
        born,
        '2026-01-01T00:00:00Z',
      );
      enrol.run(newId(), id, classes[index % CLASSES] ?? '', `${startYear}-09-01`);
    }
  })();
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
}

/** A list of pupils as a school office sends it: semicolons, «10 а», dates as text. */
export function pupilsCsv(count: number, startYear: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const name = personName(index + 50_000);
    const second = FAMILY[Math.floor(index / 7) % FAMILY.length] ?? '';
    const grade = 1 + (index % 11);
    const born = `1${index % 9}.0${1 + (index % 9)}.${startYear - 6 - grade}`;
    return `${index + 1};${name.familyName}-${second} ${name.givenName} ${name.patronymic};${born};${grade} ${'абвг'[index % 4] ?? 'а'}`;
  });
  return ['№;ФИО;Дата рождения;Класс', ...rows].join('\n');
}
