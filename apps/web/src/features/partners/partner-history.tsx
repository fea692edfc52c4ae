import type { PartnerCard } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';

/** Every step with the partner, the newest first. */
export function PartnerHistory({ steps }: Pick<PartnerCard, 'steps'>) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const acts: Record<string, string> = t.partnerCard.steps;
  return (
    <Block title={t.partnerCard.history}>
      {steps.length === 0 ? <p className={css['muted']}>{t.partnerCard.noHistory}</p> : null}
      <ol className={css['history']}>
        {[...steps]
          .sort((one, other) => other.at.localeCompare(one.at))
          .map(({ at, act, by }) => (
            <li key={`${at}.${act}`}>
              <time dateTime={at}>{moment(language, at, timezone)}</time> — {by ? shortName(by) : t.partnerCard.system}:{' '}
              {acts[act] ?? t.partnerCard.steps.other}
            </li>
          ))}
      </ol>
    </Block>
  );
}
