import type { PersonRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { ConsentSign } from './consent-sign.tsx';
import { lineCss as css } from '../../ui/lines.ts';
import { baseWords, placeWords } from './person-words.ts';

/** A table; on a phone every row is a card. */
export function RegisterList({ people }: { people: readonly PersonRow[] }) {
  const t = useT();
  return useNarrow() ? (
    <ul className={css['cards']} aria-label={t.register.caption}>
      {people.map((row) => (
        <PersonCardLine key={row.id} row={row} />
      ))}
    </ul>
  ) : (
    <RegisterTable people={people} />
  );
}

function PersonCardLine({ row }: { row: PersonRow }) {
  const t = useT();
  const bases = baseWords(row, t);
  return (
    <li className={css['card']}>
      <Link className={css['name']} to={paths.person(row.id)}>
        {fullName(row.name)}
      </Link>
      <p className={css['muted']}>{[placeWords(row, t), bases].filter(Boolean).join(' · ')}</p>
      {row.consent ? (
        <p className={css['muted']}>
          {t.register.columns.consent}: <ConsentSign state={row.consent} />
        </p>
      ) : null}
    </li>
  );
}

function RegisterTable({ people }: { people: readonly PersonRow[] }) {
  const t = useT();
  const { columns } = t.register;
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{t.register.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.bases}</th>
          <th scope="col">{columns.consent}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link className={css['name']} to={paths.person(row.id)}>
                {fullName(row.name)}
              </Link>
            </th>
            <td>{placeWords(row, t)}</td>
            <td>{baseWords(row, t) || t.common.dash}</td>
            <td>{row.consent ? <ConsentSign state={row.consent} /> : t.common.dash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
