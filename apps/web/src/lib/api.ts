import { ApiProblem, ApiUnreachable, createClient, pathOf } from '@tandem/api-client';
import { watchedFetch } from './connection.ts';
import type { Messages } from './i18n/index.tsx';

export { ApiUnreachable } from '@tandem/api-client';

const BASE = '/api/v1';
export const LIVE_HREF = `${BASE}/live`;

let renewing: Promise<boolean> | null = null;

/** Asks whether the server answers at all; what it learns is in `reachableStore`. */
export const probe = (): Promise<unknown> => watchedFetch(`${BASE}/health`).catch(() => undefined);

/** One renewal at a time, however many requests have found the session out of date. */
export function renewSession(): Promise<boolean> {
  renewing ??= watchedFetch(`${BASE}/session/refresh`, { method: 'POST', credentials: 'same-origin' })
    .then((response) => response.ok)
    .catch(() => false)
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

export const api = createClient(BASE, renewSession, watchedFetch);

/** Where the file of a piece of evidence is fetched by the browser itself. */
export const evidenceHref = (roadmapId: string, evidenceId: string): string =>
  `${BASE}/roadmaps/${roadmapId}/evidence/${evidenceId}/file`;

/** Where a file of the registry of documents is fetched by the browser itself. */
export const fileHref = (
  group: 'documents' | 'documentTemplates' | 'routes',
  name: string,
  call: Parameters<typeof pathOf>[2],
) => BASE + pathOf(group, name, call);

export const problemOf = (error: unknown) => (error instanceof ApiProblem ? error.problem : null);

/** What went wrong and what to do, in a sentence for a person. */
export function sentenceOf(error: unknown, t: Messages): string {
  if (error instanceof ApiUnreachable) return t.problems.unreachable;
  const problem = problemOf(error);
  if (!problem) return t.problems.internal;
  if (problem.retryAfter !== undefined)
    return `${t.problems['too-many-attempts']} ${t.problems.wait(problem.retryAfter)}`;
  if (problem.slug === 'unreadable-file' && problem.detail) return problem.detail;
  const sentences: Record<string, unknown> = t.problems;
  const sentence = sentences[problem.slug];
  return typeof sentence === 'string' ? sentence : t.problems.internal;
}
