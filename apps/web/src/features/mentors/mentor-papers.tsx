import type { MentorCard } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { Chip } from '../../ui/signs.tsx';

/** The application, and what sittings decided about it. */
export function MentorPapers({ card, foot }: { card: MentorCard; foot: ReactNode }) {
  const { t, language } = useWords();
  const { application, reviews } = card;
  if (!application && !reviews?.length) return null;
  return (
    <Block title={t.mentorCard.application} foot={foot}>
      {application ? (
        <FactList
          facts={[
            [
              t.mentorCard.application,
              t.mentorCard.applicationLine(application.number, longDay(language, application.on)),
            ],
          ]}
        />
      ) : null}
      <ul className={css['lines']}>
        {reviews?.map(({ sittingId, number, heldOn, outcome, condition }) => (
          <li key={sittingId}>
            <div className={css['line']}>
              <Link className={css['link']} to={paths.sitting(sittingId)}>
                {number
                  ? t.mentorCard.reviewLine(longDay(language, heldOn), number)
                  : t.mentorCard.reviewPlain(longDay(language, heldOn))}
              </Link>
              {condition ? <span className={css['said']}>{t.mentorCard.conditionLine(condition)}</span> : null}
            </div>
            {outcome ? (
              <Chip tone={outcome === 'reject' ? 'plain' : 'done'}>{t.sittings.outcomes[outcome]}</Chip>
            ) : (
              <Chip tone="wait">{t.mentorCard.reviewWaits}</Chip>
            )}
          </li>
        ))}
      </ul>
    </Block>
  );
}
