import { type Day, daysBetween } from '../kernel/index.ts';
import type { ItemStatus, ScheduleKind, TermWindow } from './vocabulary.ts';

/** The last day of a term, or null when the term has no dates (follows another schedule, or is not understood). */
export function dueDay(windows: readonly TermWindow[]): Day | null {
  return windows.reduce<Day | null>((latest, [, to]) => (latest === null || to > latest ? to : latest), null);
}

/** The first day of a term, or null for a bare deadline. */
export function startDay(windows: readonly TermWindow[]): Day | null {
  return windows.reduce<Day | null>(
    (first, [from]) => (from !== null && (first === null || from < first) ? from : first),
    null,
  );
}

/** Days past the end of the term; 0 when on time, finished, not applicable or without dates. Computed, never stored. */
export function daysOverdue(item: { status: ItemStatus; dueOn: Day | null }, today: Day): number {
  if (item.status === 'done' || item.status === 'not_applicable' || item.dueOn === null) return 0;
  return Math.max(0, daysBetween(item.dueOn, today));
}

/** True when a term touches the month `YYYY-MM`. A deadline belongs to its own month. */
export function touchesMonth(windows: readonly TermWindow[], month: string): boolean {
  return windows.some(([from, to]) => (from ?? to).slice(0, 7) <= month && month <= to.slice(0, 7));
}

/** What must be given to enter «Выполнено» or «Неприменимо». */
export type CompletionProof = { evidenceCount: number; reason: string | null };
export type MoveRefusal = 'evidence-required' | 'reason-required';

/**
 * «Выполнено» needs a document, a file or a reason; «Неприменимо» needs a reason (product.md §2.4, dossier §4.2).
 * A card that is only re-ordered inside its column needs nothing.
 */
export function refuseMove(from: ItemStatus, to: ItemStatus, proof: CompletionProof): MoveRefusal | null {
  if (from === to) return null;
  const hasReason = proof.reason !== null && proof.reason.trim() !== '';
  if (to === 'done' && proof.evidenceCount === 0 && !hasReason) return 'evidence-required';
  if (to === 'not_applicable' && !hasReason) return 'reason-required';
  return null;
}

/** Ticked sub-steps of those that can be ticked: a heading inside a list («организация итоговых встреч:») cannot. */
export function substepProgress(substeps: readonly { isHeading: boolean; done: boolean }[]): {
  done: number;
  total: number;
} {
  const steps = substeps.filter((step) => !step.isHeading);
  return { done: steps.filter((step) => step.done).length, total: steps.length };
}

/** Dates of a term typed by hand must agree with its kind; null when they do. */
export function scheduleFault(kind: ScheduleKind, windows: readonly TermWindow[]): string | null {
  if (windows.some(([from, to]) => from !== null && from > to)) return 'ends-before-start';
  if (kind === 'external' || kind === 'unknown') return null;
  if (windows.length === 0 || windows.some(([, to]) => to === '')) return 'dates-required';
  if (kind === 'multi') return windows.length > 1 ? null : 'several-windows-required';
  if (windows.length > 1) return 'one-window-required';
  if (kind !== 'deadline' && windows[0]?.[0] === null) return 'start-required';
  return null;
}

/** A sub-step that ends with a colon is a heading inside the list. */
export function isHeadingText(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

/** The copy for reading: without the stray «;», «,» or «:» at the end and the space in «ИТ- лицей». The raw text is kept. */
export function displayText(raw: string): string {
  return raw
    .replace(/([А-ЯЁ]{2})- (?=[а-яё])/gu, '$1-')
    .replace(/[\s;,:]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
