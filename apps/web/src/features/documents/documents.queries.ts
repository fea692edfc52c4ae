import type { DocumentCard, DocumentSearch } from '@tandem/contracts';
import type { DocType } from '@tandem/domain/documents';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const PAGE = 50;

/** Keys begin as the server's live changes do: `['documents']` covers the registry and cards. */
export const documentsQuery = (filter: DocumentSearch) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.documents.search({ body: { ...filter, offset: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.documents.length, 0);
      return last.documents.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });

export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', documentId, 'card'],
    queryFn: () => api.documents.read({ params: { documentId } }),
  });

/** What a new document would print. Gathered anew at every opening: nothing of it is kept. */
export const prepareQuery = (type: DocType, subjectId: string | null) =>
  queryOptions({
    queryKey: ['documents', 'prepare', type, subjectId],
    queryFn: ({ signal }) => api.documents.prepare({ body: { type, subjectId } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

export const templatesQuery = queryOptions({
  queryKey: ['document-templates', 'list'],
  queryFn: () => api.documentTemplates.list({}),
});

export const tagsQuery = (type: DocType) =>
  queryOptions({
    queryKey: ['document-templates', 'tags', type],
    queryFn: () => api.documentTemplates.tags({ query: { type } }),
    staleTime: Infinity,
  });

/** Puts a card as the server answered it where it is shown, and asks again for the registry. */
export function useKeepDocument() {
  const queries = useQueryClient();
  return (card: DocumentCard): void => {
    queries.setQueryData(documentQuery(card.id).queryKey, card);
    void queries.invalidateQueries({ queryKey: ['documents', 'list'] });
  };
}
