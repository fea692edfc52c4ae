import type { ParsedHeading } from '../parsed.ts';
import { ordinalCode, readHeading, sameHeading, subsectionCode } from './headings.ts';
import type { HeadingText } from './headings.ts';

export type Subsection = ParsedHeading & { section: string };

/** The headings met so far and the place in them. */
export type Outline = {
  sections: ParsedHeading[];
  subsections: Subsection[];
  section: string | null;
  subsection: string | null;
};

export function emptyOutline(): Outline {
  return { sections: [], subsections: [], section: null, subsection: null };
}

function levelKey(heading: HeadingText): string {
  return heading.numbering === 'dotted' ? 'arabic' : heading.numbering;
}

/**
 * Which numbering marks sections in this document: named or Roman if there is any, else arabic, else headings without
 * numbers. The other kinds are subsections.
 */
export function topNumbering(headings: readonly HeadingText[]): string {
  const keys = headings.map(levelKey);
  return keys.find((key) => key === 'roman' || key === 'named') ?? keys.find((key) => key === 'arabic') ?? 'none';
}

function freeCode(code: string, taken: readonly ParsedHeading[]): string {
  if (!taken.some((one) => one.code === code)) return code;
  let copy = 2;
  while (taken.some((one) => one.code === `${code}-${copy}`)) copy += 1;
  return `${code}-${copy}`;
}

function openSection(outline: Outline, printed: string, title: string): Outline {
  const known = outline.sections.find((one) => one.code.split('-')[0] === printed && sameHeading(one.title, title));
  // The same heading repeated at the top of a page is not a second section.
  if (known) return { ...outline, section: known.code, subsection: null };
  const code = freeCode(printed, outline.sections);
  return { ...outline, sections: [...outline.sections, { code, title }], section: code, subsection: null };
}

function openSubsection(outline: Outline, section: string, printed: string, title: string): Outline {
  const wanted = subsectionCode(section, printed);
  const known = outline.subsections.find(
    (one) => one.section === section && one.code.split('-')[0] === wanted && sameHeading(one.title, title),
  );
  if (known) return { ...outline, subsection: known.code };
  const code = freeCode(wanted, outline.subsections);
  return { ...outline, subsections: [...outline.subsections, { code, title, section }], subsection: code };
}

/** Opens the section or subsection a heading row names; null when it belongs nowhere (a caption above the sections). */
export function openHeading(outline: Outline, heading: HeadingText, top: string): Outline | null {
  const isTop = levelKey(heading) === top && heading.numbering !== 'dotted';
  const { section } = outline;
  if (heading.numbering === 'none') {
    if (isTop) {
      const known = outline.sections.find((one) => sameHeading(one.title, heading.title));
      return openSection(outline, known?.code ?? ordinalCode(outline.sections.length + 1), heading.title);
    }
    if (section === null) return null;
    const known = outline.subsections.find((one) => one.section === section && sameHeading(one.title, heading.title));
    if (known) return { ...outline, subsection: known.code };
    const order = outline.subsections.filter((one) => one.section === section).length + 1;
    return openSubsection(outline, section, String(order), heading.title);
  }
  if (isTop || section === null) return openSection(outline, heading.code, heading.title);
  return openSubsection(outline, section, heading.code, heading.title);
}

/** A merged stage column plays the part of section rows, or of subsections where the document has section rows too. */
export function openStage(outline: Outline, text: string, underSections: boolean): Outline {
  const heading = readHeading(text);
  if (underSections && outline.section !== null) {
    const same = outline.subsections.find(
      (one) => one.section === outline.section && sameHeading(one.title, heading.title),
    );
    if (same) return { ...outline, subsection: same.code };
    const order = outline.subsections.filter((one) => one.section === outline.section).length + 1;
    return openSubsection(outline, outline.section, heading.code || String(order), heading.title);
  }
  const known = outline.sections.find((one) => sameHeading(one.title, heading.title));
  return openSection(outline, known?.code ?? (heading.code || ordinalCode(outline.sections.length + 1)), heading.title);
}
