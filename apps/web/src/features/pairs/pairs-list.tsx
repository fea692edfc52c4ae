import type { MentorshipRow } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { lineCss as css } from '../../ui/lines.ts';
import { PairStatusSign } from './pair-status.tsx';
import { placedWords, presentOf, standingWords, termWords } from './pair-words.ts';

type LineProps = { pair: MentorshipRow; form: string };

/** A table; on a phone every row is a card. */
export function PairsList({ pairs }: { pairs: readonly MentorshipRow[] }) {
  const { t } = useWords();
  const narrow = useNarrow();
  const programme = useProgramme();
  const lines = pairs.map((pair) => ({ pair, form: labelOf(programme?.forms.value, pair.form) }));
  if (narrow)
    return (
      <ul className={css['cards']} aria-label={t.pairs.caption}>
        {lines.map((line) => (
          <CardLine key={line.pair.id} {...line} />
        ))}
      </ul>
    );
  const { columns } = t.pairs;
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{t.pairs.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.mentor}</th>
          <th scope="col">{columns.mentees}</th>
          <th scope="col">{columns.form}</th>
          <th scope="col">{columns.term}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TableLine key={line.pair.id} {...line} />
        ))}
      </tbody>
    </table>
  );
}

function Name({ pair }: { pair: MentorshipRow }) {
  return (
    <Link className={css['name']} to={paths.pair(pair.id)}>
      {placedWords(pair.mentor)}
    </Link>
  );
}

const menteesOf = (pair: MentorshipRow): string => {
  const present = presentOf(pair);
  return (present.length > 0 ? present : pair.members).map(placedWords).join('; ');
};

function TableLine({ pair, form }: LineProps) {
  const { t, language } = useWords();
  const standing = standingWords(pair, t, language);
  return (
    <tr data-pair={pair.id}>
      <th scope="row">
        <Name pair={pair} />
      </th>
      <td>{menteesOf(pair)}</td>
      <td>{form}</td>
      <td>{termWords(pair, t, language)}</td>
      <td>
        <div className={css['marks']}>
          <PairStatusSign pair={pair} />
        </div>
        {standing ? <p className={css['muted']}>{standing}</p> : null}
      </td>
    </tr>
  );
}

function CardLine({ pair, form }: LineProps) {
  const { t, language } = useWords();
  const standing = standingWords(pair, t, language);
  return (
    <li className={css['card']} data-pair={pair.id}>
      <Name pair={pair} />
      <p>{menteesOf(pair)}</p>
      <p className={css['muted']}>{[form, termWords(pair, t, language), standing].filter(Boolean).join(' · ')}</p>
      <div className={css['marks']}>
        <PairStatusSign pair={pair} />
      </div>
    </li>
  );
}
