import { NOTICE_ENTITIES, NOTICE_KINDS } from '@tandem/domain/notices';
import { z } from 'zod';
import { Day, Id, Instant } from '../kernel/fields.ts';

export const Notice = z.object({
  id: Id,
  kind: z.enum(NOTICE_KINDS),
  entity: z.enum(NOTICE_ENTITIES),
  subjectId: Id,
  subject: z.string().nullable().describe('What it is called, as far as the reader may see that now'),
  pairId: Id.nullable().describe('The pair it is about, for whoever may open that now'),
  dueOn: Day.nullable(),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type Notice = z.infer<typeof Notice>;

export const NoticeSearch = z.object({
  unread: z.stringbool().default(false),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const NoticePage = z.object({ notices: z.array(Notice), total: z.int(), unread: z.int() });
export type NoticePage = z.infer<typeof NoticePage>;
