import type { PersonName } from '@tandem/domain/kernel';

/** «Орлов» of «Орлов Кирилл Андреевич»; initials stay whole, for there is no surname in them. */
export const familyOf = (shownName: string): string =>
  shownName.includes('.') ? shownName : (shownName.split(' ')[0] ?? shownName);

/** «Орлов Кирилл»: a card has no room for the patronymic, its title has. */
export const cardName = (shownName: string): string =>
  shownName.includes('.') ? shownName : shownName.split(' ').slice(0, 2).join(' ');

/** «Сидорова Наталья» */
export const mentorName = ({ familyName, givenName }: PersonName): string => [familyName, givenName].join(' ');

/** «ОК»: surname first, as the cards name people. */
export const lettersOf = (shownName: string): string =>
  shownName
    .split(/[\s.]+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');

/** Endings that are safe to decline: of a surname as it is, in the dative and in the genitive. */
const ENDINGS: readonly [ending: RegExp, dative: string, genitive: string][] = [
  [/([оеё]в|[иы]н)а$/, '$1ой', '$1ой'],
  [/([оеё]в|[иы]н)$/, '$1у', '$1а'],
  [/([сц]к)ая$/, '$1ой', '$1ой'],
  [/([сц]к)ий$/, '$1ому', '$1ого'],
];
/** Shorter ones may look Russian and be something else («Ким», «Лин», «Сова»). */
const SHORTEST = 5;

function declined({ familyName }: PersonName, form: 1 | 2): string | null {
  if (familyName.length < SHORTEST) return null;
  const rule = ENDINGS.find(([ending]) => ending.test(familyName));
  return rule ? familyName.replace(rule[0], rule[form]) : null;
}

/** «(перейдёт к) Сидоровой, Гусеву». Null where a rule of thumb could offend: then the name is not declined. */
export const toWhom = (name: PersonName): string | null => declined(name, 1);
/** «(место у) Сидоровой, Гусева». Null where a rule of thumb could offend. */
export const atWhom = (name: PersonName): string | null => declined(name, 2);
