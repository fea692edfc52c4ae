import type { DiaryPair } from '@tandem/contracts';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import css from './diary.module.css';

type Props = { pair: DiaryPair; onPlan: () => void };

/** A pair of one's own: what was agreed, when we meet, and the button of a mentor. */
export function OwnPairCard({ pair, onPlan }: Props) {
  const { t, language } = useWords();
  const mentor = pair.as === 'mentor';
  const names = pair.mentees.map(({ shownName }) => shownName).join(', ');
  const { lastAgreement: agreed, nextMeeting: next } = pair;
  return (
    <article className={css['card']} data-own-pair={pair.pairId}>
      <h3>{mentor ? names : pair.mentorName}</h3>
      <dl className={css['facts']}>
        {pair.goals.map(({ menteeId, goal }) =>
          goal === null || pair.goals.length > 1 ? null : (
            <div key={menteeId}>
              <dt>{t.diary.goal}</dt>
              <dd>{goal}</dd>
            </div>
          ),
        )}
        {agreed ? (
          <div>
            <dt>{t.diary.task}</dt>
            <dd>
              {agreed.task}
              {agreed.dueOn ? (
                <span className={css['muted']}> · {t.diary.taskDue(dayAndMonth(language, agreed.dueOn))}</span>
              ) : null}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t.diary.next}</dt>
          <dd>
            {next ? [dayAndMonth(language, next.on), next.time, next.topic].filter(Boolean).join(', ') : t.diary.noNext}
          </dd>
        </div>
      </dl>
      <p className={css['muted']}>{t.diary.heldCount(pair.heldCount)}</p>
      {mentor && pair.kinds.length > 0 ? (
        <div className={css['buttons']}>
          <ButtonLink look={['primary']} to={paths.newMeeting(pair.pairId)} aria-label={t.diary.heldWith(names)}>
            {t.diary.held}
          </ButtonLink>
          <Button aria-label={t.diary.planWith(names)} onClick={onPlan}>
            {t.diary.plan}
          </Button>
        </div>
      ) : null}
      {pair.status === 'closing' ? (
        <div className={css['buttons']}>
          <ButtonLink to={paths.pair(pair.pairId)} aria-label={t.diary.sumUpWith(mentor ? names : pair.mentorName)}>
            {t.diary.sumUp}
          </ButtonLink>
        </div>
      ) : null}
    </article>
  );
}
