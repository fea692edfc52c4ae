import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { ImportDecision, ImportMapping, ImportSource, RoadmapImport } from './import.schema.ts';

const params = z.object({ importId: Id });
const access = { capability: 'roadmap.edit' } as const;

export const IMPORT_MAX_BYTES = 20 * 1024 * 1024;

export const imports = {
  create: operation({
    id: 'roadmap.imports.create',
    method: 'POST',
    path: '/roadmap-imports',
    summary: 'Read a plan from .docx, .xlsx, .txt or pasted text and preview it; nothing is changed yet',
    access,
    upload: { maxBytes: IMPORT_MAX_BYTES, required: false },
    body: ImportSource,
    success: { status: 201, schema: RoadmapImport },
    problems: ['unreadable-file', 'too-large', 'not-found'],
  }),
  read: operation({
    id: 'roadmap.imports.read',
    method: 'GET',
    path: '/roadmap-imports/:importId',
    summary: 'The preview again',
    access,
    params,
    success: { status: 200, schema: RoadmapImport },
    problems: ['not-found'],
  }),
  remap: operation({
    id: 'roadmap.imports.remap',
    method: 'PUT',
    path: '/roadmap-imports/:importId/mapping',
    summary: 'Read the same file again with columns named by hand',
    access,
    params,
    body: ImportMapping,
    success: { status: 200, schema: RoadmapImport },
    problems: ['not-found', 'import-closed'],
  }),
  apply: operation({
    id: 'roadmap.imports.apply',
    method: 'POST',
    path: '/roadmap-imports/:importId/apply',
    summary: 'Carry the preview out, all or nothing',
    access,
    params,
    body: ImportDecision,
    success: { status: 200, schema: RoadmapImport },
    problems: ['not-found', 'import-closed'],
  }),
  undo: operation({
    id: 'roadmap.imports.undo',
    method: 'POST',
    path: '/roadmap-imports/:importId/undo',
    summary: 'Put everything back as it was before the import, unless it has been worked on since',
    access,
    params,
    success: { status: 200, schema: RoadmapImport },
    problems: ['not-found', 'import-closed', 'undo-too-late'],
  }),
  discard: operation({
    id: 'roadmap.imports.discard',
    method: 'DELETE',
    path: '/roadmap-imports/:importId',
    summary: 'Throw the preview away',
    access,
    params,
    success: { status: 204 },
    problems: ['not-found', 'import-closed'],
  }),
};
