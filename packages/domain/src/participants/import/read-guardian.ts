import type { GuardianRelation } from '../dictionaries.ts';
import { faultIn } from './cell-faults.ts';
import type { CellFault } from './cell-faults.ts';
import { cleanCell, foldCell, isBlankMark } from './cell-text.ts';
import type { ImportedGuardian, RawCells } from './people-fields.ts';
import { readFullName } from './read-full-name.ts';
import { readPhone } from './read-phone.ts';

const RELATIONS: readonly (readonly [RegExp, GuardianRelation])[] = [
  [/приемн/u, 'guardian'],
  [/усынов|удочер/u, 'adoptive_parent'],
  [/попечител/u, 'trustee'],
  [/опекун/u, 'guardian'],
  [/детск\p{L}* дом|учрежден|представител\p{L}* организац/u, 'institution'],
  [/(?<!\p{L})(?:мать|матер\p{L}|мам[аыео]\p{L}?)(?!\p{L})/u, 'mother'],
  [/(?<!\p{L})(?:отец|отц[ауе]|пап[аыео]\p{L}?)(?!\p{L})/u, 'father'],
];

/** Who the representative is, by law: a grandmother is one only as a guardian. */
export function relationIn(text: string): GuardianRelation | null {
  const folded = foldCell(text);
  return RELATIONS.find(([word]) => word.test(folded))?.[1] ?? null;
}

const RELATION_WORD =
  /(?<!\p{L})(?:мать|мама|отец|папа|опекун(?:ша)?|попечитель|при[её]мн(?:ая|ый) (?:мать|отец|родитель)|бабушка|дедушка)(?!\p{L})/iu;
const PHONE_INSIDE = /(?:тел\p{L}*\.?\s*)?(?:\+7|[78])?[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/iu;

const EVERY_PHONE = new RegExp(PHONE_INSIDE, 'giu');
const EVERY_RELATION = new RegExp(RELATION_WORD, 'giu');

/** A cell about a parent often holds everything: «Иванова Мария Петровна (мама), 8 912 345-67-89». */
function takeApart(text: string): { name: string; phone: string; relation: string; several: boolean } {
  const phone = PHONE_INSIDE.exec(text)?.[0] ?? '';
  const relation = RELATION_WORD.exec(text)?.[0] ?? '';
  const rest = text
    .replaceAll(EVERY_PHONE, ' ')
    .replaceAll(EVERY_RELATION, ' ')
    .replace(/\(\s*\)/gu, ' ');
  const [name = '', ...others] = rest
    .split(/[,;/]|\sи\s/u)
    .map((piece) => piece.replace(/^[\s:.-]+|[\s:-]+$/gu, ''))
    .filter((piece) => /\p{L}/u.test(piece));
  // A comma also stands between the parts of one name.
  const oneName = others.length > 0 && [name, ...others].every((piece) => !piece.includes(' '));
  if (oneName) return { name: [name, ...others].join(' '), phone, relation, several: false };
  return { name, phone, relation, several: others.length > 0 };
}

/** What makes a name useless as a name: the representative is then left out and the cell asked about. */
function isWhole(name: { familyName: string; givenName: string }): boolean {
  return name.familyName !== '' && name.givenName !== '';
}

/** The legal representative of a row. Without a whole name there is nobody to sign a consent, so none is made up. */
export function readGuardian(raw: RawCells): { guardian: ImportedGuardian | null; faults: CellFault[] } {
  const textOf = (text = '') => (isBlankMark(text) ? '' : text);
  const nameText = textOf(raw.guardianName);
  const plain = cleanCell(nameText);
  const inside = takeApart(plain);
  const ownPhone = textOf(raw.guardianPhone);
  const ownRelation = textOf(raw.guardianRelation);
  if (nameText === '' && ownPhone === '') return { guardian: null, faults: [] };

  const faults: CellFault[] = [];
  const incomplete = (): void => {
    faults.push(faultIn('guardianName', nameText, { code: 'guardian_name_incomplete' }));
  };
  const read = readFullName(inside.name, 'family_first');
  const untouched = inside.name === plain;
  for (const { code, ...fault } of isWhole(read.name) ? read.faults : []) {
    const told = faultIn('guardianName', nameText, untouched ? { code, ...fault } : { code });
    if (told.level === 'warning') faults.push(told);
    else incomplete();
  }
  if (!isWhole(read.name)) incomplete();
  if (inside.several) faults.push(faultIn('guardianName', nameText, { code: 'guardian_several' }));

  let phone: string | null = null;
  if (ownPhone !== '' || inside.phone !== '') {
    const found = readPhone(ownPhone === '' ? inside.phone : ownPhone);
    phone = found.value;
    for (const fault of found.faults) {
      faults.push(
        ownPhone === ''
          ? faultIn('guardianName', nameText, { code: fault.code })
          : faultIn('guardianPhone', ownPhone, fault),
      );
    }
  }
  const relation = relationIn(ownRelation === '' ? inside.relation : ownRelation);
  if (relation === null && ownRelation !== '') {
    faults.push(faultIn('guardianRelation', ownRelation, { code: 'relation_unknown' }));
  } else if (relation === null && inside.relation !== '') {
    faults.push(faultIn('guardianName', nameText, { code: 'relation_unknown' }));
  }
  return { guardian: isWhole(read.name) ? { ...read.name, phone, relation } : null, faults };
}
