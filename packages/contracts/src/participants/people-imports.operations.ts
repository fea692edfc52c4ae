import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { IMPORT_MAX_BYTES } from '../roadmap/imports.operations.ts';
import {
  ApplyList,
  ListDecisions,
  ListMapping,
  ListPage,
  PeopleImport,
  PeopleImportSource,
} from './people-import.schema.ts';

const params = z.object({ importId: Id });
const access = { capability: 'people.manage' } as const;
const success = { status: 200, schema: PeopleImport } as const;

export const peopleImports = {
  create: operation({
    id: 'participants.peopleImports.create',
    method: 'POST',
    path: '/people-imports',
    summary: 'Read a list of people from .xlsx, .csv or pasted text and preview it; nothing is changed yet',
    access,
    upload: { maxBytes: IMPORT_MAX_BYTES, required: false },
    body: PeopleImportSource,
    success: { status: 201, schema: PeopleImport },
    problems: ['unreadable-file', 'too-large'],
  }),
  read: operation({
    id: 'participants.peopleImports.read',
    method: 'GET',
    path: '/people-imports/:importId',
    summary: 'The preview again, a page of its rows',
    access,
    params,
    query: ListPage,
    success,
    problems: ['not-found'],
  }),
  remap: operation({
    id: 'participants.peopleImports.remap',
    method: 'PUT',
    path: '/people-imports/:importId/mapping',
    summary: 'Read the same list again with another header or columns, or another sheet: then nothing is decided yet',
    access,
    params,
    body: ListMapping,
    success,
    problems: ['not-found', 'import-closed'],
  }),
  decide: operation({
    id: 'participants.peopleImports.decide',
    method: 'PATCH',
    path: '/people-imports/:importId/decisions',
    summary: 'Save what was decided about rows; answers with the preview as it is then',
    access,
    params,
    query: ListPage,
    body: ListDecisions,
    success,
    problems: ['not-found', 'import-closed'],
  }),
  apply: operation({
    id: 'participants.peopleImports.apply',
    method: 'POST',
    path: '/people-imports/:importId/apply',
    summary: 'Carry the preview out, all or nothing',
    access,
    params,
    body: ApplyList,
    success,
    problems: ['not-found', 'import-closed', 'stale-version', 'step-refused'],
  }),
  undo: operation({
    id: 'participants.peopleImports.undo',
    method: 'POST',
    path: '/people-imports/:importId/undo',
    summary: 'Put everything back as it was before the import, unless somebody has changed one of its people since',
    access,
    params,
    success,
    problems: ['not-found', 'import-closed', 'undo-too-late'],
  }),
  discard: operation({
    id: 'participants.peopleImports.discard',
    method: 'DELETE',
    path: '/people-imports/:importId',
    summary: 'Throw the list away',
    access,
    params,
    success: { status: 204 },
    problems: ['not-found', 'import-closed'],
  }),
};
