import type { RoutePlace } from '@tandem/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { useRouteCall } from './use-route-call.ts';

type Shown = NonNullable<RoutePlace['route']>;
type Step = Shown['steps'][number];
type Props = { place: RoutePlace; route: Shown; step: Step; state: Step['state']; onClose: () => void };

/** A mark with its day and words: what came out of a step, or why it was dropped. */
export function MarkDialog({ place, route, step, state, onClose }: Props) {
  const t = useT();
  const [id] = useState(() => crypto.randomUUID());
  const [on, setOn] = useState(place.today);
  const [words, setWords] = useState('');
  const drops = state === 'dropped';
  const call = useRouteCall({
    send: () =>
      api.routes.mark({
        params: { routeId: route.id, stepId: step.id },
        body: {
          id,
          state,
          on,
          ...(drops ? { reason: words.replace(/\s+/g, ' ').trim() } : { outcome: words.trim() }),
        },
      }),
    said: t.route.marked[state],
    onDone: onClose,
  });
  return (
    <RouteDialog
      title={step.content}
      label={t.route.marks[state]}
      ready={on !== '' && (!drops || words.trim() !== '')}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      {drops ? <p>{t.route.dropText}</p> : null}
      <TextField
        label={t.route.on}
        type="date"
        max={place.today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <TextArea
        label={drops ? t.route.reason : t.route.outcome}
        optional={!drops}
        maxLength={drops ? 300 : 500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </RouteDialog>
  );
}
