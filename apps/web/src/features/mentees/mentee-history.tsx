import type { MenteeCard } from '@tandem/contracts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';

/** Every step with its time, the newest first. */
export function MenteeHistory({ card }: { card: MenteeCard }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words: Record<string, string> = t.menteeCard.steps;
  return (
    <Block title={t.menteeCard.history}>
      <ol className={blockCss['history']}>
        {card.steps.map(({ at, act, to }) => (
          <li key={`${at}.${act}.${to}`}>
            <time dateTime={at}>{moment(language, at, timezone)}</time> — {words[act] ?? t.menteeCard.steps.other}
          </li>
        ))}
      </ol>
    </Block>
  );
}
