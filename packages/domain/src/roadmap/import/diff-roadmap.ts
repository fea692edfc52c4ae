import type { ParsedItem } from '../parsed.ts';
import { groupBy } from './group-by.ts';
import { foldText } from './text-clean.ts';

/** An item of the roadmap as it stands now, in the words of the paper. */
export type ExistingItem = Pick<
  ParsedItem,
  'number' | 'section' | 'subsection' | 'title' | 'substeps' | 'termRaw' | 'responsibleRaw' | 'resultRaw'
> & { id: string };

export const COMPARED_FIELDS = [
  'number',
  'section',
  'subsection',
  'title',
  'substeps',
  'termRaw',
  'responsibleRaw',
  'resultRaw',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** Sub-steps are compared as lines. */
export type FieldChange = { field: ComparedField; before: string | null; after: string | null };

export type RoadmapDiff = {
  added: ParsedItem[];
  changed: { id: string; item: ParsedItem; changes: FieldChange[] }[];
  removed: { id: string }[];
  unchanged: { id: string; item: ParsedItem }[];
};

type Keyed<Item> = { item: Item; title: string; heading: string; number: string; grams: ReadonlySet<string> };

function plainNumber(number: string): string {
  return number.replace(/[\s.)]+$/u, '').trim();
}

function gramsOf(title: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= title.length; at += 1) grams.add(title.slice(at, at + 3));
  return grams;
}

function keyed<Item extends Omit<ExistingItem, 'id'>>(item: Item): Keyed<Item> {
  const title = foldText(item.title)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return {
    item,
    title,
    heading: `${item.section ?? ''}|${item.subsection ?? ''}`,
    number: plainNumber(item.number),
    grams: gramsOf(title),
  };
}

/** Shared letter triples of two titles, 0–1 (Dice). */
function similarity(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  if (first.size === 0 || second.size === 0) return 0;
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

type Old = Keyed<ExistingItem>;
type New = Keyed<ParsedItem>;

const SAME_PLACE_SIMILARITY = 0.4;
const MOVED_SIMILARITY = 0.7;
/** Above this the search for moved and reworded items would take seconds; such a plan is a new one. */
const MOST_COMPARISONS = 1_000_000;

/** Pairs what `matches` accepts, in order, each item once. */
function pairWhere(
  pairs: Map<New, Old>,
  olds: Set<Old>,
  news: Set<New>,
  keyOf: (item: Old | New) => string,
  least: number,
): void {
  const byKey = groupBy(olds, keyOf);
  for (const one of news) {
    const candidates = byKey.get(keyOf(one)) ?? [];
    const found = candidates.find((old) => olds.has(old) && (least === 0 || similarity(old.grams, one.grams) >= least));
    if (!found) continue;
    pairs.set(one, found);
    olds.delete(found);
    news.delete(one);
  }
}

function pairMoved(pairs: Map<New, Old>, olds: Set<Old>, news: Set<New>): void {
  if (olds.size * news.size > MOST_COMPARISONS) return;
  const scored = [...news].flatMap((one) =>
    [...olds].flatMap((old) => {
      const score = similarity(old.grams, one.grams);
      return score >= MOVED_SIMILARITY ? [{ one, old, score: score + (old.number === one.number ? 0.05 : 0) }] : [];
    }),
  );
  for (const { one, old } of scored.sort((first, second) => second.score - first.score)) {
    if (!olds.has(old) || !news.has(one)) continue;
    pairs.set(one, old);
    olds.delete(old);
    news.delete(one);
  }
}

function valueOf(item: Omit<ExistingItem, 'id'>, field: ComparedField): string | null {
  return field === 'substeps' ? item.substeps.join('\n') : item[field];
}

function changesBetween(before: ExistingItem, after: ParsedItem): FieldChange[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const old = valueOf(before, field);
    const next = valueOf(after, field);
    // The final dot of a number comes and goes in print and means nothing. Dossier §4.2 row 5.
    const same = field === 'number' ? plainNumber(old ?? '') === plainNumber(next ?? '') : old === next;
    return same ? [] : [{ field, before: old, after: next }];
  });
}

/**
 * Compares the roadmap with a newly read one. An item keeps its identity by heading, number and title; by title alone
 * when it was moved or renumbered; by a similar title when it was reworded. Each item is paired once, so a second import
 * of the same document changes nothing and duplicates nothing.
 */
export function diffRoadmap(existing: readonly ExistingItem[], incoming: readonly ParsedItem[]): RoadmapDiff {
  const olds = new Set(existing.map((item) => keyed(item)));
  const all = incoming.map((item) => keyed(item));
  const news = new Set(all);
  const pairs = new Map<New, Old>();
  pairWhere(pairs, olds, news, (one) => JSON.stringify([one.heading, one.number, one.title]), 0);
  pairWhere(pairs, olds, news, (one) => JSON.stringify([one.heading, one.title]), 0);
  pairWhere(pairs, olds, news, (one) => JSON.stringify([one.heading, one.number]), SAME_PLACE_SIMILARITY);
  pairWhere(pairs, olds, news, (one) => JSON.stringify([one.title]), 0);
  pairMoved(pairs, olds, news);

  const diff: RoadmapDiff = {
    added: [],
    changed: [],
    removed: [...olds].map((old) => ({ id: old.item.id })),
    unchanged: [],
  };
  for (const one of all) {
    const old = pairs.get(one);
    if (!old) {
      diff.added.push(one.item);
      continue;
    }
    const changes = changesBetween(old.item, one.item);
    if (changes.length > 0) diff.changed.push({ id: old.item.id, item: one.item, changes });
    else diff.unchanged.push({ id: old.item.id, item: one.item });
  }
  return diff;
}
