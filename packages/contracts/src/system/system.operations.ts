import { z } from 'zod';
import { operation } from '../kernel/operation.ts';

export const system = {
  health: operation({
    id: 'system.health.read',
    method: 'GET',
    path: '/health',
    summary: 'The process answers and the database can be read',
    access: 'public',
    success: { status: 200, schema: z.object({ status: z.literal('ok') }) },
    problems: [],
  }),
  live: operation({
    id: 'system.live.stream',
    method: 'GET',
    path: '/live',
    summary: 'Server-sent events: `changed` with the keys of what has changed, within rights',
    access: { capability: 'account.own' },
    success: { status: 200, events: true },
    problems: [],
  }),
};

/** One event of the live stream: what to ask for again. `by` is the session that caused it. */
export const LiveChange = z.object({ key: z.array(z.string()), by: z.string().nullable() });
export type LiveChange = z.infer<typeof LiveChange>;
