import type { MenteeCard } from '@tandem/contracts';
import type { PersonData } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import { WeekGrid } from '../../features/availability/week-grid.tsx';
import { ActsBlock } from '../../features/mentees/acts-block.tsx';
import { ConsentMark } from '../../features/mentees/consent-mark.tsx';
import { useDictionaries } from '../../features/mentees/dictionary-words.ts';
import { GoalBlock } from '../../features/mentees/goal-block.tsx';
import css from '../../features/mentees/mentee-card.module.css';
import { MenteeHistory } from '../../features/mentees/mentee-history.tsx';
import { MenteeWay } from '../../features/mentees/mentee-way.tsx';
import { placeWords, sinceWords } from '../../features/mentees/mentee-words.ts';
import { menteeQuery } from '../../features/mentees/mentees.queries.ts';
import { NeedsBlock, NoteBlock } from '../../features/mentees/needs-block.tsx';
import { RequestBlock } from '../../features/mentees/request-block.tsx';
import { useMenteeActs } from '../../features/mentees/use-mentee-acts.tsx';
import { useWriting } from '../../features/mentees/use-writing.ts';
import { WhoSees } from '../../ui/who-sees.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

export function MenteePage() {
  const t = useT();
  const { menteeId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(menteeQuery(menteeId));
  if (data) return <LoadedCard key={menteeId} card={data} />;
  const gone = problemOf(error)?.slug === 'not-found' || problemOf(error)?.slug === 'invalid-request';
  return (
    <Page title={t.mentees.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.mentees}>{t.menteeCard.toBase}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={92} />
          <Skeleton height={320} />
        </>
      )}
    </Page>
  );
}

function LoadedCard({ card }: { card: MenteeCard }) {
  const t = useT();
  const { today } = useAccount();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const ways = [
    ...(card.personId ? ([[t.mentees.person, paths.person(card.personId)]] as const) : []),
    [t.menteeCard.toBase, paths.mentees] as const,
  ];
  const acts = useMenteeActs();
  const writing = useWriting();
  const { exitReasons } = useDictionaries();
  const declined = card.status === 'declined';
  const ended = declined || card.status === 'left_early' || card.status === 'completed';
  const initialsOnly = card.name === null && !declined;
  const whoSees = (data: PersonData, of: string) => <WhoSees data={data} of={of.toLowerCase()} />;
  return (
    <Page
      title={declined ? t.menteeCard.declinedTitle : card.shownName}
      tab={t.mentees.title}
      lead={[placeWords(card, t), t.mentees.statuses[card.status], ...(ended ? [] : [sinceWords(card, today, t)])].join(
        ' · ',
      )}
      actions={
        narrow ? (
          <ActionsMenu
            label={t.common.menu}
            actions={ways.map(([label, to]) => ({ label, run: () => void navigate(to) }))}
          />
        ) : (
          ways.map(([label, to]) => (
            <ButtonLink key={to} to={to}>
              {label}
            </ButtonLink>
          ))
        )
      }
    >
      <LeaveGuard unsaved={writing.unsaved} />
      {ended ? null : (
        <p>
          <ConsentMark state={card.consent} />{' '}
          {initialsOnly ? <span className={blockCss['muted']}>{t.mentees.initialsOnly}</span> : null}
        </p>
      )}
      <MenteeWay card={card} />
      {card.exitReason ? (
        <p className={blockCss['muted']}>{t.menteeCard.leftBecause(exitReasons.label(card.exitReason))}</p>
      ) : null}
      {declined ? (
        <div className={css['alone']}>
          <MenteeHistory card={card} />
        </div>
      ) : (
        <div className={css['blocks']}>
          <div className={css['column']}>
            <RequestBlock
              card={card}
              writing={writing}
              whoSees={whoSees('request', t.menteeCard.request)}
              TimeField={WeekGrid}
            />
            {card.sees.includes('needs_conclusion') ? (
              <NeedsBlock
                card={card}
                writing={writing}
                whoSees={whoSees('needs_conclusion', t.menteeCard.needs)}
                onConclude={(saved) => acts.run(saved, 'conclude_needs')}
              />
            ) : null}
            {card.sees.includes('psychologist_note') ? (
              <NoteBlock card={card} writing={writing} whoSees={whoSees('psychologist_note', t.menteeCard.note)} />
            ) : null}
          </div>
          <div className={css['column']}>
            <div className={css['first']}>
              <ActsBlock card={card} acts={acts} writing={writing} />
            </div>
            <GoalBlock card={card} writing={writing} />
            <div className={css['last']}>
              <MenteeHistory card={card} />
            </div>
          </div>
        </div>
      )}
      {acts.dialog}
    </Page>
  );
}
