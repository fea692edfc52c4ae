import type { MenteeCard } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import type { ReactNode } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay, moment } from '../../lib/dates.ts';
import { freeTimeWords } from '../../lib/free-time.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Block, blockCss, FactList } from '../../ui/block.tsx';
import { useDictionaries } from './dictionary-words.ts';
import type { FreeTimeField } from './free-time-field.ts';
import css from './mentee-card.module.css';
import { mayGiveLinks, takesRequest } from './pipeline.ts';
import { RequestForm } from './request-form.tsx';
import type { Writing } from './use-writing.ts';

type Props = { card: MenteeCard; writing: Writing; TimeField: FreeTimeField; whoSees: ReactNode };

/** What the mentee asks for, in their own words, and why they were named. */
export function RequestBlock({ card, writing, TimeField, whoSees }: Props) {
  const { t, language } = useWords();
  const { actor, timezone } = useAccount();
  const { allCategories, forms } = useDictionaries();
  const { request } = card;
  const mayWrite = card.changes.includes('request') && takesRequest(card.status);
  const editing = mayWrite && writing.isOpen('request');
  const who = card.nominatedBy ? fullName(card.nominatedBy) : t.mentees.sources[card.source];
  const said = (text: string) => (text === '' ? t.menteeCard.notSaid : text);
  return (
    <Block
      title={t.menteeCard.request}
      actions={
        editing ? null : (
          <>
            {mayGiveLinks(actor) && takesRequest(card.status) ? (
              <ButtonLink look={['plain']} to={`${paths.requestLinks}?mentee=${card.id}`}>
                {t.menteeCard.link}
              </ButtonLink>
            ) : null}
            {mayWrite ? (
              <Button
                look={request ? ['plain'] : []}
                aria-label={`${request ? t.common.edit : t.mentees.next.request}: ${t.menteeCard.request}`}
                onClick={() => writing.open('request')}
              >
                {request ? t.common.edit : t.mentees.next.request}
              </Button>
            ) : null}
          </>
        )
      }
      foot={whoSees}
    >
      {editing ? (
        <RequestForm
          card={card}
          TimeField={TimeField}
          onDraft={writing.onDraft.request}
          onClose={() => writing.close('request')}
        />
      ) : (
        <>
          {request ? (
            <figure className={css['quote']}>
              <blockquote>{request.text}</blockquote>
              <figcaption>
                {t.menteeCard.requestFrom[request.from]}, {moment(language, request.at, timezone)}
              </figcaption>
            </figure>
          ) : (
            <p className={blockCss['muted']}>{t.menteeCard.noRequest}</p>
          )}
          <FactList
            facts={[
              ...(request
                ? ([
                    [t.menteeCard.category, allCategories.label(request.category)],
                    [
                      t.menteeCard.form,
                      request.desiredForm === null ? t.menteeCard.anyForm : forms.label(request.desiredForm),
                    ],
                    [t.menteeCard.preferredMentor, said(request.preferredMentor)],
                    [t.menteeCard.freeTime, said(freeTimeWords(request.availability, t))],
                  ] as const)
                : []),
              ...(card.reasonCategory === null
                ? []
                : ([[t.menteeCard.reason, allCategories.label(card.reasonCategory)]] as const)),
              [t.menteeCard.nominatedBy, t.menteeCard.nominated(who, longDay(language, card.nominatedAt.slice(0, 10)))],
            ]}
          />
        </>
      )}
    </Block>
  );
}
