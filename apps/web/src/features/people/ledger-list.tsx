import type { LedgerLine } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { Link } from 'react-router-dom';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { CheckField } from '../../ui/field.tsx';
import { Chip } from '../../ui/signs.tsx';
import { ConsentSign } from './consent-sign.tsx';
import { lineCss as css } from '../../ui/lines.ts';
import { signsWords } from './signs-words.ts';

export type Picks = ReadonlyMap<string, LedgerLine>;
type Props = {
  lines: readonly LedgerLine[];
  /** Null when the reader may only look. */
  picks: Picks | null;
  onPick: (lines: readonly LedgerLine[], on: boolean) => void;
};

/** Who has signed and who has not; the rows that are ticked are registered together. */
export function LedgerList(props: Props) {
  return useNarrow() ? <LedgerCards {...props} /> : <LedgerTable {...props} />;
}

type TickProps = { line: LedgerLine; picks: Picks; onPick: Props['onPick'] };

function Tick({ line, picks, onPick }: TickProps) {
  const t = useT();
  return (
    <label className={css['tick']}>
      <input
        type="checkbox"
        aria-label={t.ledger.pick(fullName(line.name))}
        checked={picks.has(line.personId)}
        onChange={(event) => onPick([line], event.target.checked)}
      />
    </label>
  );
}

/** Whose signature is needed; a guardian who is needed and not named keeps the paper from being registered. */
function Signs({ line: { mustSign, hasGuardian } }: { line: LedgerLine }) {
  const t = useT();
  return (
    <>
      {signsWords(mustSign, t)}{' '}
      {mustSign.includes('guardian') && !hasGuardian ? <Chip tone="late">{t.ledger.noGuardian}</Chip> : null}
    </>
  );
}

const allPicked = (lines: readonly LedgerLine[], picks: Picks): boolean =>
  lines.every(({ personId }) => picks.has(personId));

function LedgerTable({ lines, picks, onPick }: Props) {
  const { t, language } = useWords();
  const { columns } = t.ledger;
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{t.ledger.caption}</caption>
      <thead>
        <tr>
          {picks ? (
            <th scope="col" className={css['tickCell']}>
              <label className={css['tick']}>
                <input
                  type="checkbox"
                  aria-label={t.ledger.pickAll}
                  checked={allPicked(lines, picks)}
                  onChange={(event) => onPick(lines, event.target.checked)}
                />
              </label>
            </th>
          ) : null}
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.schoolClass}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.signs}</th>
          <th scope="col">{columns.until}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.personId}>
            {picks ? (
              <td className={css['tickCell']}>
                <Tick line={line} picks={picks} onPick={onPick} />
              </td>
            ) : null}
            <th scope="row">
              <Link className={css['name']} to={paths.personPapers(line.personId)}>
                {fullName(line.name)}
              </Link>
            </th>
            <td className={css['short']}>{line.schoolClass?.name ?? t.common.dash}</td>
            <td>
              <ConsentSign state={line.state} />
            </td>
            <td>
              <Signs line={line} />
            </td>
            <td className={css['short']}>{line.validUntil ? longDay(language, line.validUntil) : t.common.dash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LedgerCards({ lines, picks, onPick }: Props) {
  const { t, language } = useWords();
  return (
    <>
      {picks ? (
        <CheckField
          label={t.ledger.pickAll}
          checked={allPicked(lines, picks)}
          onChange={(event) => onPick(lines, event.target.checked)}
        />
      ) : null}
      <ul className={css['cards']} aria-label={t.ledger.caption}>
        {lines.map((line) => (
          <li key={line.personId} className={picks ? `${css['card']} ${css['ticked']}` : css['card']}>
            {picks ? <Tick line={line} picks={picks} onPick={onPick} /> : null}
            <Link className={css['name']} to={paths.personPapers(line.personId)}>
              {fullName(line.name)}
            </Link>
            <p className={css['muted']}>
              {line.schoolClass ? `${line.schoolClass.name} · ` : ''}
              <ConsentSign state={line.state} />
              {line.validUntil ? ` ${t.papers.until(longDay(language, line.validUntil))}` : ''}
            </p>
            <p className={css['muted']}>
              {t.ledger.columns.signs}: <Signs line={line} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
