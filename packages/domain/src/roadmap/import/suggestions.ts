import type { ParsedDocument, ParsedItem, Suggestion } from '../parsed.ts';

type Place = { cell: Suggestion['cell']; substep: number | null; text: string };
type Slip = Pick<Suggestion, 'at' | 'from' | 'to' | 'kind'>;
type Rule = {
  kind: Suggestion['kind'];
  pattern: RegExp;
  to: (match: RegExpExecArray) => string;
  cells?: readonly Suggestion['cell'][];
};

/** «юридические лица», «лица с ОВЗ», «физического лица» are people, not a school. */
const PERSON_BEFORE =
  /(?<!\p{L})(?:юридическ|физическ|должностн|ответственн|заинтересованн|трет|эт|друг|ин|данн|уполномоченн)\p{L}{0,5}\s$/iu;
const PERSON_AFTER =
  /^(?:\s(?:с ОВЗ|с инвалидностью|ответственн|которы|котор|из числа|,)|,\s(?:ответственн|котор|имеющ|участвующ))/iu;

const RULES: readonly Rule[] = [
  {
    kind: 'agreement',
    pattern: /(?<=(?<![\p{L}])\p{L}{3,}(?:ой|ей)\s)(программ|модел|карт|групп|работ|школ|систем)(?![\p{L}-])/giu,
    to: (match) => `${match[0]}${match[0].toLowerCase() === 'модел' ? 'и' : 'ы'}`,
  },
  {
    kind: 'spacing',
    pattern: /(?<!\p{L})\p{L}+-\s+(?!(?:и|или|либо)(?![\p{L}]))(?=\p{L})/gu,
    to: (match) => match[0].trimEnd(),
  },
  { kind: 'spacing', pattern: /(?<!\p{L})\p{L}+\/\s+(?=\p{L})/gu, to: (match) => match[0].trimEnd() },
  {
    kind: 'spacing',
    pattern: /(?<!\d)20\d{2}г(?=(?:г|од|ода|оду|\.|$)(?![\p{L}]))/gu,
    to: (match) => match[0].replace('г', ' г'),
  },
  { kind: 'spacing', pattern: /(?<!\p{L})\p{L}+,(?=\p{L})/gu, to: (match) => `${match[0]} ` },
  { kind: 'spacing', pattern: /(?<=[\p{L}\d»)]) +(?=[,;.](?:\s|$))/gu, to: () => '' },
  {
    kind: 'punctuation',
    pattern: /,{2,}|;{2,}|(?<!\.)\.\.(?!\.)|,\.|;\.|,;|;,/gu,
    to: (match) => match[0].at(-1) ?? '',
  },
  { kind: 'punctuation', pattern: /(?<=\p{L}) {2,}(?=\p{Lu})/gu, to: () => ', ', cells: ['responsible'] },
  {
    kind: 'punctuation',
    pattern: /(?<=[^\s,;.:])[;,]+\s*$/gu,
    to: () => '',
    cells: ['title', 'term', 'responsible', 'result'],
  },
];

const QUOTED = /"([^"\n«»]+)"/gu;

/** «лица» for «лицея»: certain after most words, ambiguous in «от лица», which is also a correct idiom. */
function lyceumSlips(text: string): Slip[] {
  return [...text.matchAll(/(?<![\p{L}-])([Лл])ица(?![\p{L}-])/gu)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (PERSON_BEFORE.test(before) || PERSON_AFTER.test(after)) return [];
    const ambiguous = /(?:^|\s)(?:от|с)\s$/iu.test(before);
    return [{ at: match.index, from: match[0], to: `${match[1]}ицея`, kind: ambiguous ? 'ambiguous' : 'typo' }];
  });
}

function quoteSlips(text: string): Slip[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    at: match.index,
    from: match[0],
    to: `«${match[1]}»`,
    kind: 'punctuation',
  }));
}

function ruleSlips(rule: Rule, text: string): Slip[] {
  return [...text.matchAll(rule.pattern)].flatMap((match) => {
    const to = rule.to(match);
    return to === match[0] ? [] : [{ at: match.index, from: match[0], to, kind: rule.kind }];
  });
}

function slipsIn(place: Place, document: { lyceum: boolean; angleQuotes: boolean }): Slip[] {
  const rules = RULES.filter((rule) => !rule.cells || rule.cells.includes(place.cell));
  const found = [
    ...(document.lyceum ? lyceumSlips(place.text) : []),
    ...(document.angleQuotes ? quoteSlips(place.text) : []),
    ...rules.flatMap((rule) => ruleSlips(rule, place.text)),
  ].sort((first, second) => first.at - second.at || second.from.length - first.from.length);
  // Two slips on the same letters: the one that starts first is enough, the other shows up at the next reading.
  let free = 0;
  return found.filter((slip) => {
    if (slip.at < free) return false;
    free = slip.at + slip.from.length;
    return true;
  });
}

export function placesOf(item: ParsedItem): Place[] {
  return [
    { cell: 'title', substep: null, text: item.title },
    ...item.substeps.map((text, substep): Place => ({ cell: 'substeps', substep, text })),
    { cell: 'term', substep: null, text: item.termRaw },
    { cell: 'responsible', substep: null, text: item.responsibleRaw },
    { cell: 'result', substep: null, text: item.resultRaw },
  ];
}

/** Possible slips of the pen, one by one with their place. None is applied here. Source: dossier §4.2 rows 6 and 7. */
export function findSuggestions(items: readonly ParsedItem[], document: ParsedDocument): Suggestion[] {
  const places = items.flatMap((item) => placesOf(item).map((place) => ({ ...place, item: item.sortOrder })));
  const names = [document.organization, document.fullName, document.title, ...places.map((place) => place.text)];
  const whole = names.join(' ');
  const lyceum = /лице[йяюе](?![\p{L}])/iu.test(whole);
  const angleQuotes = whole.includes('«');
  return places
    .flatMap(({ item, ...place }) =>
      slipsIn(place, { lyceum, angleQuotes }).map((slip) => ({
        item,
        cell: place.cell,
        substep: place.substep,
        ...slip,
      })),
    )
    .map((slip, index) => ({ id: `s${index + 1}`, ...slip }));
}
