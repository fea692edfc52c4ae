import type { MenteeRow } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { ActionsMenu, type MenuAction } from '../../ui/menu.tsx';
import { lineCss as css } from '../../ui/lines.ts';
import { ConsentMark } from './consent-mark.tsx';
import { type Dictionary, useDictionaries } from './dictionary-words.ts';
import { categoryWords, daysWords, placeWords } from './mentee-words.ts';
import { useMenteeActs } from './use-mentee-acts.tsx';
import { useTileActions } from './use-tile-actions.ts';

type LineProps = { row: MenteeRow; categories: Dictionary; actions: MenuAction[] };

/** A table; on a phone every row is a card. */
export function MenteesTable({ rows }: { rows: readonly MenteeRow[] }) {
  const t = useT();
  const narrow = useNarrow();
  const acts = useMenteeActs();
  const actionsOf = useTileActions(acts);
  const { allCategories } = useDictionaries();
  const { columns } = t.mentees;
  const lines = rows.map((row) => ({ row, categories: allCategories, actions: actionsOf(row) }));
  return (
    <>
      {narrow ? (
        <ul className={css['cards']} aria-label={t.mentees.caption}>
          {lines.map((line) => (
            <CardLine key={line.row.id} {...line} />
          ))}
        </ul>
      ) : (
        <table className={css['table']}>
          <caption className="visually-hidden">{t.mentees.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.status}</th>
              <th scope="col">{columns.category}</th>
              <th scope="col">{columns.consent}</th>
              <th scope="col">{columns.since}</th>
              <th scope="col">
                <span className="visually-hidden">{columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <TableLine key={line.row.id} {...line} />
            ))}
          </tbody>
        </table>
      )}
      {acts.dialog}
    </>
  );
}

function Name({ row }: { row: MenteeRow }) {
  const t = useT();
  return (
    <Link className={css['name']} to={paths.mentee(row.id)}>
      {row.personId === null ? t.mentees.nameless : row.shownName}
    </Link>
  );
}

function TableLine({ row, categories, actions }: LineProps) {
  const t = useT();
  const { today } = useAccount();
  return (
    <tr>
      <th scope="row">
        <Name row={row} />
      </th>
      <td>{placeWords(row, t)}</td>
      <td>{t.mentees.statuses[row.status]}</td>
      <td>{categoryWords(row, categories, t)}</td>
      <td>{row.status === 'declined' ? t.common.dash : <ConsentMark state={row.consent} />}</td>
      <td>{daysWords(row, today, t)}</td>
      <td>
        <ActionsMenu label={t.mentees.tileActions(row.shownName)} actions={actions} />
      </td>
    </tr>
  );
}

function CardLine({ row, categories, actions }: LineProps) {
  const t = useT();
  const { today } = useAccount();
  return (
    <li className={css['card']}>
      <span className={css['headed']}>
        <Name row={row} />
        <ActionsMenu label={t.mentees.tileActions(row.shownName)} actions={actions} />
      </span>
      <p className={css['muted']}>
        {[placeWords(row, t), t.mentees.statuses[row.status], categoryWords(row, categories, t)].join(' · ')}
      </p>
      <p className={css['muted']}>
        {daysWords(row, today, t)} {row.status === 'declined' ? null : <ConsentMark state={row.consent} />}
      </p>
    </li>
  );
}
