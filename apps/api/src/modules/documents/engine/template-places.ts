import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph of a template and where a person finds it. Words split by Word into runs are put together again. */
export type Place = { where: string; text: string };

const isElement = (node: Node): node is Element => node.nodeType === 1;
const elements = (node: Node): Element[] => [...node.childNodes].filter(isElement);
const isWord = (node: Element, name: string): boolean => node.namespaceURI === WORD && node.localName === name;

function textOf(node: Element): string {
  return elements(node)
    .map((child) => (isWord(child, 't') ? (child.textContent ?? '') : isWord(child, 'p') ? '' : textOf(child)))
    .join('');
}

/** Paragraphs anywhere inside, all called the same. */
function inside(node: Element, where: string): Place[] {
  return elements(node).flatMap((child) => [
    ...(isWord(child, 'p') ? [{ where, text: textOf(child) }] : []),
    ...inside(child, where),
  ]);
}

type Counts = { paragraphs: number; tables: number };

/** Paragraphs are counted as people see them: those with a text. A row of a table is called by its table. */
function inBody(node: Element, counts: Counts): Place[] {
  return elements(node).flatMap((child): Place[] => {
    if (isWord(child, 'tbl')) {
      const table = ++counts.tables;
      const rows = elements(child).filter((row) => isWord(row, 'tr'));
      return rows.flatMap((row, index) => inside(row, `таблица ${table}, строка ${index + 1}`));
    }
    if (!isWord(child, 'p')) return inBody(child, counts);
    const text = textOf(child);
    if (text.trim() !== '') counts.paragraphs++;
    return [{ where: `абзац ${counts.paragraphs}`, text }, ...inside(child, `абзац ${counts.paragraphs}`)];
  });
}

const NAMED: readonly [RegExp, string][] = [
  [/header\d*\.xml$/u, 'верхний колонтитул'],
  [/footer\d*\.xml$/u, 'нижний колонтитул'],
  [/footnotes\.xml$/u, 'сноска'],
];

/** The paragraphs of one part of the package. Another part than text has none. */
export function placesOf(part: string, xml: string): Place[] {
  const root = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) return [];
  const named = NAMED.find(([pattern]) => pattern.test(part));
  return named ? inside(root, named[1]) : inBody(root, { paragraphs: 0, tables: 0 });
}

/** Where a tag stands, the first place of those that have it; null when it is nowhere to be seen. */
export function placeOf(places: readonly Place[], signs: readonly string[], tag: string): string | null {
  const bare = (text: string) => text.replace(/\s/gu, '');
  const wanted = signs.map((sign) => `${sign}${bare(tag)}`);
  const found = places.find(({ text }) => wanted.some((sought) => bare(text).includes(sought)));
  return found?.where ?? null;
}
