import type { DocDefinition, DocType } from '../doc-types.ts';
import { CONSENTS } from './consents.ts';
import { MENTOR_PAPERS, PARTNER_PAPERS } from './mentors.ts';
import { ORDERS } from './orders.ts';

/** Every type of document with what its template may ask for. */
export const DEFINITIONS: Readonly<Record<DocType, DocDefinition>> = Object.fromEntries(
  [...ORDERS, ...MENTOR_PAPERS, ...PARTNER_PAPERS, ...CONSENTS].map((definition) => [definition.code, definition]),
) as Record<DocType, DocDefinition>;
