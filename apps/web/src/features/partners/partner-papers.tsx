import type { PartnerCard } from '@tandem/contracts';
import type { PartnerAct } from '@tandem/domain/participants';
import { longDay } from '../../lib/dates.ts';
import { type Messages, useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { PartnerStatusSign } from './partner-status-sign.tsx';
import { usePartnerActs } from './use-partner-acts.tsx';

/** One step is the usual one; the others stand beside it. */
const USUAL: Partial<Record<PartnerCard['status'], PartnerAct>> = {
  prospect: 'send_letter',
  letter_sent: 'accept',
  no_reply: 'send_letter',
  agreed: 'draft_agreement',
  declined: 'send_letter',
  agreement_draft: 'sign_agreement',
  expiring: 'prolong',
  expired: 'prolong',
  terminated: 'send_letter',
};

function actWords(act: PartnerAct, { letter, agreement }: PartnerCard, t: Messages): string {
  if (act === 'send_letter' && letter) return t.partners.next.send_again;
  if (act === 'sign_agreement' && agreement) return t.partners.next.sign_new;
  return t.partners.next[act];
}

/** The letter, the agreement, how they stand today, and the steps that are possible. */
export function PartnerPapers({ card }: { card: PartnerCard }) {
  const { t, language } = useWords();
  const acts = usePartnerActs(card);
  const words = t.partnerCard;
  const { letter, agreement } = card;
  return (
    <Block title={words.agreement} actions={<PartnerStatusSign partner={card} />}>
      <FactList
        facts={[
          [words.letter, letter ? words.paper(letter.number, longDay(language, letter.on)) : words.noLetter],
          [
            words.agreement,
            agreement
              ? [
                  words.paper(agreement.number, longDay(language, agreement.on)),
                  agreement.validUntil ? words.untilLine(longDay(language, agreement.validUntil)) : '',
                ]
                  .filter(Boolean)
                  .join(', ')
              : words.noAgreement,
          ],
        ]}
      />
      {card.acts.length > 0 ? (
        <div className={css['actions']}>
          {[...card.acts]
            .sort((one, other) => Number(other === USUAL[card.status]) - Number(one === USUAL[card.status]))
            .map((act) => (
              <Button
                key={act}
                look={act === 'terminate' ? ['danger'] : act === USUAL[card.status] ? ['primary'] : []}
                disabled={acts.busy}
                onClick={() => acts.run(act)}
              >
                {actWords(act, card, t)}
              </Button>
            ))}
        </div>
      ) : null}
      {acts.dialog}
    </Block>
  );
}
