import type { HistoryEntry } from '@tandem/contracts';
import { longDay } from '../../lib/dates.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';

type Fields = Record<string, unknown>;

/** Columns that only follow others: the term is told once. */
const DERIVED = new Set(['startsOn', 'dueOn', 'scheduleKind', 'windows']);

function valueWords(value: unknown, t: Messages): string {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  const codes: Record<string, string> = t.roadmap.responsible;
  const words = text.startsWith('["')
    ? (JSON.parse(text) as string[]).map((code) => codes[code] ?? code).join(', ')
    : text;
  return words === '' || words === '[]' ? t.history.empty : words.length > 120 ? `${words.slice(0, 120)}…` : words;
}

function fieldWords(after: Fields, t: Messages): string {
  const labels: Record<string, string> = t.history.fields;
  const keys = Object.keys(after);
  const told = keys.filter((key) => !DERIVED.has(key));
  return (told.length > 0 ? told : ['termRaw']).map((key) => labels[key] ?? key).join(', ');
}

/** Before and after of the texts a person can compare. */
export function changeWords({ act, before, after }: HistoryEntry, t: Messages): string[] {
  if ((act !== 'changed' && act !== 'reimported') || !after) return [];
  const labels: Record<string, string> = t.history.fields;
  return Object.keys(after)
    .filter((key) => !DERIVED.has(key) && key !== 'responsiblePeople')
    .map(
      (key) => `${labels[key] ?? key}: ${t.history.fromTo(valueWords(before?.[key], t), valueWords(after[key], t))}`,
    );
}

/** One act in words, after «15 марта, 14:05 — Иванова М. П.». */
export function actWords({ act, before, after }: HistoryEntry, t: Messages, language: Language): string {
  const statuses: Record<string, string> = t.roadmap.statuses;
  const status = (fields: Fields | null) => statuses[String(fields?.['status'])] ?? '';
  const reason = typeof after?.['statusReason'] === 'string' ? `; ${t.history.reason(after['statusReason'])}` : '';
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const title = text(after?.['title'] ?? before?.['title']);
  const step = text(after?.['substep']);
  switch (act) {
    case 'created':
      return t.history.created;
    case 'imported':
      return t.history.imported;
    case 'reimported':
      return t.history.reimported(fieldWords(after ?? {}, t));
    case 'changed':
      return t.history.changed(fieldWords(after ?? {}, t));
    case 'moved':
      return t.history.moved(status(before), status(after)) + reason;
    case 'reordered':
      return t.history.reordered;
    case 'substep-ticked':
      return t.history.ticked(step);
    case 'substep-unticked':
      return t.history.unticked(step);
    case 'evidence-added':
      return t.history.evidenceAdded(title);
    case 'evidence-removed':
      return t.history.evidenceRemoved(title);
    case 'completed-retroactively':
      return t.history.completedRetroactively(longDay(language, String(after?.['factOn']))) + reason;
    case 'undone':
      return t.history.undone(status(after));
    case 'deleted':
      return t.history.deleted;
    case 'restored':
      return t.history.restored;
  }
}

/** «Срок переносился 2 раза». */
export const termMoves = (entries: readonly HistoryEntry[]): number =>
  entries.filter(({ act, after }) => act === 'changed' && after !== null && ('termRaw' in after || 'dueOn' in after))
    .length;
