import type { Route } from '@tandem/contracts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { valueWords } from './route-words.ts';
import css from './route.module.css';

type Step = Pick<Route['steps'][number], 'id' | 'state'>;
type Goal = Route['goals'][number];

const GAP = 3;
const WIDTH = 320;
/** A pennant on its pole: the target. */
const FLAG = `M${WIDTH - 6} 21V3l-11 4.5 11 4.5`;

/**
 * The steps as a row of fields: a filled one with a tick is done, a half-filled one is at work, an empty one is ahead, a
 * crossed one was dropped. The same is said in words beside it.
 */
export function StepsPicture({ steps, done, total }: { steps: readonly Step[]; done: number; total: number }) {
  const t = useT();
  const shown = steps.length;
  const width = shown === 0 ? 0 : (WIDTH - GAP * (shown - 1)) / shown;
  return (
    <figure className={css['picture']}>
      {shown === 0 ? null : (
        <svg
          viewBox={`0 0 ${WIDTH} 24`}
          role="img"
          aria-label={t.route.stepsPicture(done, total)}
          className={css['track']}
        >
          {steps.map(({ id, state }, index) => {
            const x = index * (width + GAP);
            const middle = x + width / 2;
            return (
              <g key={id}>
                <rect
                  className={css['field']}
                  x={x + 0.75}
                  y="1.75"
                  width={Math.max(1, width - 1.5)}
                  height="20.5"
                  rx="3"
                />
                {state === 'done' ? (
                  <rect
                    className={css['full']}
                    x={x + 0.75}
                    y="1.75"
                    width={Math.max(1, width - 1.5)}
                    height="20.5"
                    rx="3"
                  />
                ) : null}
                {state === 'in_progress' ? (
                  <rect
                    className={css['full']}
                    x={x + 0.75}
                    y="12"
                    width={Math.max(1, width - 1.5)}
                    height="10.25"
                    rx="3"
                  />
                ) : null}
                {state === 'done' && width >= 12 ? (
                  <path className={css['tick']} d={`M${middle - 4} 12l3 3 5-6`} />
                ) : null}
                {state === 'dropped' ? <path className={css['cross']} d={`M${x + 2} 20L${x + width - 2} 4`} /> : null}
              </g>
            );
          })}
        </svg>
      )}
      <figcaption>{t.route.stepsSummary(done, total)}</figcaption>
    </figure>
  );
}

/** A measure from its start to its target: the ends stand in words, the mark shows where it is now. */
export function MeasurePicture({ goal }: { goal: Goal }) {
  const { t, language } = useWords();
  const { measure, now, progress } = goal;
  const say = (value: number | null) => valueWords(value, '', t, language);
  const percent = progress === null ? null : Math.floor(progress / 10);
  const x = 6 + ((progress ?? 0) * (WIDTH - 12)) / 1000;
  const summary = t.route.measureSummary(
    say(measure.start),
    now === null ? t.route.notMeasured : say(now),
    say(measure.target),
  );
  return (
    <figure className={css['picture']}>
      <svg viewBox={`0 0 ${WIDTH} 24`} role="img" aria-label={`${goal.text}: ${summary}`} className={css['track']}>
        <line className={css['rail']} x1="6" x2={WIDTH - 6} y1="12" y2="12" />
        {progress === null || now === null ? null : <line className={css['passed']} x1="6" x2={x} y1="12" y2="12" />}
        <line className={css['end']} x1="6" x2="6" y1="6" y2="18" />
        <path className={css['flag']} d={FLAG} />
        {progress === null || now === null ? null : <circle className={css['mark']} cx={x} cy="12" r="5.5" />}
      </svg>
      <figcaption>
        {summary}
        {measure.unit === '' ? '' : ` (${measure.unit})`}
        {percent === null || now === null ? null : (
          <b>{` · ${percent === 100 ? `✓ ${t.route.reached}` : t.route.progress(percent)}`}</b>
        )}
      </figcaption>
    </figure>
  );
}
