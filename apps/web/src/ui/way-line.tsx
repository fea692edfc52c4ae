import type { ReactNode } from 'react';
import { longDay, shortDay } from '../lib/dates.ts';
import { useWords } from '../lib/i18n/index.tsx';
import css from './way-line.module.css';

const SIGN = { done: '✓', now: '●', ahead: '', left: '⚑' } as const;

export type WayPoint<Code extends string> = {
  code: Code;
  /** `left`: here somebody went off the way; nothing comes after it. */
  state: keyof typeof SIGN;
  on: string | null;
};
type Props<Code extends string> = {
  label: string;
  points: readonly WayPoint<Code>[];
  titleOf: (code: Code) => ReactNode;
};

/** A way as a line of points with their days; on a phone from the top down. */
export function WayLine<Code extends string>({ label, points, titleOf }: Props<Code>) {
  const { t, language } = useWords();
  return (
    <ol className={css['way']} aria-label={label}>
      {points.map(({ code, state, on }) => (
        <li key={code} className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={css['dot']} aria-hidden="true">
            {SIGN[state]}
          </span>
          <span className={css['stage']}>{titleOf(code)}</span>
          {on ? (
            <time dateTime={on} title={longDay(language, on)}>
              {shortDay(language, on)}
            </time>
          ) : state === 'left' ? null : (
            <span className={state === 'now' ? css['now'] : 'visually-hidden'}>{t.way[state]}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
