import type { MatchingBoard, MatchingDraft } from '@tandem/contracts';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../lib/api.ts';

/** Keys begin as the server's live changes do: `['matching', form]` covers the board and all that hangs on it. */
export const matchingBoardQuery = (form: string) =>
  queryOptions({
    queryKey: ['matching', form, 'board'],
    queryFn: ({ signal }) => api.matching.board({ query: { form } }, { signal }),
  });

/** What it would cost to place this mentee; a new draft has new prices. */
export const pricesQuery = (form: string, menteeId: string, version: number) =>
  queryOptions({
    queryKey: ['matching', form, 'prices', menteeId, version],
    queryFn: ({ signal }) => api.matching.prices({ body: { form, menteeId } }, { signal }),
    staleTime: 120_000,
  });

export const whyQuery = (form: string, menteeId: string, mentorId: string) =>
  queryOptions({
    queryKey: ['matching', form, 'why', menteeId, mentorId],
    queryFn: ({ signal }) => api.matching.why({ body: { form, menteeId, mentorId } }, { signal }),
  });

export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['matching', 'job', jobId],
    queryFn: ({ signal }) => api.matching.job({ params: { jobId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 400 : false),
    gcTime: 0,
  });

export const proposalQuery = (form: string, proposalId: string) =>
  queryOptions({
    queryKey: ['matching', form, 'proposal', proposalId],
    queryFn: ({ signal }) => api.matching.proposal({ params: { proposalId } }, { signal }),
  });

export const decisionsQuery = (form: string) =>
  queryOptions({
    queryKey: ['matching', form, 'decisions'],
    queryFn: ({ signal }) => api.matching.decisions({ query: { form } }, { signal }),
  });

export const scenariosQuery = (form: string) =>
  queryOptions({
    queryKey: ['matching', form, 'scenarios'],
    queryFn: ({ signal }) => api.matching.scenarios({ query: { form } }, { signal }),
  });

export const comparisonQuery = (form: string, left: string | null, right: string | null) =>
  queryOptions({
    queryKey: ['matching', form, 'comparison', left, right],
    queryFn: ({ signal }) => api.matching.compareScenarios({ body: { form, left, right } }, { signal }),
  });

export const weightsQuery = (form: string) =>
  queryOptions({
    queryKey: ['matching', form, 'weights'],
    queryFn: ({ signal }) => api.matching.weights({ query: { form } }, { signal }),
  });

type Measure = Parameters<typeof api.matching.previewWeights>[0]['body'];
export const weightsPreviewQuery = (measure: Measure) =>
  queryOptions({
    queryKey: ['matching', measure.form, 'preview', measure],
    queryFn: ({ signal }) => api.matching.previewWeights({ body: measure }, { signal }),
    placeholderData: keepPreviousData,
  });

export const settingsQuery = queryOptions({
  queryKey: ['matching', 'settings'],
  queryFn: ({ signal }) => api.matching.settings({}, { signal }),
});

/** Reading what a child said is written to the log: it is asked for when it is opened, and not again. */
export const menteeFactsQuery = (menteeId: string) =>
  queryOptions({
    queryKey: ['matching-facts', 'mentee', menteeId],
    queryFn: ({ signal }) => api.matching.menteeFacts({ params: { menteeId } }, { signal }),
    gcTime: 0,
  });

export const mentorFactsQuery = (mentorId: string) =>
  queryOptions({
    queryKey: ['matching-facts', 'mentor', mentorId],
    queryFn: ({ signal }) => api.matching.mentorFacts({ params: { mentorId } }, { signal }),
    gcTime: 0,
  });

/** A few people of the register by what is being typed. */
export const personChoiceQuery = (text: string) =>
  queryOptions({
    queryKey: ['people', 'choice', text],
    queryFn: ({ signal }) => api.people.search({ body: { text, limit: 6 } }, { signal }),
  });

/** Puts a draft as the server answered it on the board that shows it; an older one is not put over a newer one. */
export function useKeepDraft() {
  const queries = useQueryClient();
  return useCallback(
    (draft: MatchingDraft): void => {
      queries.setQueryData(
        matchingBoardQuery(draft.form).queryKey,
        (board: MatchingBoard | undefined) =>
          board && (draft.version < board.draft.version ? board : { ...board, draft }),
      );
    },
    [queries],
  );
}
