import type { RoutePlace } from '@tandem/contracts';
import { tenthsFrom } from '@tandem/domain/routes';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { MeasurePicture, StepsPicture } from './route-progress.tsx';
import { nameWords, valueWords } from './route-words.ts';
import css from './route.module.css';
import { useRouteCall } from './use-route-call.ts';

type Shown = NonNullable<RoutePlace['route']>;
type Goal = Shown['goals'][number];

/** What the mentee wants, and how much of the way is behind. */
export function RouteGoal({ place, route }: { place: RoutePlace; route: Shown }) {
  const t = useT();
  return (
    <Block title={t.route.goal} seenBy="route">
      {place.goal ? (
        <p className={css['goalText']}>{place.goal}</p>
      ) : (
        <p className={blockCss['muted']}>{t.route.noGoal}</p>
      )}
      <p className={blockCss['muted']}>
        {t.route.request}: {route.request === '' ? t.route.noRequest : route.request}
      </p>
      <StepsPicture steps={route.steps} done={route.done} total={route.total} />
    </Block>
  );
}

/** What is measured, from where to where, and every value with its day. */
export function RouteMeasures({ place, route }: { place: RoutePlace; route: Shown }) {
  const { t, language } = useWords();
  const [measuring, setMeasuring] = useState<Goal | null>(null);
  const measures =
    (place.hand === 'mentor' || place.hand === 'curator') &&
    !place.closed &&
    (route.status === 'agreed' || route.status === 'in_work');
  return (
    <>
      <Block title={t.route.goals}>
        {route.goals.length === 0 ? <p className={blockCss['muted']}>{t.route.noGoals}</p> : null}
        <ol className={css['goals']}>
          {route.goals.map((goal) => (
            <li key={goal.id}>
              <b>{goal.text}</b>
              {goal.measure.metric ? <p className={blockCss['muted']}>{goal.measure.metric}</p> : null}
              <MeasurePicture goal={goal} />
              {goal.values.length > 0 ? (
                <details>
                  <summary>{t.route.values(goal.values.length)}</summary>
                  <ul className={blockCss['history']}>
                    {goal.values.map(({ id, value, on, note, by }) => (
                      <li key={id}>
                        <time dateTime={on}>{longDay(language, on)}</time> —{' '}
                        {valueWords(value, goal.measure.unit, t, language)}
                        {note ? `, ${note}` : ''}
                        <span className={blockCss['muted']}> · {nameWords(by, t)}</span>
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
              {measures ? (
                <div>
                  <Button aria-label={t.route.measureOf(goal.text)} onClick={() => setMeasuring(goal)}>
                    {t.route.measure}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      </Block>
      {measuring ? (
        <ValueDialog place={place} route={route} goal={measuring} onClose={() => setMeasuring(null)} />
      ) : null}
    </>
  );
}

type ValueProps = { place: RoutePlace; route: Shown; goal: Goal; onClose: () => void };

function ValueDialog({ place, route, goal, onClose }: ValueProps) {
  const t = useT();
  // One id for all tries: a value that did get through is not written twice.
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [on, setOn] = useState(place.today);
  const [note, setNote] = useState('');
  const value = tenthsFrom(text);
  const call = useRouteCall({
    send: () =>
      api.routes.measure({
        params: { routeId: route.id, goalId: goal.id },
        body: { id, value: value ?? 0, on, note: note.trim() },
      }),
    said: t.route.measured,
    onDone: onClose,
  });
  const unit = goal.measure.unit === '' ? '' : `, ${goal.measure.unit}`;
  return (
    <RouteDialog
      title={goal.text}
      label={t.route.measure}
      ready={value !== null && on !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <p>{goal.measure.metric}</p>
      <TextField
        label={`${t.route.value}${unit}`}
        inputMode="decimal"
        hint={t.route.valueHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextField
        label={t.route.on}
        type="date"
        max={place.today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <TextField
        label={t.route.note}
        optional
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </RouteDialog>
  );
}
