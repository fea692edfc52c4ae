import type { RoutePlace } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { type Messages, useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { useKeepPlace } from './routes.queries.ts';

/** Why something with a route was refused, in a sentence. */
export function routeFailure(error: unknown, t: Messages): string {
  const problem = problemOf(error);
  if (problem?.slug === 'step-refused')
    return t.route.refused[problem.reason ?? 'other'] ?? t.route.refused['other'] ?? '';
  if (problem?.slug === 'file-type-refused' && problem.detail) return problem.detail;
  return problem?.errors?.[0]?.detail ?? sentenceOf(error, t);
}

type Call<V> = {
  send: (values: V) => Promise<RoutePlace>;
  said: string | ((values: V) => string);
  onDone?: () => void;
};

/** One call that answers the route as it is now. Somebody was quicker: the new one is shown and that is said. */
export function useRouteCall<V = void>({ send, said, onDone }: Call<V>) {
  const t = useT();
  const keep = useKeepPlace();
  return useMutation({
    mutationFn: send,
    onSuccess: (place, values) => {
      keep(place);
      toast(typeof said === 'string' ? said : said(values));
      onDone?.();
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version') return;
      keep(problem.current as RoutePlace);
      toast(t.route.stale, { tone: 'late' });
    },
  });
}
