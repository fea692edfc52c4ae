import type { Proposal } from '@tandem/contracts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { useMatching } from './matching-context.ts';
import { familyOf } from './names.ts';
import css from './proposal.module.css';
import { headlineWords, helpsSentence, proofWords } from './proposal-words.ts';

const MOST_HELPS = 2;
const MOST_NAMES = 4;

type Props = {
  proposal: Proposal;
  changes: number;
  busy: boolean;
  onProof: () => void;
  onCompare: () => void;
  onAll: () => void;
  onLeave: () => void;
};

/** The best variant in two lines: how many, whether it is proven, who stays without a pair and what would help. */
export function ProposalBanner({ proposal, changes, busy, onProof, onCompare, onAll, onLeave }: Props) {
  const { t, language } = useWords();
  const { names, labels } = useMatching();
  const words = t.matching.proposal;
  const left = proposal.unmatched.map(({ menteeId }) => familyOf(names.mentee(menteeId) ?? t.matching.somebody));
  const forPeople = [...proposal.helps, ...proposal.unmatched.flatMap(({ helps }) => helps)].filter(
    ({ gain }) => gain.matched > 0,
  );
  const more = left.length > MOST_NAMES ? ` ${t.price.more(left.length - MOST_NAMES)}` : '';
  return (
    <section className={css['banner']} aria-label={words.title}>
      <div className={css['text']}>
        <p className={css['headline']}>
          {headlineWords(proposal, t, language)}{' '}
          <span className={proposal.certificate.valid ? css['proven'] : css['unproven']}>
            {proofWords(proposal, t)}
          </span>
        </p>
        <p className={css['muted']}>
          {[
            left.length > 0 ? words.leftOver(left.length, `${left.slice(0, MOST_NAMES).join(', ')}${more}`) : '',
            left.length > 0 ? helpsSentence(forPeople, MOST_HELPS, names, t, labels, language) : '',
            changes > 0 ? words.changes(changes) : words.sameAsNow,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <div className={css['buttons']}>
        <Button onClick={onProof}>{words.proof}</Button>
        <Button onClick={onCompare}>{words.compare}</Button>
        {changes > 0 ? (
          <Button look={['primary']} disabled={busy} onClick={onAll}>
            {words.acceptAll}
          </Button>
        ) : null}
        <Button look={['plain']} disabled={busy} onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </section>
  );
}
