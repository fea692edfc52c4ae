import { foldCell } from './cell-text.ts';
import type { PeopleField } from './people-fields.ts';

/** Refused whatever the school wants: dossier §10, minimisation. */
export const FORBIDDEN_REASONS = [
  'identity_document',
  'address',
  'nationality',
  'health',
  'social_status',
  'family',
  'marks',
  'certificates',
  'credentials',
  'photo',
  'bank',
] as const;
export type ForbiddenReason = (typeof FORBIDDEN_REASONS)[number];

/** Left out, harmless: there is no such field, or it is made by the system itself. */
export const IGNORED_REASONS = [
  'number',
  'login',
  'subject',
  'age',
  'consent',
  'free_text',
  'homeroom',
  'guardian_email',
  'repeated',
  'unknown',
  'empty',
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

export type HeaderMeaning =
  | { kind: 'field'; field: PeopleField }
  | { kind: 'forbidden'; reason: ForbiddenReason }
  | { kind: 'ignored'; reason: IgnoredReason };

type Rule = readonly [RegExp, HeaderMeaning];

const field = (pattern: RegExp, name: PeopleField): Rule => [pattern, { kind: 'field', field: name }];
const forbidden = (pattern: RegExp, reason: ForbiddenReason): Rule => [pattern, { kind: 'forbidden', reason }];
const ignored = (pattern: RegExp, reason: IgnoredReason): Rule => [pattern, { kind: 'ignored', reason }];

const PHONE = /телеф|(?:^| )(?:тел|моб|сот)(?: |$)|мобильн|сотов|контактн\S* номер/u;
const EMAIL = /e-?mail|и-?мей?л|емей?л|электрон|(?:^| )(?:эл|электр) (?:почта|адрес)|^почта$/u;

/** Words of what is never kept, the telling ones first. They stand before the fields: «адрес регистрации родителя». */
const REFUSED: readonly Rule[] = [
  forbidden(
    /паспорт|снилс|(?:^| )инн(?: |$)|свидетельств|удостовер|полис|(?:^| )омс(?: |$)|документ/u,
    'identity_document',
  ),
  forbidden(
    /диагноз|здоровь|инвалид|(?:^| )овз(?: |$)|заболев|хронич|аллерг|прививк|медиц|физ\S* ?групп|группа по физ|логопед|пмпк|нозолог|психиатр/u,
    'health',
  ),
  forbidden(/судимост|справк/u, 'certificates'),
  forbidden(/адрес|прописк|прожив|жительств|регистрац|индекс|улиц[аы]|микрорайон|(?:^| )район(?: |$)/u, 'address'),
  forbidden(/национальн|гражданств|вероисповед|религи|родной язык|место рождения|народност/u, 'nationality'),
  forbidden(
    /социальн|соц (?:статус|положение|паспорт|категор)|малообеспеч|малоимущ|многодет|неполн|неблагополуч|опека|опекаем|сирот|льгот|беженец|мигрант|(?:^| )(?:кдн|пдн|вшк|соп|тжс)(?: |$)|на учете|постановк\S* на учет|питани|сво(?: |$)/u,
    'social_status',
  ),
  forbidden(/состав семьи|семейн|статус семьи|братья|сестры|о семье/u, 'family'),
  forbidden(
    /оценк|успеваем|средн\S* балл|(?:^| )балл|отметки|отметка за|четверт|аттестат|(?:^| )(?:егэ|огэ|впр)(?: |$)/u,
    'marks',
  ),
  forbidden(/парол|пин-?код|код доступа|password/u, 'credentials'),
  forbidden(/фото|отпечат/u, 'photo'),
  forbidden(/банк|лицевой счет|расчетный счет|номер карты/u, 'bank'),
];

const GUARDIAN =
  /родител|представител|(?:^| )(?:мать|матери|мам[аы]|отец|отца|пап[аы])(?: |$)|опекун|попечител|(?<!дата |год )(?<!\p{L})род(?: |$)/u;

const ABOUT_GUARDIAN: readonly Rule[] = [
  // «Ф.И.О. родителей, телефон»: a cell about a parent often holds everything.
  field(/фио|(?:^| )ф и о(?: |$)|фамили/u, 'guardianName'),
  ignored(EMAIL, 'guardian_email'),
  field(PHONE, 'guardianPhone'),
  field(/кем приход|степень|родств|статус/u, 'guardianRelation'),
  forbidden(/работ|должност|образован|рожд|возраст|професси/u, 'family'),
  field(/./u, 'guardianName'),
];

const PERSON = String.raw`(?:уче\S*|обуча\S*|учащ\S*|ребен\S*|лице\S*|гимназ\S*|школьн\S*|сотрудн\S*|педагог\S*|учител\S*|преподават\S*|наставн\S*|работник\S*|кандидат\S*|специалист\S*|участник\S*)`;

const FIELDS: readonly Rule[] = [
  ignored(/классн\S* руковод|(?:^| )кл рук/u, 'homeroom'),
  ignored(/логин|login|username|учетн\S* запис|имя пользователя/u, 'login'),
  ignored(/соглас/u, 'consent'),
  ignored(
    /примечан|комментар|заметк|характерист|особенност|дополнительн|прочее|интерес|увлечен|хобби|достижен/u,
    'free_text',
  ),
  ignored(
    /^(?:№|n|no|номер|#)(?: ?(?:п\/п|пп|п п|по порядку|строки))?$|^(?:п\/п|пп|п п)$|^порядковый номер/u,
    'number',
  ),
  field(EMAIL, 'email'),
  field(PHONE, 'phone'),
  field(/кем приход|степень родств|^родство/u, 'guardianRelation'),
  field(/рожд|^дата род|^(?:д р|д\/р|др|г р|год р)(?: |$)/u, 'birthOn'),
  field(/^пол(?: м\/ж| м ж)?$|^пол |гендер/u, 'sex'),
  ignored(/^возраст|полных лет|сколько лет/u, 'age'),
  field(
    /^фио|^ф и о?(?: |$)|^фи(?: |$)|(?:^| )фио(?: |$)|(?:^| )ф и о(?: |$)|фамили\S*.* имя|имя.* фамили/u,
    'fullName',
  ),
  field(/^фамили/u, 'familyName'),
  field(/^имя(?: |$)/u, 'givenName'),
  field(/^отчество/u, 'patronymic'),
  field(/^должност|^профессия|кем работает/u, 'position'),
  field(/стаж|преподает с|работает с|год начала (?:работы|преподавания)|педагогическ\S* деятельност/u, 'teachingSince'),
  ignored(/^предмет|преподаваем|дисциплин/u, 'subject'),
  field(/организаци|место работы|предприяти|компания|учреждени|работодател/u, 'organization'),
  field(/должност/u, 'position'),
  ignored(/^классы/u, 'unknown'),
  field(/^(?:учебный |№ |номер )?(?:класс|кл)(?: |$)|^класс/u, 'className'),
  field(new RegExp(String.raw`^${PERSON}$`, 'u'), 'fullName'),
];

const LONGEST_HEADER = 100;

function headerText(text: string): string {
  return foldCell(text)
    .replace(/[^\p{L}\d№#/-]+/gu, ' ')
    .trim();
}

/** What the words of a header say about its column; null when they say nothing known. */
export function headerMeaning(text: string): HeaderMeaning | null {
  const folded = headerText(text);
  if (folded === '' || folded.length > LONGEST_HEADER) return null;
  const meaningBy = (rules: readonly Rule[]) => rules.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  // «Электронный адрес», «номер документа о согласии» hold words of what is refused and are not.
  const harmless = EMAIL.test(folded) || /соглас/u.test(folded);
  const refused = harmless ? null : meaningBy(REFUSED);
  if (refused) return refused;
  return GUARDIAN.test(folded) ? meaningBy(ABOUT_GUARDIAN) : meaningBy(FIELDS);
}
