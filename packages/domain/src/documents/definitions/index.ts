import type { DocDefinition, DocType } from '../doc-types.ts';
import { CLOSING_PAPERS } from './closing.ts';
import { CONSENTS } from './consents.ts';
import { DIARY_PAPERS } from './diary.ts';
import { MENTOR_PAPERS, PARTNER_PAPERS } from './mentors.ts';
import { ORDERS } from './orders.ts';
import { ROUTE_PAPERS } from './routes.ts';

/** Every type of document with what its template may ask for. */
export const DEFINITIONS: Readonly<Record<DocType, DocDefinition>> = Object.fromEntries(
  [
    ...ORDERS,
    ...MENTOR_PAPERS,
    ...PARTNER_PAPERS,
    ...CONSENTS,
    ...ROUTE_PAPERS,
    ...DIARY_PAPERS,
    ...CLOSING_PAPERS,
  ].map((definition) => [definition.code, definition]),
) as Record<DocType, DocDefinition>;
