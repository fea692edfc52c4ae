import type { DocumentSearch } from '@tandem/contracts';
import { DOC_TYPES, DOCUMENT_STATUSES, type DocType, type DocumentStatus } from '@tandem/domain/documents';
import { useLocation, useNavigate } from 'react-router-dom';

/** What the address says of the registry. What was typed is kept in the history entry: a title holds a name. */
export type DocumentAsk = { type: DocType | null; status: DocumentStatus | null; year: number | null; text: string };
export const NOTHING_ASKED: DocumentAsk = { type: null, status: null, year: null, text: '' };

/** A broken link filters nothing. */
export function askFrom(search: URLSearchParams, text: string): DocumentAsk {
  const year = search.get('year') ?? '';
  return {
    type: DOC_TYPES.find((type) => type === search.get('type')) ?? null,
    status: DOCUMENT_STATUSES.find((status) => status === search.get('status')) ?? null,
    year: /^20\d\d$/.test(year) ? Number(year) : null,
    text,
  };
}

export function addressOf({ type, status, year }: DocumentAsk): string {
  const search = new URLSearchParams();
  const said = { type, status, year: year === null ? null : String(year) };
  for (const [key, value] of Object.entries(said)) if (value) search.set(key, value);
  return search.toString();
}

export const searchOf = ({ type, status, year, text }: DocumentAsk): DocumentSearch => ({
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(type ? { types: [type] } : {}),
  ...(status ? { statuses: [status] } : {}),
  ...(year === null ? {} : { year }),
});

export const isFiltered = ({ type, status, year, text }: DocumentAsk): boolean =>
  type !== null || status !== null || year !== null || text.trim() !== '';

export function useDocumentFilters(): [asked: DocumentAsk, ask: (change: Partial<DocumentAsk>) => void] {
  const { search, state } = useLocation() as { search: string; state: { documentsText?: string } | null };
  const navigate = useNavigate();
  const asked = askFrom(new URLSearchParams(search), state?.documentsText ?? '');
  const ask = (change: Partial<DocumentAsk>) => {
    const next = { ...asked, ...change };
    void navigate({ search: addressOf(next) }, { replace: true, state: { documentsText: next.text } });
  };
  return [asked, ask];
}
