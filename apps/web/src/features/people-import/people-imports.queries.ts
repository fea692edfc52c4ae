import type { ListDecisions, ListMapping, PeopleImport } from '@tandem/contracts';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';

export type ListFilter = keyof PeopleImport['filters'];
export type ShownPage = { filter: ListFilter; offset: number };
export type ListRow = PeopleImport['rows'][number];
export type ListField = keyof ListRow['cells'];

export const ROWS_SHOWN = 50;
export const FIRST_ROWS: ShownPage = { filter: 'all', offset: 0 };

const keyOf = (importId: string) => ['people-import', importId] as const;

export const peopleImportQuery = (importId: string, page: ShownPage) =>
  queryOptions({
    queryKey: [...keyOf(importId), page.filter, page.offset],
    queryFn: () => api.peopleImports.read({ params: { importId }, query: { ...page, limit: ROWS_SHOWN } }),
    placeholderData: keepPreviousData,
  });

/** The preview with an answer already in it, so that a tick is seen before the server has worked out what follows. */
function answered(list: PeopleImport, { rows = [], createClasses }: ListDecisions): PeopleImport {
  const byLine = new Map(rows.map((decision) => [decision.line, decision]));
  return {
    ...list,
    createClasses: createClasses ?? list.createClasses,
    rows: list.rows.map((row) => ({ ...row, decision: byLine.get(row.line) ?? row.decision })),
  };
}

/** What can be done with an open list. Decisions are sent one after another, so that an older answer never wins. */
export function useListImport(importId: string, page: ShownPage) {
  const t = useT();
  const queries = useQueryClient();
  const params = { importId };
  const scope = { id: `people-import.${importId}` };
  const keep = (shown: ShownPage) => (next: PeopleImport) => {
    void queries.invalidateQueries({ queryKey: keyOf(importId), refetchType: 'none' });
    queries.setQueryData(peopleImportQuery(importId, shown).queryKey, next);
  };
  const fail = (error: unknown) => toast(sentenceOf(error, t), { tone: 'late' });

  const mutationKey = ['people-import-decide', importId];
  const shownKey = peopleImportQuery(importId, page).queryKey;
  const decide = useMutation({
    scope,
    mutationKey,
    mutationFn: (body: ListDecisions) =>
      api.peopleImports.decide({ params, body, query: { ...page, limit: ROWS_SHOWN } }),
    onMutate: (body) => queries.setQueryData(shownKey, (list) => list && answered(list, body)),
    // An answer that is followed by another one would take the later tick back for a moment.
    onSuccess: (next) => (queries.isMutating({ mutationKey }) > 1 ? undefined : keep(page)(next)),
    onError: (error) => {
      fail(error);
      return queries.invalidateQueries({ queryKey: shownKey });
    },
  });
  const remap = useMutation({
    scope,
    mutationFn: (body: ListMapping) => api.peopleImports.remap({ params, body }),
    onSuccess: keep(FIRST_ROWS),
    onError: fail,
  });
  const close = async (next: PeopleImport) => {
    queries.removeQueries({ queryKey: keyOf(importId) });
    queries.setQueryData(peopleImportQuery(importId, FIRST_ROWS).queryKey, next);
    await queries.invalidateQueries({ queryKey: ['people'] });
  };
  const apply = useMutation({
    scope,
    mutationFn: (body: { planKey: string; leaveBlocked: boolean }) => api.peopleImports.apply({ params, body }),
    onSuccess: close,
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version') return fail(error);
      keep(FIRST_ROWS)(problem.current as PeopleImport);
      return toast(t.peopleImport.changedMeanwhile, { tone: 'late' });
    },
  });
  const undo = useMutation({ mutationFn: () => api.peopleImports.undo({ params }), onSuccess: close, onError: fail });
  const discard = useMutation({
    mutationFn: () => api.peopleImports.discard({ params }),
    onSuccess: () => queries.removeQueries({ queryKey: keyOf(importId) }),
    onError: fail,
  });
  return { decide, remap, apply, undo, discard };
}
export type ListImport = ReturnType<typeof useListImport>;
