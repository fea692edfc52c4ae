import type { ListDecisions } from '@tandem/contracts';
import type { RowDecision } from '@tandem/domain/participants/import';
import type { z } from 'zod';
import type { ListPreview, OpenList, PreviewedRow } from './list-preview.ts';

type Decided = z.output<typeof ListDecisions>;

const isEmpty = ({ line: _line, ...decision }: RowDecision): boolean => Object.keys(decision).length === 0;

function withSuggestion({ row }: PreviewedRow, code: string, before: RowDecision): RowDecision {
  const fields = row.faults.flatMap((fault) =>
    fault.code === code && fault.suggestion !== undefined ? [fault.field] : [],
  );
  if (fields.length === 0 || before.accept === 'all') return before;
  return { ...before, accept: [...new Set([...(before.accept ?? []), ...fields])] };
}

/** One answer for all who may be somebody known; where several may be meant, «known» cannot say whom. */
function forLikely(
  { duplicate, plan }: PreviewedRow,
  answer: 'known' | 'new' | 'skip',
  before: RowDecision,
): RowDecision {
  if (plan.action !== 'blocked' || plan.why !== 'undecided' || duplicate.verdict !== 'likely') return before;
  if (answer !== 'known') return { ...before, as: answer };
  return duplicate.reasons.includes('several') ? before : { ...before, as: { id: duplicate.id } };
}

/** What was decided before, and now. */
export function mergeDecisions(
  list: Pick<OpenList, 'decisions' | 'createClasses'>,
  { rows, acceptEvery, everyLikely, createClasses }: Decided,
  preview: () => ListPreview,
): Pick<OpenList, 'decisions' | 'createClasses'> {
  const byLine = new Map(list.decisions.map((decision) => [decision.line, decision]));
  for (const decision of rows) byLine.set(decision.line, decision as RowDecision);
  if (acceptEvery !== undefined || everyLikely !== undefined) {
    for (const previewed of preview().rows) {
      const { line } = previewed.row;
      let decision: RowDecision = byLine.get(line) ?? { line };
      if (acceptEvery !== undefined) decision = withSuggestion(previewed, acceptEvery, decision);
      if (everyLikely !== undefined) decision = forLikely(previewed, everyLikely, decision);
      byLine.set(line, decision);
    }
  }
  return {
    decisions: [...byLine.values()].filter((decision) => !isEmpty(decision)),
    createClasses: createClasses ?? list.createClasses,
  };
}
