import type { FitPart, PairReasons } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { knownWords, saidWords, strengthOf } from './fit-words.ts';
import { useMatching } from './matching-context.ts';
import { whyQuery } from './matching.queries.ts';
import { cardName, mentorName } from './names.ts';
import { objectionWords } from './objection-words.ts';

type Props = { menteeId: string; mentorId: string; onClose: () => void };

/** «Почему эта пара»: what is known of each criterion, how much it speaks for or against, and what is not known. */
export function WhyDialog({ menteeId, mentorId, onClose }: Props) {
  const t = useT();
  const { form, mentees, mentors } = useMatching();
  const { data, isError, error, refetch } = useQuery(whyQuery(form, menteeId, mentorId));
  const mentor = mentors.get(mentorId);
  return (
    <Dialog title={t.matching.whyTitle} onClose={onClose}>
      <p>
        <b>{cardName(mentees.get(menteeId)?.shownName ?? '')}</b> · {mentor ? mentorName(mentor.name) : ''}
      </p>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {data ? <Reasons reasons={data} /> : isError ? null : <Skeleton height={300} />}
    </Dialog>
  );
}

function Reasons({ reasons: { fit, parts, refusals, warnings } }: { reasons: PairReasons }) {
  const t = useT();
  const known = parts.filter(({ value }) => value !== null);
  const unknown = parts.filter(({ value, weight }) => value === null && weight > 0);
  const most = Math.max(80, ...known.map(({ contribution }) => Math.abs(contribution)));
  return (
    <>
      <p className={css['verdict']}>
        {refusals.length > 0 ? t.fit.forbidden : t.fit.words[fit.word]}
        <span className={css['muted']}> · {knownWords(fit, t)}</span>
      </p>
      {refusals.length > 0 ? (
        <ul className={css['objections']}>
          {refusals.map((objection) => (
            <li key={objection.code} className={css['late']}>
              <span aria-hidden="true">⊘</span> {objectionWords(objection, t)}
            </li>
          ))}
        </ul>
      ) : null}
      {warnings.length > 0 ? (
        <ul className={css['objections']}>
          {warnings.map((objection) => (
            <li key={objection.code} className={css['wait']}>
              <span aria-hidden="true">△</span> {objectionWords(objection, t)}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className={css['parts']} aria-label={t.matching.whyParts}>
        {known.map((part) => (
          <Part key={part.criterion} part={part} most={most} />
        ))}
      </ul>
      {unknown.length > 0 ? (
        <p className={css['unknown']}>
          <span aria-hidden="true">?</span>{' '}
          {t.fit.unknown(unknown.map(({ criterion }) => t.fit.ask[criterion]).join('; '))}
        </p>
      ) : null}
    </>
  );
}

/** Name, what is known, and a bar that leans to «за» or «против», with the word beside it. */
function Part({ part, most }: { part: FitPart; most: number }) {
  const t = useT();
  const { labels } = useMatching();
  const strength = strengthOf(part);
  const share: CSSProperties = { width: `${Math.round((Math.abs(part.contribution) / most) * 50)}%` };
  return (
    <li>
      <div className={css['headed']}>
        <b>{t.fit.criteria[part.criterion]}</b>
        <span className={css['strength']}>
          {part.weight === 0 ? t.fit.weightNone : t.fit.strengths[strength]}
          <span className={css['bar']} aria-hidden="true">
            <span className={part.contribution < 0 ? css['against'] : css['for']} style={share} />
          </span>
        </span>
      </div>
      <p className={css['muted']}>{saidWords(part.facts, t, labels)}</p>
    </li>
  );
}
