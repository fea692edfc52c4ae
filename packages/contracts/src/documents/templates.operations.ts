import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { DocumentType } from './document.schema.ts';
import { DocumentTemplate, TEMPLATE_MAX_BYTES, TemplateTag } from './template.schema.ts';

const manage = { capability: 'templates.manage' } as const;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ofType = z.object({ type: DocumentType });
/** What the writer saw in force: the id of a version, absent for the standard template. */
const seen = { replaces: Id.optional().describe('The version the writer saw in force; absent: the standard one') };

export const documentTemplates = {
  list: operation({
    id: 'documents.templates.list',
    method: 'GET',
    path: '/document-templates',
    summary: 'Types of documents with the versions of the school’s own templates',
    access: manage,
    success: { status: 200, schema: z.object({ templates: z.array(DocumentTemplate) }) },
    problems: [],
  }),
  tags: operation({
    id: 'documents.templates.tags',
    method: 'GET',
    path: '/document-templates/tags',
    summary: 'What a template of a type may ask for, with labels and samples',
    access: manage,
    query: ofType,
    success: { status: 200, schema: z.object({ tags: z.array(TemplateTag) }) },
    problems: [],
  }),
  upload: operation({
    id: 'documents.templates.upload',
    method: 'POST',
    path: '/document-templates',
    summary:
      'Take a template edited in Word; a refused one changes nothing, and each fault says what, where, what to do',
    access: manage,
    body: ofType.extend(seen),
    upload: { maxBytes: TEMPLATE_MAX_BYTES, required: true },
    success: { status: 201, schema: DocumentTemplate },
    problems: ['unreadable-file', 'template-refused', 'stale-version', 'too-large', 'storage-unavailable'],
  }),
  revert: operation({
    id: 'documents.templates.revert',
    method: 'POST',
    path: '/document-templates/revert',
    summary: 'Back to the standard template; the versions stay',
    access: manage,
    body: ofType.extend(seen),
    success: { status: 200, schema: DocumentTemplate },
    problems: ['stale-version'],
  }),
  download: operation({
    id: 'documents.templates.download',
    method: 'GET',
    path: '/document-templates/file',
    summary: 'The template in force as a .docx, to edit in Word',
    access: manage,
    query: ofType,
    success: { status: 200, bytes: DOCX },
    problems: [],
  }),
  standard: operation({
    id: 'documents.templates.standard',
    method: 'GET',
    path: '/document-templates/standard',
    summary: 'The standard template as a .docx',
    access: manage,
    query: ofType,
    success: { status: 200, bytes: DOCX },
    problems: [],
  }),
  version: operation({
    id: 'documents.templates.version',
    method: 'GET',
    path: '/document-templates/versions/:templateId/file',
    summary: 'An earlier version as a .docx',
    access: manage,
    params: z.object({ templateId: Id }),
    success: { status: 200, bytes: DOCX },
    problems: ['not-found'],
  }),
};
