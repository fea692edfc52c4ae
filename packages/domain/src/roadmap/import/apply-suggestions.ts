import type { ParsedItem, ParsedRoadmap, Suggestion } from '../parsed.ts';
import { planYear } from './plan-year.ts';
import { leastConfidence } from './read-item.ts';
import { parseResponsible } from './responsible.ts';
import { parseTerm } from './term.ts';
import type { TermContext } from './term.ts';

type Place = Pick<Suggestion, 'item' | 'cell' | 'substep'>;

function samePlace(first: Place, second: Place): boolean {
  return first.item === second.item && first.cell === second.cell && first.substep === second.substep;
}

function textAt(item: ParsedItem, place: Place): string {
  switch (place.cell) {
    case 'title':
      return item.title;
    case 'substeps':
      return item.substeps[place.substep ?? -1] ?? '';
    case 'term':
      return item.termRaw;
    case 'responsible':
      return item.responsibleRaw;
    case 'result':
      return item.resultRaw;
  }
}

function withText(item: ParsedItem, place: Place, text: string): ParsedItem {
  switch (place.cell) {
    case 'title':
      return { ...item, title: text };
    case 'substeps':
      return { ...item, substeps: item.substeps.map((step, index) => (index === place.substep ? text : step)) };
    case 'term':
      return { ...item, termRaw: text };
    case 'responsible':
      return { ...item, responsibleRaw: text };
    case 'result':
      return { ...item, resultRaw: text };
  }
}

/** Makes the replacements of one text from its end, so that earlier offsets stay true. */
function replaceAll(text: string, accepted: readonly Suggestion[]): { text: string; made: Suggestion[] } {
  let result = text;
  let free = text.length;
  const made: Suggestion[] = [];
  for (const one of accepted.toSorted((first, second) => second.at - first.at)) {
    const end = one.at + one.from.length;
    if (end > free || text.slice(one.at, end) !== one.from) continue;
    result = result.slice(0, one.at) + one.to + result.slice(end);
    free = one.at;
    made.push(one);
  }
  return { text: result, made };
}

function reread(item: ParsedItem, changed: ReadonlySet<Suggestion['cell']>, context: TermContext): ParsedItem {
  let next = item;
  if (changed.has('term')) {
    const { confidence, ...term } = parseTerm(item.termRaw, context);
    const notes = next.notes.filter((note) => note !== 'unknown-term' || term.scheduleKind === 'unknown');
    next = { ...next, ...term, notes, cells: { ...next.cells, term: { ...next.cells.term, confidence } } };
  }
  if (changed.has('responsible')) {
    const { roles, unknown, confidence } = parseResponsible(item.responsibleRaw);
    const notes = next.notes.filter((note) => note !== 'unknown-responsible' || unknown.length > 0);
    const cells = { ...next.cells, responsible: { ...next.cells.responsible, confidence } };
    next = { ...next, responsibleNorm: roles, responsibleUnknown: unknown, notes, cells };
  }
  return { ...next, confidence: leastConfidence(next.cells) };
}

/** A suggestion that waits in a changed text moves with its letters; one whose letters were replaced is gone. */
function moved(waiting: Suggestion, made: readonly Suggestion[]): Suggestion[] {
  const end = waiting.at + waiting.from.length;
  if (made.some((one) => one.at < end && waiting.at < one.at + one.from.length)) return [];
  const shift = made
    .filter((one) => one.at < waiting.at)
    .reduce((sum, one) => sum + one.to.length - one.from.length, 0);
  return [{ ...waiting, at: waiting.at + shift }];
}

/**
 * Makes the accepted replacements and reads changed terms and people again. What stood in the file stays in
 * `cells[…].raw`; suggestions that were not accepted go on waiting.
 */
export function applySuggestions(parsed: ParsedRoadmap, acceptedIds: readonly string[]): ParsedRoadmap {
  const accepted = parsed.suggestions.filter((one) => acceptedIds.includes(one.id));
  if (accepted.length === 0) return parsed;
  const { schoolYear } = planYear(parsed.document.title, []);
  const context = { year: parsed.document.year, schoolYear: schoolYear ?? false };
  const made: Suggestion[] = [];
  const items = parsed.items.map((item) => {
    const ours = accepted.filter((one) => one.item === item.sortOrder);
    if (ours.length === 0) return item;
    const changed = new Set<Suggestion['cell']>();
    let next = item;
    for (const [index, place] of ours.entries()) {
      if (ours.findIndex((one) => samePlace(one, place)) !== index) continue;
      const result = replaceAll(
        textAt(next, place),
        ours.filter((one) => samePlace(one, place)),
      );
      if (result.made.length === 0) continue;
      made.push(...result.made);
      changed.add(place.cell);
      next = withText(next, place, result.text);
    }
    return reread(next, changed, context);
  });
  const waiting = parsed.suggestions
    .filter((one) => !accepted.includes(one))
    .flatMap((one) =>
      moved(
        one,
        made.filter((done) => samePlace(done, one)),
      ),
    );
  return { ...parsed, items, suggestions: waiting };
}
