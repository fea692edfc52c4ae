import { attributeOf, elementsNamed, firstNamed, valueOf } from './docx-xml.ts';
import type { Element } from './docx-xml.ts';

type Level = { format: string; text: string; start: number };

/** Numbers of list paragraphs, counted in document order as Word does when it prints them. */
export type Numbering = {
  /** The printed label of the next paragraph of that list («1.2.»), '' for a bullet, null when it is in no list. */
  next(paragraph: Element): string | null;
};

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

function printed(format: string, value: number): string {
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  return String(value);
}

function readLevels(abstract: Element): Map<number, Level> {
  return new Map(
    elementsNamed(abstract, 'lvl').map((level) => [
      Number(attributeOf(level, 'ilvl') ?? 0),
      {
        format: valueOf(firstNamed(level, 'numFmt')) ?? 'decimal',
        text: valueOf(firstNamed(level, 'lvlText')) ?? '',
        start: Number(valueOf(firstNamed(level, 'start')) ?? 1),
      },
    ]),
  );
}

/** Reads `word/numbering.xml`; without it every list paragraph is a bullet. */
export function readNumbering(root: Element | null): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  if (root) {
    for (const one of elementsNamed(root, 'abstractNum'))
      abstracts.set(attributeOf(one, 'abstractNumId') ?? '', readLevels(one));
    for (const one of elementsNamed(root, 'num')) {
      lists.set(attributeOf(one, 'numId') ?? '', valueOf(firstNamed(one, 'abstractNumId')) ?? '');
    }
  }
  const counters = new Map<string, number[]>();

  return {
    next(paragraph) {
      const property = firstNamed(paragraph, 'pPr', 'numPr');
      const list = valueOf(firstNamed(property, 'numId'));
      if (!property || list === null || list === '0') return null;
      const at = Math.min(8, Math.max(0, Number(valueOf(firstNamed(property, 'ilvl')) ?? 0)));
      // Several lists made from one abstract list go on counting together.
      const abstractId = lists.get(list) ?? list;
      const levels = abstracts.get(abstractId);
      const level = levels?.get(at);
      if (!level || level.format === 'bullet' || level.format === 'none') return '';
      const counted = (counters.get(abstractId) ?? []).slice(0, at + 1);
      counted[at] = (counted[at] ?? level.start - 1) + 1;
      for (let above = 0; above < at; above += 1) counted[above] ??= levels?.get(above)?.start ?? 1;
      counters.set(abstractId, counted);
      return level.text.replace(/%(\d)/gu, (_, digit: string) => {
        const index = Number(digit) - 1;
        return printed(levels?.get(index)?.format ?? 'decimal', counted[index] ?? 1);
      });
    },
  };
}
