import { parseClassName } from '../../school/index.ts';
import { cleanCell, isBlankMark } from './cell-text.ts';
import { nameAndClass } from './class-title.ts';
import { readDayText } from './day-text.ts';
import type { ForbiddenReason } from './header-words.ts';
import { hasStrangeSigns, isInitial, nameTokens, plainName } from './name-tokens.ts';
import { isGivenWord, isPatronymic, looksLikeSurname } from './name-words.ts';
import type { PeopleField } from './people-fields.ts';
import { readEmail } from './read-email.ts';
import { relationIn } from './read-guardian.ts';
import { readPhone } from './read-phone.ts';
import { readSex } from './read-sex.ts';

const SAMPLE = 60;

/** The first filled cells of a column, cleaned. */
export function sampleOf(cells: readonly string[]): string[] {
  const sample: string[] = [];
  for (const cell of cells) {
    const text = cleanCell(cell);
    if (!isBlankMark(text)) sample.push(text);
    if (sample.length === SAMPLE) break;
  }
  return sample;
}

type Test = (text: string) => boolean;

/** Most cells of a column look alike; a few are always written otherwise. */
function most(sample: readonly string[], isSuch: Test, share = 0.6): boolean {
  return sample.length > 0 && sample.filter(isSuch).length >= sample.length * share;
}

const SNILS = /^\d{3}-\d{3}-\d{3}[\s-]\d{2}$/u;
const PASSPORT = /^(?:\d{2}\s?\d{2}\s+(?:№\s*)?\d{6}|[IVX]{1,4}-[А-Я]{2}\s*№?\s*\d{6})$/u;
const ADDRESS = /(?:^|[\s,])(?:ул|улица|пр-т|проспект|пер|кв|д|дом)(?:\.\s*|\s+)\S.*\d/iu;

/** Things never kept are known by their look too, whatever the header says or when there is none. */
export function forbiddenContents(sample: readonly string[]): ForbiddenReason | null {
  if (most(sample, (text) => SNILS.test(text) || PASSPORT.test(text), 0.3)) return 'identity_document';
  return most(sample, (text) => ADDRESS.test(text), 0.3) ? 'address' : null;
}

function isFigure(text: string): boolean {
  return /^\d{1,4}[.)]?$/u.test(text);
}

/** «1», «2», «3»: numbers of rows, each one more than the one before. */
export function isNumbering(sample: readonly string[]): boolean {
  return (
    most(sample, isFigure, 1) &&
    sample.every((text, at) => at === 0 || Number.parseInt(text, 10) > Number.parseInt(sample[at - 1] ?? '', 10))
  );
}

function words(text: string): string[] {
  const { plain } = plainName(nameAndClass(text)?.name ?? text);
  return hasStrangeSigns(plain) ? [] : nameTokens(plain);
}

function isNameLike(text: string): boolean {
  const all = words(text);
  const capital = (word: string) => /^\p{Lu}/u.test(word) || isGivenWord(word) || looksLikeSurname(word);
  return all.length >= 2 && all.length <= 5 && all.every(capital);
}

function holdsName(text: string): boolean {
  return words(text).some((word) => isGivenWord(word) || isPatronymic(word) || isInitial(word));
}

function isOneWord(isSuch: Test): Test {
  return (text) => {
    const [word, ...rest] = words(text);
    return word !== undefined && rest.length === 0 && isSuch(word);
  };
}

/** Looks of the fields that can be told without a header, the unmistakable first. */
const LOOKS: readonly (readonly [PeopleField, (sample: readonly string[]) => boolean])[] = [
  ['email', (sample) => most(sample, (text) => readEmail(text).value !== null)],
  ['phone', (sample) => most(sample, (text) => /\d{3}/u.test(text) && readPhone(text).value !== null)],
  ['birthOn', (sample) => most(sample, (text) => ['day', 'short'].includes(readDayText(text).kind))],
  ['className', (sample) => most(sample, (text) => /\p{L}/u.test(text) && parseClassName(text).ok)],
  ['sex', (sample) => most(sample, (text) => readSex(text).value !== null, 0.8)],
  [
    'guardianRelation',
    (sample) => most(sample, (text) => /^\p{L}+(?:\s\p{L}+)?$/u.test(text) && relationIn(text) !== null),
  ],
  ['fullName', (sample) => most(sample, isNameLike, 0.5) && most(sample, holdsName, 0.3)],
  ['patronymic', (sample) => most(sample, isOneWord(isPatronymic), 0.5)],
  ['givenName', (sample) => most(sample, isOneWord(isGivenWord), 0.5)],
  ['familyName', (sample) => most(sample, isOneWord(looksLikeSurname), 0.4)],
];

/** The field a column looks like, of those still wanted. */
export function fieldByContents(
  sample: readonly string[],
  isWanted: (field: PeopleField) => boolean,
): PeopleField | null {
  return LOOKS.find(([field, looks]) => isWanted(field) && looks(sample))?.[0] ?? null;
}

/** Words with capitals and nothing else: names of any people. */
export function mayBeNames(sample: readonly string[]): boolean {
  return most(
    sample,
    (text) => words(text).length > 0 && words(text).length <= 5 && /^\p{Lu}/u.test(plainName(text).plain),
    0.8,
  );
}
