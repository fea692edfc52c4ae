import type { MentorCard } from '@tandem/contracts';
import type { MentorAct } from '@tandem/domain/participants';
import type { ReactNode } from 'react';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { refusalWords, requirementWords } from '../../lib/refusals.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Banner } from '../../ui/signs.tsx';
import { type HandAct, ON_PERSON } from './next-step.ts';
import type { MentorActs } from './use-mentor-acts.tsx';

/** Acts that end or interrupt something stand apart; those of a pair are done with pairs. */
const APART = new Set<MentorAct>(['suspend', 'archive', 'withdraw']);
const ELSEWHERE = new Set<MentorAct>(['pair', 'release', 'reject', 'not_recommend']);
/** Beside the main step, not instead of it. */
const BESIDE = new Set<MentorAct>(['no_show', 'skip_interview']);

type Possible = MentorCard['acts'][number];
type Props = { card: MentorCard; acts: MentorActs; onSitting: () => void; foot: ReactNode };

/** What stands and what can be done now; what cannot be done yet says what is missing. */
export function MentorNext({ card, acts, onSitting, foot }: Props) {
  const { t, language } = useWords();
  const programme = useProgramme();
  const shown = card.acts.filter(({ act }) => !APART.has(act) && !ELSEWHERE.has(act));
  const apart = card.acts.filter(({ act, refusal }) => APART.has(act) && refusal === null);
  const { suspension, status } = card;
  const ended = status === 'rejected' || status === 'withdrawn' || status === 'archived' ? status : null;
  // Whoever only reads has nothing to do here, and nothing has happened.
  if (card.acts.length === 0 && !ended && !suspension) return null;
  return (
    <Block
      title={t.mentorCard.next}
      foot={foot}
      actions={
        apart.length > 0 ? (
          <ActionsMenu
            label={t.mentorCard.more}
            actions={apart.map(({ act }) => ({
              label: t.mentors.acts[act],
              run: () => acts.run(card, act as HandAct),
            }))}
          />
        ) : null
      }
    >
      {ended ? <p>{t.mentorCard.ended[ended]}</p> : null}
      {suspension ? (
        <Banner tone="late">
          {suspension.byHand || suspension.because.length === 0
            ? t.mentorCard.suspendedHand
            : t.mentorCard.suspendedBy(requirementWords(suspension.because, t))}
        </Banner>
      ) : null}
      {card.reason ? (
        <p className={css['muted']}>
          {t.mentorCard.reasonLine(labelOf(programme?.rejectionReasons.value, card.reason))}
        </p>
      ) : null}
      {card.interviewOn && status === 'interview_scheduled' ? (
        <p>{t.mentorCard.interviewOn(longDay(language, card.interviewOn))}</p>
      ) : null}
      {shown.length === 0 && !ended && !suspension ? (
        <p className={css['muted']}>
          {status === 'in_pool' || status === 'active'
            ? t.mentors.awaits[status === 'in_pool' ? 'pair' : 'active']
            : t.mentorCard.nothingNext}
        </p>
      ) : null}
      <ul className={css['lines']}>
        {shown.map((possible) => (
          <NextLine key={possible.act} possible={possible} card={card} acts={acts} onSitting={onSitting} />
        ))}
      </ul>
    </Block>
  );
}

function NextLine({ possible, card, acts, onSitting }: Omit<Props, 'foot'> & { possible: Possible }) {
  const { t } = useWords();
  const { act, through, refusal, missing } = possible;
  const words = t.mentors.acts[act];
  if (refusal)
    return (
      <li>
        <div className={css['line']}>
          <span className={css['strong']}>{words}</span>
          <span className={css['muted']}>{refusalWords(refusal, missing, t)}</span>
        </div>
        <div className={css['actions']}>
          {missing.includes('questionnaire') ? (
            <ButtonLink to={paths.mentorPart(card.id, 'sheet')}>{t.mentorCard.open.sheet}</ButtonLink>
          ) : null}
          {missing.some((one) => ON_PERSON.has(one)) ? (
            <ButtonLink to={paths.personPapers(card.personId)}>{t.mentorCard.open.papers}</ButtonLink>
          ) : null}
        </div>
      </li>
    );
  const sitting = card.reviews?.find(({ outcome }) => outcome === null);
  return (
    <li>
      <span>{words}</span>
      {act === 'put_on_agenda' ? (
        <Button look={['primary']} onClick={onSitting}>
          {t.sittings.put}
        </Button>
      ) : through === 'sitting' ? (
        <ButtonLink look={['primary']} to={sitting ? paths.sitting(sitting.sittingId) : paths.sittings}>
          {t.mentorCard.open.sitting}
        </ButtonLink>
      ) : through === 'interview' ? (
        <ButtonLink look={['primary']} to={paths.mentorPart(card.id, 'interview')}>
          {t.interview.record}
        </ButtonLink>
      ) : (
        <Button
          look={BESIDE.has(act) ? [] : ['primary']}
          disabled={acts.busy}
          onClick={() => acts.run(card, act as HandAct)}
        >
          {words}
        </Button>
      )}
    </li>
  );
}
