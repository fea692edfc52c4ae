import type { MenteeCard } from '@tandem/contracts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { CardBlock } from './card-block.tsx';
import css from './mentee-card.module.css';

/** Every step with its time, the newest first. */
export function MenteeHistory({ card }: { card: MenteeCard }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words: Record<string, string> = t.menteeCard.steps;
  return (
    <CardBlock title={t.menteeCard.history}>
      <ol className={css['history']}>
        {card.steps.map(({ at, act, to }) => (
          <li key={`${at}.${act}.${to}`}>
            <time dateTime={at}>{moment(language, at, timezone)}</time> — {words[act] ?? t.menteeCard.steps.other}
          </li>
        ))}
      </ol>
    </CardBlock>
  );
}
