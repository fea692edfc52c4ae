import { can } from '@tandem/domain/access';
import type { Documents } from '../../documents/index.ts';
import { line, type Source } from './source.ts';

const SHOWN = 200;

/** Papers that are printed and not signed, for whoever signs or numbers them. */
export function papersSource(documents: Pick<Documents, 'registry'>, dayOf: (instant: string) => string): Source {
  return (context) => {
    if (!can(context.actor, 'documents.sign')) return [];
    return documents.registry
      .search(context, { text: '', types: [], statuses: ['printed'], offset: 0, limit: SHOWN })
      .documents.map(({ id, title, createdAt }) =>
        line({
          kind: 'document_unsigned',
          subjectId: id,
          who: title,
          on: dayOf(createdAt),
          place: 'document',
          placeId: id,
        }),
      );
  };
}
