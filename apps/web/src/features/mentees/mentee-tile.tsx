import type { MenteeRow } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { ActionsMenu, type MenuAction } from '../../ui/menu.tsx';
import { tileCss as css } from '../../ui/pipeline.tsx';
import { Chip } from '../../ui/signs.tsx';
import { ConsentMark } from './consent-mark.tsx';
import type { Dictionary } from './dictionary-words.ts';
import { categoryWords, placeWords, sinceWords } from './mentee-words.ts';
import { NextStepButton } from './next-step-button.tsx';
import { hasEnded } from './pipeline.ts';
import own from './mentee-tile.module.css';
import type { MenteeActs } from './use-mentee-acts.tsx';

type Props = { row: MenteeRow; categories: Dictionary; acts: MenteeActs; actions: MenuAction[] };

/** A card of the board: who, about what, since when, and the button that brings it on. */
export function MenteeTile({ row, categories, acts, actions }: Props) {
  const t = useT();
  const { today } = useAccount();
  // Consent is told where it is not simply there: that is what somebody has to care about.
  const plain = row.consent === 'in_force';
  return (
    <li className={css['tile']} data-mentee={row.id}>
      <div className={css['top']}>
        <h4 className={css['name']}>
          <Link to={paths.mentee(row.id)}>{row.personId === null ? t.mentees.nameless : row.shownName}</Link>
        </h4>
        <span className={own['place']}>{placeWords(row, t)}</span>
        <span className={css['aside']}>
          <ActionsMenu label={t.mentees.tileActions(row.shownName)} actions={actions} />
        </span>
      </div>
      <p className={css['quoted']}>{categoryWords(row, categories, t)}</p>
      {hasEnded(row.status) ? null : (
        <>
          <div className={own['marks']}>
            {row.status === 'matched' ? <Chip tone="info">{t.mentees.statuses.matched}</Chip> : null}
            {row.waitingDays !== null && row.waitingDays > 0 ? (
              <Chip tone="wait">{sinceWords(row, today, t)}</Chip>
            ) : (
              <span className={css['since']}>{sinceWords(row, today, t)}</span>
            )}
            {plain ? (
              <span className={css['since']}>✓ {t.mentees.consents.in_force}</span>
            ) : (
              <ConsentMark state={row.consent} />
            )}
          </div>
          <div className={css['foot']}>
            <NextStepButton row={row} acts={acts} />
          </div>
        </>
      )}
    </li>
  );
}
