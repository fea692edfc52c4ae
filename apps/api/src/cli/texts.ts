const ru = {
  program: '«Тандем»: программа наставничества школы. Команды для владельца сервера.',
  data: 'папка с данными (по умолчанию TANDEM_DATA_DIR или ./data)',
  lang: 'язык справки (по умолчанию из LANG, иначе русский)',
  help: 'показать справку',
  json: 'вывести результат в JSON',
  roadmap: 'дорожная карта',
  parse: 'прочитать план из .docx, .xlsx или текста и показать, что понято; ничего не записывает',
  import: 'загрузить план в базу; повторная загрузка обновляет карту того же года',
  file: 'файл с планом',
  dryRun: 'только показать, что изменится',
  year: 'год плана, если его нет в документе',
  acceptTypos: 'принять все однозначные исправления опечаток',
  user: 'учётные записи',
  userAdd: 'создать учётную запись; одноразовый пароль печатается один раз',
  userList: 'перечислить учётные записи',
  family: 'фамилия',
  given: 'имя',
  patronymic: 'отчество',
  role: 'роль; можно указать несколько раз',
  login: 'логин (по умолчанию из фамилии и имени)',
  noFile: (path: string) => `Файл ${path} не найден.`,
  noSchool: 'Школа ещё не создана: запустите сервер и откройте одноразовую ссылку.',
  noYear: 'В документе нет года. Укажите его: --year 2026.',
  badYear: 'Год: ожидается число от 2015 до 2099.',
  summary: (sections: number, items: number, doubtful: number) =>
    `Разделов: ${sections}, мероприятий: ${items}, проверьте: ${doubtful}.`,
  imported: (items: number) => `Загружено мероприятий: ${items}.`,
  diff: (added: number, changed: number, removed: number, unchanged: number) =>
    `Добавлено: ${added}, изменено: ${changed}, нет в новом документе: ${removed}, без изменений: ${unchanged}.`,
  dryRunDone: 'Ничего не записано (--dry-run).',
  password: (login: string, password: string) => `Логин: ${login}\nОдноразовый пароль: ${password}`,
  unknownRole: (role: string, known: string) => `Роли «${role}» нет. Есть: ${known}.`,
  titles: {
    'Usage:': 'Как вызвать:',
    'Options:': 'Ключи:',
    'Commands:': 'Команды:',
    'Arguments:': 'Аргументы:',
  } as Record<string, string>,
  /** The parser's own complaints, by the shape of their English text. */
  complaints: [
    [/^error: unknown command '(.*)'/, 'Команды «$1» нет. Список: --help'],
    [/^error: unknown option '(.*)'/, 'Ключа «$1» нет. Список: --help'],
    [/^error: missing required argument '(.*)'/, 'Не указан аргумент: $1. Подробнее: --help'],
    [/^error: required option '(.*)' not specified/, 'Не указан обязательный ключ: $1. Подробнее: --help'],
    [/^error: option '(.*)' argument '(.*)' is invalid\. /, 'Ключ $1: значение «$2» не подходит. '],
    [/^error: option '(.*)' argument missing/, 'Ключу $1 нужно значение'],
    [/^error: too many arguments.*/, 'Лишние аргументы. Подробнее: --help'],
  ] as [RegExp, string][],
};

type Texts = typeof ru;

const en: Texts = {
  program: 'Tandem: a school mentoring programme. Commands for the owner of the server.',
  data: 'data folder (TANDEM_DATA_DIR or ./data by default)',
  lang: 'language of this help (from LANG by default, else Russian)',
  help: 'show help',
  json: 'print the result as JSON',
  roadmap: 'roadmap',
  parse: 'read a plan from .docx, .xlsx or text and show what was understood; writes nothing',
  import: 'load a plan into the database; loading again updates the roadmap of the same year',
  file: 'file with the plan',
  dryRun: 'only show what would change',
  year: 'year of the plan when the document names none',
  acceptTypos: 'accept all unambiguous corrections of typos',
  user: 'accounts',
  userAdd: 'make an account; its one-time password is printed once',
  userList: 'list accounts',
  family: 'family name',
  given: 'given name',
  patronymic: 'patronymic',
  role: 'role; may be given several times',
  login: 'login (made from the name by default)',
  noFile: (path) => `File ${path} was not found.`,
  noSchool: 'There is no school yet: start the server and open its one-time link.',
  noYear: 'The document names no year. Give it: --year 2026.',
  badYear: 'Year: a number from 2015 to 2099 is expected.',
  summary: (sections, items, doubtful) => `Sections: ${sections}, items: ${items}, to check: ${doubtful}.`,
  imported: (items) => `Items loaded: ${items}.`,
  diff: (added, changed, removed, unchanged) =>
    `Added: ${added}, changed: ${changed}, not in the new document: ${removed}, unchanged: ${unchanged}.`,
  dryRunDone: 'Nothing was written (--dry-run).',
  password: (login, password) => `Login: ${login}\nOne-time password: ${password}`,
  unknownRole: (role, known) => `There is no role “${role}”. Known: ${known}.`,
  titles: {},
  complaints: [],
};

export const texts = { ru, en };
export type CliTexts = Texts;

/** `--lang` wins, then the locale of the shell, then Russian. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): 'ru' | 'en' {
  const flag = argv.find((word) => word.startsWith('--lang='))?.slice(7) ?? argv[argv.indexOf('--lang') + 1];
  if (argv.some((word) => word.startsWith('--lang'))) return flag === 'en' ? 'en' : 'ru';
  return (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').startsWith('en') ? 'en' : 'ru';
}
