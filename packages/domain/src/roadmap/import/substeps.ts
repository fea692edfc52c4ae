import { cleanText } from './text-clean.ts';

export type TitleParts = {
  title: string;
  substeps: string[];
  /** How sure the split is; 1 when the marks were the author's own or there was nothing to split. */
  confidence: number;
  /** Sub-steps were found inside the title («…: a; b; c»), which stays whole. */
  insideTitle: boolean;
};

/** Marks that never stand inside a Russian sentence, so they open a sub-step anywhere in a line. */
const BEFORE_GLYPH = /(?=[✓✔☑✅•●▪■◦○➢►▶❖])/u;
const MARKER = /^(?:[✓✔☑✅•●▪■◦○➢►▶❖·*]\s*|[-–—](?:\s+|$|(?=[\p{L}«]))|\d{1,2}\)\s*|\d{1,2}\.\s+(?=\p{L})|[а-я]\)\s*)/u;

function stripMarkers(line: string): string {
  let rest = line;
  while (MARKER.test(rest)) rest = rest.replace(MARKER, '');
  return rest.trim();
}

/** «и др.», «и т.д.» keep their dot; everything else loses the mark that separated it from the next sub-step. */
function stripSeparator(text: string): string {
  const bare = text.replace(/[\s;,]+$/u, '');
  if (/(?:^|[\s(])(?:др|пр|т\.\s?д|т\.\s?п|гг?|руб)\.$/u.test(bare) || bare.endsWith('...')) return bare;
  return bare.replace(/[\s;,.]+$/u, '');
}

/** «1) … 2) …» in one line becomes lines of its own when the numbers run on from 1. */
function breakNumbered(line: string): string[] {
  const found = [...line.matchAll(/(?<=^|[\s:;,.])(\d{1,2})\)\s*(?=\p{L})/gu)];
  const ordered = found.length >= 2 && found.every((match, index) => Number(match[1]) === index + 1);
  if (!ordered) return [line];
  const starts = found.map((match) => match.index);
  return [line.slice(0, starts[0]), ...starts.map((start, index) => line.slice(start, starts[index + 1]))];
}

type Line = { text: string; marked: boolean };

function toLines(text: string, listLines: readonly number[]): Line[] {
  const lines: Line[] = [];
  // A mark alone on its line belongs to the line after it.
  let pending = false;
  for (const [index, raw] of text.split('\n').entries()) {
    let inList = listLines.includes(index);
    const pieces = cleanText(raw)
      .split('\n')
      .flatMap((line) => line.split(BEFORE_GLYPH))
      .flatMap(breakNumbered);
    for (const piece of pieces.map((part) => part.replace(/\s+/gu, ' ').trim())) {
      if (piece === '') continue;
      const marked = MARKER.test(piece) || inList || pending;
      const bare = stripMarkers(piece);
      pending = bare === '';
      inList = false;
      if (!pending) lines.push({ text: bare, marked });
    }
  }
  return lines;
}

function endsOpen(text: string): boolean {
  return /[;:.]$/u.test(text);
}

function splitInside(title: string): string[] {
  const plain = title.replace(/\([^()]*\)|«[^«»]*»/gu, (part) => ' '.repeat(part.length));
  const colon = plain.search(/:(?=\s)/u);
  if (colon < 0) return [];
  const pieces: string[] = [];
  let from = colon + 1;
  for (let at = from; at <= plain.length; at += 1) {
    if (at < plain.length && plain[at] !== ';') continue;
    pieces.push(stripSeparator(title.slice(from, at).trim()));
    from = at + 1;
  }
  const filled = pieces.filter((piece) => piece !== '');
  return filled.length >= 2 ? filled : [];
}

/**
 * Splits the text of a title cell into the title and its sub-steps: by the author's marks (✓ – • 1) and list paragraphs),
 * by lines after a colon, and, doubtfully, by «;» inside the title, which then stays whole. Source: dossier §4.2 row 12.
 */
export function splitTitle(text: string, listLines: readonly number[] = []): TitleParts {
  const lines = toLines(text, listLines);
  const [first] = lines;
  if (!first) return { title: '', substeps: [], confidence: 1, insideTitle: false };

  let head = first.text;
  let next = 1;
  while (next < lines.length && !lines[next]?.marked && !head.endsWith(':')) {
    head = `${head} ${lines[next]?.text ?? ''}`;
    next += 1;
  }
  if (next === lines.length) {
    const inside = splitInside(head);
    if (inside.length > 0) return { title: head, substeps: inside, confidence: 0.6, insideTitle: true };
    // Lines that each begin a sentence may be a list whose marks were lost.
    const lostMarks = lines.slice(1).some((line) => /^\p{Lu}/u.test(line.text));
    return { title: head, substeps: [], confidence: lostMarks ? 0.8 : 1, insideTitle: false };
  }

  const substeps: string[] = [];
  let unmarked = 0;
  for (const line of lines.slice(next)) {
    const previous = substeps.at(-1);
    const opens = line.marked || previous === undefined || endsOpen(previous) || /^\p{Lu}/u.test(line.text);
    if (!line.marked) unmarked += 1;
    if (opens) substeps.push(line.text);
    else substeps.push(`${substeps.pop() ?? ''} ${line.text}`);
  }
  const confidence = first.marked ? 0.6 : unmarked > 0 ? 0.85 : 1;
  return { title: head, substeps: substeps.map(stripSeparator), confidence, insideTitle: false };
}
