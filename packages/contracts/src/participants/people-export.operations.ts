import { operation } from '../kernel/operation.ts';
import { PeopleExport } from './people-export.schema.ts';

export const peopleExport = {
  workbook: operation({
    id: 'participants.peopleExport.workbook',
    method: 'POST',
    path: '/people/export',
    summary: 'A workbook of people with a consent in force, with what the reader may see; written to the audit log',
    access: { capability: 'people.export' },
    body: PeopleExport,
    success: { status: 200, bytes: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['stale-version'],
  }),
};
