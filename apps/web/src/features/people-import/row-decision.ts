import type { ListDecision } from '@tandem/contracts';
import type { ListField, ListRow } from './people-imports.queries.ts';

/** The decision about a row with something changed; what is undefined is taken back. */
export function changed(
  { line, decision }: Pick<ListRow, 'line' | 'decision'>,
  change: { [Key in keyof Omit<ListDecision, 'line'>]: ListDecision[Key] | undefined },
): ListDecision {
  const next = { ...decision, ...change, line };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as ListDecision;
}

export function withAccepted(row: Pick<ListRow, 'line' | 'decision'>, field: ListField): ListDecision {
  const { accept = [] } = row.decision ?? {};
  return accept === 'all' ? changed(row, {}) : changed(row, { accept: [...new Set([...accept, field])] });
}

export const withCell = (row: Pick<ListRow, 'line' | 'decision'>, field: ListField, text: string): ListDecision =>
  changed(row, { cells: { ...row.decision?.cells, [field]: text } });
