import type { DocumentRow } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { lineCss as css } from '../../ui/lines.ts';
import { DocumentStatusSign } from './document-status-sign.tsx';
import { numberWords } from './document-words.ts';
import { nextStep } from './next-step.ts';

type LineProps = { document: DocumentRow };

/** The registry as a table; on a phone every row is a card. */
export function DocumentsList({ documents }: { documents: readonly DocumentRow[] }) {
  const t = useT();
  if (useNarrow())
    return (
      <ul className={css['cards']} aria-label={t.documents.caption}>
        {documents.map((document) => (
          <CardLine key={document.id} document={document} />
        ))}
      </ul>
    );
  const { columns } = t.documents;
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{t.documents.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.next}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <TableLine key={document.id} document={document} />
        ))}
      </tbody>
    </table>
  );
}

function Name({ document }: LineProps) {
  return (
    <Link className={css['name']} to={paths.document(document.id)}>
      {document.title}
    </Link>
  );
}

/** «Приказ о закреплении пар · о парах»: what kind of paper it is, where the title does not begin with that. */
function Kind({ document: { type, title, subject } }: LineProps) {
  const t = useT();
  const name = t.documents.types[type];
  const words = [title.startsWith(name) ? '' : name, t.documents.kinds[subject.kind]].filter(Boolean).join(' · ');
  return <p className={css['muted']}>{words}</p>;
}

function Marks({ document: { status, supersededById } }: LineProps) {
  const t = useT();
  return (
    <div className={css['marks']}>
      <DocumentStatusSign status={status} />
      {supersededById !== null && status !== 'superseded' ? (
        <span className={css['muted']}>{t.documents.beingReplaced}</span>
      ) : null}
    </div>
  );
}

function Next({ document: { id, type, status, title } }: LineProps) {
  const t = useT();
  const { actor } = useAccount();
  const step = nextStep(actor, type, status);
  if (step === null) return null;
  const words = t.documents.next[step];
  const to = step === 'print' ? paths.document(id) : paths.documentStep(id, step);
  return (
    <ButtonLink to={to} aria-label={t.documents.nextOf(words, title)}>
      {words}
    </ButtonLink>
  );
}

function TableLine({ document }: LineProps) {
  const { t, language } = useWords();
  return (
    <tr data-document={document.id}>
      <th scope="row">
        <Name document={document} />
        <Kind document={document} />
      </th>
      <td>{numberWords(document, t, language)}</td>
      <td>
        <Marks document={document} />
      </td>
      <td>
        <Next document={document} />
      </td>
    </tr>
  );
}

function CardLine({ document }: LineProps) {
  const { t, language } = useWords();
  return (
    <li className={css['card']} data-document={document.id}>
      <Name document={document} />
      <Kind document={document} />
      <p>{numberWords(document, t, language)}</p>
      <Marks document={document} />
      <div>
        <Next document={document} />
      </div>
    </li>
  );
}
