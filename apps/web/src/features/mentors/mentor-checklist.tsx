import type { MentorCard, RequirementMark } from '@tandem/contracts';
import { FINAL_MENTOR_STATUSES } from '@tandem/domain/participants';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { requirementWords, stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ChecklistMark } from './checklist-mark.tsx';
import own from './checklist.module.css';
import { MarkDialog } from './mark-dialog.tsx';
import { ON_PERSON } from './next-step.ts';
import { useKeepMentor } from './mentors.queries.ts';
import { RequirementSign } from './requirement-sign.tsx';

type Line = MentorCard['requirements'][number];
type Markable = RequirementMark['requirement'];
/** A fact that has no paper of its own in the system. */
const MARKABLE: readonly Markable[] = ['questionnaire', 'portfolio', 'training', 'expectations_survey'];

type Props = {
  card: MentorCard;
  mayManage: boolean;
  /** Where the agreement is: the partner of the person, or the choice of one. */
  agreement: ReactNode;
  foot: ReactNode;
};

/** Everything that is asked for: how it stands, who confirms it, until when, and where it is done. */
export function MentorChecklist({ card, mayManage, agreement, foot }: Props) {
  const t = useT();
  const keep = useKeepMentor();
  const [marking, setMarking] = useState<Markable | null>(null);
  const unmark = useMutation({
    mutationFn: (requirement: Markable) =>
      api.mentors.unmarkRequirement({ params: { mentorId: card.id }, query: { requirement } }),
    onSuccess: (next) => {
      keep(next);
      toast(t.mentorCard.unmarked);
    },
    onError: (error) => toast(stepFailure(error, t), { tone: 'late' }),
  });
  const onTheWay = !(FINAL_MENTOR_STATUSES as readonly string[]).includes(card.status);
  const needed = card.requirements.filter(({ state }) => state !== 'not_needed');
  const rest = card.requirements.filter(({ state }) => state === 'not_needed').map(({ requirement }) => requirement);
  return (
    <Block title={t.mentorCard.checklist} actions={<ChecklistMark checklist={card.checklist} />} foot={foot}>
      <ul>
        {needed.map((line) => (
          <RequirementLine key={line.requirement} line={line}>
            {mayManage && onTheWay ? (
              <LineActions
                card={card}
                line={line}
                agreement={agreement}
                busy={unmark.isPending}
                onMark={setMarking}
                onUnmark={unmark.mutate}
              />
            ) : null}
          </RequirementLine>
        ))}
      </ul>
      {rest.length > 0 ? <p className={css['muted']}>{t.mentorCard.notNeeded(requirementWords(rest, t))}</p> : null}
      {marking ? <MarkDialog card={card} requirement={marking} onClose={() => setMarking(null)} /> : null}
    </Block>
  );
}

function RequirementLine({ line, children }: { line: Line; children: ReactNode }) {
  const { t, language } = useWords();
  const { requirement, level, state, fulfilledOn, validUntil, mark } = line;
  const days = [
    fulfilledOn ? longDay(language, fulfilledOn) : '',
    validUntil ? t.mentorCard.until(longDay(language, validUntil)) : '',
    mark?.note ?? '',
  ].filter(Boolean);
  return (
    <li className={own['line']} data-requirement={requirement}>
      <div className={css['line']}>
        <span>
          <span className={css['capital']}>{t.mentors.requirements[requirement]}</span>{' '}
          <span className={css['muted']}>{t.mentorCard.levels[level]}</span>
        </span>
        <span className={css['muted']}>{days.length > 0 ? days.join(' · ') : t.mentorCard.confirms[requirement]}</span>
      </div>
      <RequirementSign state={state} />
      {children}
    </li>
  );
}

type ActionProps = {
  card: MentorCard;
  line: Line;
  agreement: ReactNode;
  busy: boolean;
  onMark: (requirement: Markable) => void;
  onUnmark: (requirement: Markable) => void;
};

function LineActions({ card, line: { requirement, state, mark }, agreement, busy, onMark, onUnmark }: ActionProps) {
  const t = useT();
  const markable = MARKABLE.find((one) => one === requirement);
  const name = t.mentors.requirements[requirement];
  const { open } = t.mentorCard;
  if (ON_PERSON.has(requirement))
    return (
      <ButtonLink to={paths.personPapers(card.personId)}>
        {requirement === 'consent' ? open.consent : open.clearance}
      </ButtonLink>
    );
  if (requirement === 'agreement') return agreement;
  const last = card.reviews?.at(-1);
  if (requirement === 'review' && last)
    return <ButtonLink to={paths.sitting(last.sittingId)}>{open.sitting}</ButtonLink>;
  if (requirement === 'interview' && card.status === 'interview_scheduled')
    return <ButtonLink to={paths.mentorPart(card.id, 'interview')}>{open.interview}</ButtonLink>;
  return (
    <div className={css['actions']}>
      {requirement === 'questionnaire' ? (
        <ButtonLink to={paths.mentorPart(card.id, 'sheet')}>{open.sheet}</ButtonLink>
      ) : null}
      {markable && mark ? (
        <Button
          look={['plain']}
          aria-label={t.mentorCard.unmarkOf(name)}
          disabled={busy}
          onClick={() => onUnmark(markable)}
        >
          {t.mentorCard.unmark}
        </Button>
      ) : null}
      {markable && state !== 'fulfilled' ? (
        <Button aria-label={t.mentorCard.markOf(name)} onClick={() => onMark(markable)}>
          {t.mentorCard.mark}
        </Button>
      ) : null}
    </div>
  );
}
