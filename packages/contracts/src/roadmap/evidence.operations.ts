import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { DocumentReference, Evidence, Item } from './roadmap.schema.ts';

const ofItem = z.object({ roadmapId: Id, itemId: Id });

/** 20 MB, as the card says. */
export const EVIDENCE_MAX_BYTES = 20 * 1024 * 1024;

export const evidence = {
  list: operation({
    id: 'roadmap.evidence.list',
    method: 'GET',
    path: '/roadmaps/:roadmapId/evidence',
    summary: 'All evidence of a roadmap, to choose from: one paper may prove several items',
    access: { capability: 'roadmap.evidence.read' },
    params: z.object({ roadmapId: Id }),
    success: { status: 200, schema: z.object({ evidence: z.array(Evidence) }) },
    problems: ['not-found'],
  }),
  add: operation({
    id: 'roadmap.evidence.add',
    method: 'POST',
    path: '/roadmaps/:roadmapId/items/:itemId/evidence',
    summary:
      'Prove an item by a document with № and date, by a reason, by evidence or a document that is there already',
    access: { capability: 'roadmap.move' },
    params: ofItem,
    body: z.union([
      z.object({ document: DocumentReference }),
      z.object({ reason: z.string().trim().min(1).max(1000) }),
      z.object({ evidenceId: Id }),
      z.object({ documentId: Id }).describe('A signed document of the registry that the reader may read'),
    ]),
    success: { status: 201, schema: Item },
    problems: ['not-found', 'step-refused'],
  }),
  upload: operation({
    id: 'roadmap.evidence.upload',
    method: 'POST',
    path: '/roadmaps/:roadmapId/items/:itemId/evidence/file',
    summary: 'Prove an item by a file: PDF, Word, Excel, picture or text, up to 20 MB',
    access: { capability: 'roadmap.move' },
    params: ofItem,
    upload: { maxBytes: EVIDENCE_MAX_BYTES, required: true },
    success: { status: 201, schema: Item },
    problems: ['not-found', 'too-large', 'file-type-refused', 'storage-unavailable'],
  }),
  download: operation({
    id: 'roadmap.evidence.download',
    method: 'GET',
    path: '/roadmaps/:roadmapId/evidence/:evidenceId/file',
    summary: 'The file itself, always as an attachment',
    access: { capability: 'roadmap.evidence.read' },
    params: z.object({ roadmapId: Id, evidenceId: Id }),
    success: { status: 200, bytes: 'application/octet-stream' },
    problems: ['not-found'],
  }),
  detach: operation({
    id: 'roadmap.evidence.detach',
    method: 'DELETE',
    path: '/roadmaps/:roadmapId/items/:itemId/evidence/:evidenceId',
    summary: 'Take evidence off an item; it stays with the other items it proves',
    access: { capability: 'roadmap.move' },
    params: ofItem.extend({ evidenceId: Id }),
    success: { status: 200, schema: Item },
    problems: ['not-found', 'evidence-required'],
  }),
};
