import type { Interview } from '@tandem/contracts';
import { INTERVIEW_CRITERIA, interviewTotal } from '@tandem/domain/participants';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { Chip } from '../../ui/signs.tsx';

const TONE = { recommended: 'done', conditional: 'wait', not_recommended: 'plain' } as const;

/** Protocols that were written, as they were written. */
export function InterviewList({ interviews }: { interviews: readonly Interview[] }) {
  return interviews.map((interview) => <InterviewBlock key={interview.id} interview={interview} />);
}

function InterviewBlock({ interview }: { interview: Interview }) {
  const { t, language } = useWords();
  const { number, heldOn, place, present, scores, notes, conclusion, condition } = interview;
  const { total, max, missing } = interviewTotal(scores);
  return (
    <Block
      title={[t.interview.title, number ? t.interview.numbered(number) : ''].filter(Boolean).join(' ')}
      actions={<Chip tone={TONE[conclusion]}>{t.interview.conclusions[conclusion]}</Chip>}
    >
      <p className={css['muted']}>{t.interview.line(longDay(language, heldOn), place)}</p>
      <FactList
        facts={[
          [t.interview.present, present.join(', ')],
          ...INTERVIEW_CRITERIA.flatMap((criterion): [string, string][] => {
            const score = scores[criterion] ?? null;
            return score === null
              ? []
              : [[t.interview.criteria[criterion], `${score} · ${t.interview.scores[score as 0 | 1 | 2]}`]];
          }),
        ]}
      />
      {missing.length === 0 ? <p className={css['muted']}>{t.interview.total(total, max)}</p> : null}
      {notes ? <p className={css['said']}>{notes}</p> : null}
      {condition ? <p>{t.mentorCard.conditionLine(condition)}</p> : null}
    </Block>
  );
}
