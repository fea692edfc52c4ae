import type { MentorRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import type { MentorStatus } from '@tandem/domain/participants';
import { Link } from 'react-router-dom';
import { shortDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { requirementWords } from '../../lib/refusals.ts';
import { tileCss as css } from '../../ui/pipeline.tsx';
import type { TileContext } from './board-column.tsx';
import { ChecklistMark } from './checklist-mark.tsx';
import { MentorTick } from './mentor-tick.tsx';
import { lackWords, whoWords } from './mentor-words.ts';
import own from './mentor-tile.module.css';
import { NextStepButton } from './next-step-button.tsx';
import { BEFORE_SITTING } from './stages.ts';
import { useMatrix } from './use-matrix.ts';

/** Before a decision nearly everything is still to come: what is missing is told from then on. */
const TELLS_LACKS = new Set<MentorStatus>([
  'approved',
  'interview_scheduled',
  'vetting',
  'in_pool',
  'active',
  'suspended',
]);
/** One column holds them, so the card says which of the two it is. */
const SAYS_STATUS = new Set<MentorStatus>(['submitted', 'registered', 'approved', 'interview_scheduled', 'active']);

type Props = { row: MentorRow; tiles: TileContext };

/** A card of the board: who, what is still to be brought, and the button that brings it on. */
export function MentorTile({ row, tiles: { acts, picks, onPick, onSitting } }: Props) {
  const { t, language } = useWords();
  const matrix = useMatrix();
  const lacks = TELLS_LACKS.has(row.status) ? lackWords(row, matrix, t) : '';
  const { expiring } = row.checklist;
  return (
    <li className={css['tile']} data-mentor={row.id}>
      <div className={css['top']}>
        <h4 className={css['name']}>
          <Link to={paths.mentor(row.id)}>{fullName(row.name)}</Link>
        </h4>
        {picks && BEFORE_SITTING.includes(row.status) ? (
          <span className={css['aside']}>
            <MentorTick row={row} picks={picks} onPick={onPick} />
          </span>
        ) : null}
      </div>
      <p className={css['quoted']}>{whoWords(row, t)}</p>
      <p className={css['since']}>
        {[
          SAYS_STATUS.has(row.status) ? t.mentors.statuses[row.status] : '',
          t.mentors.since(shortDay(language, row.since)),
          row.status === 'in_pool' || row.status === 'active' ? t.mentors.capacity(row.capacity) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ChecklistMark checklist={row.checklist} />
      {lacks === '' ? null : <p className={own['lacks']}>{lacks}</p>}
      {expiring.length > 0 ? (
        <p className={own['expires']}>{t.mentors.expires(requirementWords(expiring, t))}</p>
      ) : null}
      <div className={css['foot']}>
        <NextStepButton row={row} acts={acts} onSitting={onSitting} />
      </div>
    </li>
  );
}
