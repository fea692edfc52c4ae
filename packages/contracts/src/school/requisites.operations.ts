import { operation } from '../kernel/operation.ts';
import { RequisitesChange, SchoolRequisites } from './requisites.schema.ts';

export const requisites = {
  read: operation({
    id: 'school.requisites.read',
    method: 'GET',
    path: '/school/requisites',
    summary: 'Names, address, registration numbers and director, as official papers print them',
    access: { capability: 'school.read' },
    success: { status: 200, schema: SchoolRequisites },
    problems: [],
  }),
  change: operation({
    id: 'school.requisites.change',
    method: 'PUT',
    path: '/school/requisites',
    summary: 'Write the requisites; papers already printed keep the old ones',
    access: { capability: 'school.manage' },
    body: RequisitesChange,
    success: { status: 200, schema: SchoolRequisites },
    problems: ['stale-version'],
  }),
};
