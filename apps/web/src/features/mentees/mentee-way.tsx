import type { MenteeCard } from '@tandem/contracts';
import { longDay, shortDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import css from './mentee-way.module.css';
import { wayOf } from './way-line.ts';

const SIGN = { done: '✓', now: '●', ahead: '' } as const;

/** The way as a line of stages with their days. */
export function MenteeWay({ card }: { card: Pick<MenteeCard, 'status' | 'steps'> }) {
  const { t, language } = useWords();
  const left = card.status === 'left_early' || card.status === 'declined';
  const leftOn = card.steps.find(({ to }) => to === card.status)?.on;
  return (
    <ol className={css['way']} aria-label={t.menteeCard.way}>
      {wayOf(card)
        .filter(({ state }) => !left || state === 'done')
        .map(({ stage, state, on }) => (
          <li key={stage} className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={css['dot']} aria-hidden="true">
              {SIGN[state]}
            </span>
            <span className={css['stage']}>{t.menteeCard.wayStages[stage]}</span>
            {on ? (
              <time dateTime={on} title={longDay(language, on)}>
                {shortDay(language, on)}
              </time>
            ) : (
              <span className={state === 'now' ? css['now'] : 'visually-hidden'}>{t.menteeCard.wayState[state]}</span>
            )}
          </li>
        ))}
      {left ? (
        <li className={css['left']}>
          <span className={css['dot']} aria-hidden="true">
            ⚑
          </span>
          <span className={css['stage']}>
            {card.status === 'declined' ? t.menteeCard.declined : t.menteeCard.leftEarly}
          </span>
          {leftOn ? <time dateTime={leftOn}>{shortDay(language, leftOn)}</time> : null}
        </li>
      ) : null}
    </ol>
  );
}
