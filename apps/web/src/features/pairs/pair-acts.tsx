import type { MentorshipCard } from '@tandem/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ActDialog } from './act-dialog.tsx';
import { type Act, isByHand } from './act-draft.ts';
import { CallFailure } from './call-failure.tsx';
import own from './pair-card.module.css';
import { lackWords } from './pair-words.ts';
import { usePairCall } from './use-pair-call.ts';

/** They interrupt or end the work: offered apart from the steps of the way. */
const WAYS_OUT: ReadonlySet<string> = new Set(['pause', 'leave', 'dissolve']);

/** What comes next: the steps that are open, what is missing for the others, and the ways out. */
export function PairActs({ card }: { card: MentorshipCard }) {
  const t = useT();
  const [asked, setAsked] = useState<Act | null>(null);
  const approve = usePairCall({
    send: () => api.pairs.approve({ params: { pairId: card.id }, body: { version: card.version } }),
    said: t.pairCard.approved,
  });
  // What is only proposed is taken back, where the answers are.
  const acts = card.acts.filter(isByHand).filter(({ act }) => act !== 'dissolve' || !card.canTakeBack);
  const open = acts.filter(({ act, missing }) => !WAYS_OUT.has(act) && missing.length === 0);
  const lacking = acts.filter(({ act, missing }) => !WAYS_OUT.has(act) && missing.length > 0);
  const ways = acts.filter(({ act }) => WAYS_OUT.has(act));
  return (
    <Block title={t.pairCard.next}>
      {acts.length === 0 && !card.canApprove ? (
        <p className={css['muted']}>{card.canTakeBack ? t.pairCard.waitsForAnswers : t.pairCard.nothingNext}</p>
      ) : null}
      {card.canApprove || open.length > 0 ? (
        <div className={css['actions']}>
          {card.canApprove ? (
            <Button look={['primary']} disabled={approve.isPending} onClick={() => approve.mutate()}>
              {t.pairCard.approve}
            </Button>
          ) : null}
          {open.map((act, index) => (
            <Button
              key={act.act}
              look={index === 0 && !card.canApprove && act.act !== 'order' ? ['primary'] : []}
              onClick={() => setAsked(act)}
            >
              {t.pairCard.acts[act.act]}
            </Button>
          ))}
        </div>
      ) : null}
      <CallFailure call={approve} />
      {lacking.map(({ act, missing }) => (
        <p key={act} className={css['muted']}>
          <b>{t.pairCard.acts[act]}.</b> {t.pairCard.missing}: {lackWords(missing, card, t)}.
        </p>
      ))}
      {ways.length > 0 ? (
        <div className={own['ways']}>
          {ways.map((act) => (
            <Button
              key={act.act}
              look={act.act === 'dissolve' ? ['plain', 'danger'] : ['plain']}
              onClick={() => setAsked(act)}
            >
              {t.pairCard.acts[act.act]}…
            </Button>
          ))}
        </div>
      ) : null}
      {asked ? <ActDialog card={card} act={asked} onClose={() => setAsked(null)} /> : null}
    </Block>
  );
}
