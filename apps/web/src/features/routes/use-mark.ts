import type { NewMark, RoutePlace } from '@tandem/contracts';
import type { StepState } from '@tandem/domain/routes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ApiUnreachable } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { placeQuery, useKeepPlace } from './routes.queries.ts';
import { routeFailure } from './use-route-call.ts';

type Mark = {
  stepId: string;
  from: StepState;
  body: NewMark;
  /** A mark that takes another one back has no way back. */ back?: boolean;
};

/** The route as it will be once the mark is there: shown before the server has answered. */
export function markedPlace(place: RoutePlace, stepId: string, state: StepState): RoutePlace {
  const { route } = place;
  if (!route) return place;
  const steps = route.steps.map((step) => (step.id === stepId ? { ...step, state, late: false } : step));
  const counted = steps.filter((step) => step.state !== 'dropped');
  const done = counted.filter((step) => step.state === 'done').length;
  return { ...place, route: { ...route, steps, done, total: counted.length } };
}

/** Marks a step with one tap, and takes it back with another. The same id goes again when the line was lost. */
export function useMark({ pairId, menteeId, route }: RoutePlace) {
  const t = useT();
  const queries = useQueryClient();
  const keep = useKeepPlace();
  const { queryKey } = placeQuery(pairId, menteeId);
  const call = useMutation({
    mutationFn: ({ stepId, body }: Mark) => api.routes.mark({ params: { routeId: route?.id ?? '', stepId }, body }),
    onMutate: async ({ stepId, body }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      if (before) queries.setQueryData(queryKey, markedPlace(before, stepId, body.state));
      return { before };
    },
    onSuccess: (place, { stepId, from, body, back }) => {
      keep(place);
      toast(
        t.route.marked[body.state],
        back || from === 'dropped'
          ? {}
          : {
              action: {
                label: t.common.undo,
                run: () =>
                  call.mutate({
                    stepId,
                    from: body.state,
                    back: true,
                    body: { id: crypto.randomUUID(), state: from, on: body.on },
                  }),
              },
            },
      );
    },
    onError: (error, mark, context) => {
      if (context?.before) queries.setQueryData(queryKey, context.before);
      if (error instanceof ApiUnreachable)
        toast(t.route.notSaved, { tone: 'late', action: { label: t.common.retry, run: () => call.mutate(mark) } });
      else {
        toast(routeFailure(error, t), { tone: 'late' });
        void queries.invalidateQueries({ queryKey });
      }
    },
  });
  return call;
}
export type MarkCall = ReturnType<typeof useMark>;
