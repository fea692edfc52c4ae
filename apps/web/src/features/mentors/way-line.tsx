import type { MentorCard } from '@tandem/contracts';
import { shortDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { wayPoints } from './way-points.ts';
import css from './way-line.module.css';

const SIGN = { done: '✓', now: '●', ahead: '' } as const;

/** The way from the application to the base, with the days. */
export function WayLine({ card }: { card: MentorCard }) {
  const { t, language } = useWords();
  return (
    <ol className={css['way']} aria-label={t.mentorCard.way}>
      {wayPoints(card).map(({ code, state, on }) => (
        <li key={code} className={`${css['point']} ${css[state]}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={css['dot']} aria-hidden="true">
            {SIGN[state]}
          </span>
          <span className={css['name']}>
            {t.mentorCard.waySteps[code]}
            <span className="visually-hidden">: {t.mentorCard.wayState[state]}</span>
          </span>
          {on ? <time dateTime={on}>{shortDay(language, on)}</time> : <span />}
        </li>
      ))}
    </ol>
  );
}
