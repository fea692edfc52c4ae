import type { MentorRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { requirementWords } from '../../lib/refusals.ts';
import { CheckField } from '../../ui/field.tsx';
import { lineCss as css } from '../../ui/lines.ts';
import type { TileContext } from './board-column.tsx';
import { ChecklistMark } from './checklist-mark.tsx';
import { MentorStatusSign } from './mentor-status-sign.tsx';
import { MentorTick } from './mentor-tick.tsx';
import { lackWords, whoWords } from './mentor-words.ts';
import own from './mentors-table.module.css';
import { NextStepButton } from './next-step-button.tsx';
import { useMatrix } from './use-matrix.ts';

type Props = { rows: readonly MentorRow[]; tiles: TileContext };

/** A table; on a phone every row is a card. */
export function MentorsTable({ rows, tiles }: Props) {
  return useNarrow() ? <MentorCards rows={rows} tiles={tiles} /> : <WideTable rows={rows} tiles={tiles} />;
}

function Papers({ row }: { row: MentorRow }) {
  const t = useT();
  const lacks = lackWords(row, useMatrix(), t);
  const { expiring } = row.checklist;
  return (
    <>
      <ChecklistMark checklist={row.checklist} />
      {lacks === '' ? null : <p className={css['muted']}>{lacks}</p>}
      {expiring.length > 0 ? (
        <p className={own['expires']}>{t.mentors.expires(requirementWords(expiring, t))}</p>
      ) : null}
    </>
  );
}

function Name({ row }: { row: MentorRow }) {
  return (
    <Link className={css['name']} to={paths.mentor(row.id)}>
      {fullName(row.name)}
    </Link>
  );
}

function WideTable({ rows, tiles: { acts, picks, onPick, onSitting } }: Props) {
  const t = useT();
  const { columns } = t.mentors;
  return (
    <table className={`${css['table']} ${own['table']}`}>
      <caption className="visually-hidden">{t.mentors.caption}</caption>
      <thead>
        <tr>
          {picks ? (
            <th scope="col" className={css['tickCell']}>
              <label className={css['tick']}>
                <input
                  type="checkbox"
                  aria-label={t.mentors.pickAll}
                  checked={rows.every(({ id }) => picks.has(id))}
                  onChange={(event) => onPick(rows, event.target.checked)}
                />
              </label>
            </th>
          ) : null}
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.checklist}</th>
          <th scope="col">{columns.next}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-mentor={row.id}>
            {picks ? (
              <td className={css['tickCell']}>
                <MentorTick row={row} picks={picks} onPick={onPick} />
              </td>
            ) : null}
            <th scope="row">
              <Name row={row} />
            </th>
            <td>{whoWords(row, t)}</td>
            <td>
              <MentorStatusSign status={row.status} />
            </td>
            <td>
              <Papers row={row} />
            </td>
            <td>
              <NextStepButton row={row} acts={acts} onSitting={onSitting} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MentorCards({ rows, tiles: { acts, picks, onPick, onSitting } }: Props) {
  const t = useT();
  return (
    <>
      {picks ? (
        <CheckField
          label={t.mentors.pickAll}
          checked={rows.every(({ id }) => picks.has(id))}
          onChange={(event) => onPick(rows, event.target.checked)}
        />
      ) : null}
      <ul className={css['cards']} aria-label={t.mentors.caption}>
        {rows.map((row) => (
          <li key={row.id} data-mentor={row.id} className={picks ? `${css['card']} ${css['ticked']}` : css['card']}>
            {picks ? <MentorTick row={row} picks={picks} onPick={onPick} /> : null}
            <Name row={row} />
            <p className={css['muted']}>{whoWords(row, t)}</p>
            <div className={css['marks']}>
              <MentorStatusSign status={row.status} />
            </div>
            <div>
              <Papers row={row} />
            </div>
            <div>
              <NextStepButton row={row} acts={acts} onSitting={onSitting} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
