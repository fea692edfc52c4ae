import type { DiaryHome, DiaryPair } from '@tandem/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { dayAndMonth, moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { homeQuery } from './diary.queries.ts';
import { OutboxStrip } from './outbox-strip.tsx';
import { OwnPairCard } from './own-pair-card.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { ResponseDialog } from './response-dialog.tsx';

/** What a mentor and a mentee need first: what waits to be said, own pairs, what is on its way to the school. */
export function OwnDiary() {
  const { t, language } = useWords();
  const { actor, timezone } = useAccount();
  const queries = useQueryClient();
  const { data, error, isError } = useQuery(homeQuery(actor.accountId));
  const [planning, plan] = useState<DiaryPair | null>(null);
  const [answering, answer] = useState<{ meetingId: string; about: string } | null>(null);
  const home = data?.home;
  const refresh = () => void queries.invalidateQueries({ queryKey: ['diary'] });
  return (
    <>
      <OutboxStrip accountId={actor.accountId} />
      {data?.keptAt ? <Banner tone="wait">{t.diary.asOf(moment(language, data.keptAt, timezone))}</Banner> : null}
      {isError && !data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
      {data || isError ? null : (
        <>
          <Skeleton height={180} />
          <Skeleton height={120} />
        </>
      )}
      {home?.pairs.length === 0 ? (
        <Empty title={t.diary.noPairsTitle}>
          <p>{t.diary.noPairsText}</p>
        </Empty>
      ) : null}
      {home && home.toFill.length > 0 ? <ToFill home={home} onAnswer={answer} /> : null}
      {home ? (
        <div className={css['pairs']}>
          {home.pairs.map((pair) => (
            <OwnPairCard key={`${pair.pairId}.${pair.as}`} pair={pair} onPlan={() => plan(pair)} />
          ))}
        </div>
      ) : null}
      {planning && home ? (
        <PlanDialog
          accountId={actor.accountId}
          pair={planning}
          today={home.today}
          onClose={() => plan(null)}
          onDone={refresh}
        />
      ) : null}
      {answering ? (
        <ResponseDialog
          accountId={actor.accountId}
          meetingId={answering.meetingId}
          about={answering.about}
          onClose={() => answer(null)}
          onDone={refresh}
        />
      ) : null}
    </>
  );
}

function ToFill({
  home,
  onAnswer,
}: {
  home: DiaryHome;
  onAnswer: (asked: { meetingId: string; about: string }) => void;
}) {
  const { t, language } = useWords();
  const nameOf = (pairId: string) => {
    const pair = home.pairs.find((one) => one.pairId === pairId);
    if (!pair) return '';
    return pair.as === 'mentor' ? pair.mentees.map(({ shownName }) => shownName).join(', ') : pair.mentorName;
  };
  return (
    <Block title={t.diary.toFill}>
      <ul className={css['lines']}>
        {home.toFill.map(({ what, meetingId, pairId, on, overdue }) => {
          const about = `${nameOf(pairId)}, ${dayAndMonth(language, on)}`;
          const label = t.diary.fillOf(t.diary.fill[what], about);
          return (
            <li key={`${meetingId}.${what}`} data-to-fill={what}>
              <span>
                {about}
                {overdue ? <span className={css['muted']}> · {t.diary.late}</span> : null}
              </span>
              {what === 'response' ? (
                <Button look={['primary']} aria-label={label} onClick={() => onAnswer({ meetingId, about })}>
                  {t.diary.fill[what]}
                </Button>
              ) : (
                <ButtonLink
                  look={['primary']}
                  aria-label={label}
                  to={what === 'report' ? paths.meeting(meetingId) : paths.heldMeeting(pairId, meetingId)}
                >
                  {t.diary.fill[what]}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ul>
    </Block>
  );
}
