import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { CompletionSummary, OutcomeRequest, SummaryChange } from './summary.schema.ts';

const place = z.object({ pairId: Id, menteeId: Id });
const one = { status: 200, schema: CompletionSummary } as const;

export const closing = {
  ofPair: operation({
    id: 'closing.summaries.ofPair',
    method: 'GET',
    path: '/pairs/:pairId/summaries',
    summary: 'Completion summaries of the mentees of a pair, with what was counted, as far as the reader may see them',
    access: { capability: 'diary.read' },
    params: z.object({ pairId: Id }),
    success: { status: 200, schema: z.object({ summaries: z.array(CompletionSummary) }) },
    problems: ['not-found'],
  }),
  write: operation({
    id: 'closing.summaries.write',
    method: 'PUT',
    path: '/pairs/:pairId/summaries/:menteeId',
    summary: 'Words of a completion summary: each side its own part, the curator any',
    access: { capability: 'diary.read' },
    params: place,
    body: SummaryChange,
    success: one,
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
  follow: operation({
    id: 'closing.outcomes.begin',
    method: 'POST',
    path: '/pairs/:pairId/summaries/:menteeId/outcomes',
    summary: 'What follows a completed pair: a new cycle, back to the base, or the way of a mentor',
    access: { capability: 'pairs.manage' },
    params: place,
    body: OutcomeRequest,
    success: one,
    problems: ['not-found', 'step-refused'],
  }),
};
