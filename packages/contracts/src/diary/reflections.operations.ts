import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { HeldSession, ReflectionSession, SessionChange } from './reflection.schema.ts';

const read = { capability: 'diary.read' } as const;
const write = { capability: 'diary.write' } as const;
const params = z.object({ sessionId: Id });
const one = { status: 200, schema: ReflectionSession } as const;

export const reflections = {
  list: operation({
    id: 'diary.reflections.list',
    method: 'GET',
    path: '/diary/reflections',
    summary:
      'Group reflections, exchanges of experience and final meetings of groups that the reader may see, the newest first',
    access: read,
    success: { status: 200, schema: z.object({ sessions: z.array(ReflectionSession) }) },
    problems: [],
  }),
  record: operation({
    id: 'diary.reflections.record',
    method: 'POST',
    path: '/diary/reflections',
    summary:
      'A group reflection, an exchange of experience or a final meeting was held; words are stored without names',
    access: write,
    body: HeldSession,
    success: one,
    problems: ['not-found', 'already-exists'],
  }),
  read: operation({
    id: 'diary.reflections.read',
    method: 'GET',
    path: '/diary/reflections/:sessionId',
    summary: 'One session',
    access: read,
    params,
    success: one,
    problems: ['not-found'],
  }),
  change: operation({
    id: 'diary.reflections.change',
    method: 'PUT',
    path: '/diary/reflections/:sessionId',
    summary: 'Puts a session right: whoever wrote it within 14 days, the curator always',
    access: write,
    params,
    body: SessionChange,
    success: one,
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
};
