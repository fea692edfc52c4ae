import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';

/** What an act was done to. */
export const AUDIT_ENTITIES = [
  'account',
  'school',
  'person',
  'mentee',
  'mentor',
  'partner',
  'sitting',
  'pair',
  'pair-order',
  'route',
  'route-template',
  'meeting',
  'issue',
  'diary-entry',
  'support-contact',
  'reflection',
  'post',
  'rubric',
  'worklist',
  'help-contacts',
  'matching',
  'people-import',
  'export',
  'document',
  'document-template',
  'roadmap',
  'roadmap-item',
  'programme',
  'academic-year',
  'school-class',
] as const;

export const AuditEntry = z.object({
  id: Id,
  at: Instant,
  by: PersonName.nullable().describe('Null: the system itself'),
  act: z.string(),
  entity: z.string(),
  entityId: z.string(),
  subject: z.string().nullable().describe('What it is called, for whoever may see that'),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditSearch = z.object({
  from: Day.optional(),
  to: Day.optional(),
  actorId: Id.optional(),
  entity: z.enum(AUDIT_ENTITIES).optional(),
  act: z.string().max(60).optional(),
  entityId: z.string().max(60).optional(),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type AuditSearch = z.input<typeof AuditSearch>;

export const auditLog = {
  search: operation({
    id: 'audit.log.search',
    method: 'POST',
    path: '/audit/search',
    summary: 'Who did what and when, newest first: acts, readings of minors’ cards, exports',
    access: { capability: 'audit.read' },
    reads: true,
    body: AuditSearch,
    success: {
      status: 200,
      schema: z.object({
        entries: z.array(AuditEntry),
        total: z.int(),
        acts: z.array(z.string()).describe('Acts that occur, for the filter'),
        actors: z.array(z.object({ id: Id, name: PersonName })),
      }),
    },
    problems: [],
  }),
};
