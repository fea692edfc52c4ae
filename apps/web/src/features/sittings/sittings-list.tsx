import type { SittingRow } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { lineCss as css } from '../../ui/lines.ts';
import { SittingState } from './sitting-state.tsx';

/** The newest first; on a phone every row is a card. */
export function SittingsList({ sittings }: { sittings: readonly SittingRow[] }) {
  const { t, language } = useWords();
  const narrow = useNarrow();
  const count = ({ candidates, decided }: SittingRow) =>
    `${t.sittings.candidates(candidates)}, ${t.sittings.decided(decided, candidates)}`;
  const name = (sitting: SittingRow) => (
    <Link className={css['name']} to={paths.sitting(sitting.id)}>
      {longDay(language, sitting.heldOn)}
    </Link>
  );
  const number = (sitting: SittingRow) => (sitting.number ? t.sittings.numbered(sitting.number) : '');
  if (narrow)
    return (
      <ul className={css['cards']} aria-label={t.sittings.caption}>
        {sittings.map((sitting) => (
          <li key={sitting.id} className={css['card']}>
            {name(sitting)}
            <p className={css['muted']}>{[sitting.place, number(sitting)].filter(Boolean).join(' · ')}</p>
            <p className={css['muted']}>{count(sitting)}</p>
            <div>
              <SittingState sitting={sitting} />
            </div>
          </li>
        ))}
      </ul>
    );
  const { columns } = t.sittings;
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{t.sittings.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.day}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.candidates}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {sittings.map((sitting) => (
          <tr key={sitting.id}>
            <th scope="row">{name(sitting)}</th>
            <td>{sitting.place}</td>
            <td>{count(sitting)}</td>
            <td>
              <SittingState sitting={sitting} /> {number(sitting)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
