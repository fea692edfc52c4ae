import { z } from 'zod';
import { Id, line, Version } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { NewSitting, Sitting, SittingChange, SittingDecisions, SittingRow } from './sitting.schema.ts';

const params = z.object({ sittingId: Id });
const reading = { capability: 'mentors.read' } as const;
const manage = { capability: 'mentors.manage' } as const;

export const sittings = {
  list: operation({
    id: 'participants.sittings.list',
    method: 'GET',
    path: '/sittings',
    summary: 'Sittings that consider candidates, the newest first; for those who read applications',
    access: reading,
    success: { status: 200, schema: z.object({ sittings: z.array(SittingRow) }) },
    problems: [],
  }),
  create: operation({
    id: 'participants.sittings.create',
    method: 'POST',
    path: '/sittings',
    summary: 'Name a day and put candidates on the agenda; all of them or none',
    access: manage,
    body: NewSitting,
    success: { status: 201, schema: Sitting },
    problems: ['already-exists', 'batch-refused'],
  }),
  read: operation({
    id: 'participants.sittings.read',
    method: 'GET',
    path: '/sittings/:sittingId',
    summary: 'A sitting with its agenda and decisions',
    access: reading,
    params,
    success: { status: 200, schema: Sitting },
    problems: ['not-found'],
  }),
  change: operation({
    id: 'participants.sittings.change',
    method: 'PATCH',
    path: '/sittings/:sittingId',
    summary: 'Another day, place or members; more candidates',
    access: manage,
    params,
    body: SittingChange,
    success: { status: 200, schema: Sitting },
    problems: ['not-found', 'stale-version', 'step-refused', 'batch-refused'],
  }),
  decide: operation({
    id: 'participants.sittings.decide',
    method: 'POST',
    path: '/sittings/:sittingId/decisions',
    summary: 'What was decided about candidates of the agenda; all of them or none',
    access: manage,
    params,
    body: SittingDecisions,
    success: { status: 200, schema: Sitting },
    problems: ['not-found', 'stale-version', 'step-refused', 'batch-refused'],
  }),
  close: operation({
    id: 'participants.sittings.close',
    method: 'POST',
    path: '/sittings/:sittingId/close',
    summary: 'Everything is decided: the protocol is closed under its number',
    access: manage,
    params,
    body: z.object({ version: Version, number: line(40).optional() }),
    success: { status: 200, schema: Sitting },
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
};
