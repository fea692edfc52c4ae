import { operation } from '../kernel/operation.ts';
import { Programme, ProgrammeChange } from './programme.schema.ts';

export const programme = {
  read: operation({
    id: 'school.programme.read',
    method: 'GET',
    path: '/programme',
    summary: 'Requirement matrix, forms of mentoring and dictionaries as the school keeps them',
    access: { capability: 'programme.read' },
    success: { status: 200, schema: Programme },
    problems: [],
  }),
  change: operation({
    id: 'school.programme.change',
    method: 'PATCH',
    path: '/programme',
    summary: 'Change one section',
    access: { capability: 'school.manage' },
    body: ProgrammeChange,
    success: { status: 200, schema: Programme },
    problems: ['stale-version'],
  }),
};
