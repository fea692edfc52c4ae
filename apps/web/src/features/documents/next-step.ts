import { type Actor, can } from '@tandem/domain/access';
import { DEFINITIONS, type DocType, type DocumentStatus, makesDocument } from '@tandem/domain/documents';

export type NextStep = 'print' | 'sign' | 'attach_scan';

/** The step that comes next and that this reader may take; null when it is somebody else's, or there is none. */
export function nextStep(actor: Actor, type: DocType, status: DocumentStatus): NextStep | null {
  if (status === 'draft') return makesDocument(actor, DEFINITIONS[type]) ? 'print' : null;
  if (!can(actor, 'documents.sign')) return null;
  if (status === 'printed') return 'sign';
  return status === 'signed' ? 'attach_scan' : null;
}
