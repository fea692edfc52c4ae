import type { Prepared } from '@tandem/contracts';
import { BLANK } from '@tandem/domain/documents';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss, FactList } from '../../ui/block.tsx';
import { capital } from './document-words.ts';
import css from './documents.module.css';
import { isBySecretary } from './draft.ts';

/** What stands in the document, for whoever reads it. Once signed, the number and the day are those of the signature. */
export function PreparedView({ prepared, signed }: { prepared: Prepared; signed: boolean }) {
  const { t, language } = useWords();
  const text = (value: string, kind: string) => {
    if (value === '')
      return (
        <>
          <span aria-hidden="true">{BLANK}</span>
          <span className="visually-hidden">{t.documentForm.empty}</span>
        </>
      );
    return <span className={css['printed']}>{kind === 'day' ? longDay(language, value) : value}</span>;
  };
  return (
    <>
      <Block title={t.documentCard.readOnly}>
        <FactList
          facts={[
            ...prepared.names.map(({ label, name }) => [capital(label), text(name, 'text')] as const),
            ...prepared.fields
              .filter(({ tag }) => !signed || !isBySecretary(tag))
              .map(
                ({ label, kind, value }) =>
                  [
                    capital(label),
                    typeof value === 'boolean' ? (value ? t.documentForm.yes : t.documentForm.no) : text(value, kind),
                  ] as const,
              ),
          ]}
        />
      </Block>
      {prepared.lists
        .filter(({ rows }) => rows.length > 0)
        .map(({ tag, label, columns, rows }) => {
          const shown = columns.filter((column) => column.tag !== 'number');
          return (
            <Block key={tag} title={capital(label)}>
              <ol className={blockCss['lines']}>
                {rows.map((row, index) => (
                  // A row has nothing of its own to be told by but its place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>
                    <span>
                      {shown
                        .map((column) => {
                          const value = row[column.tag] ?? '';
                          return column.kind === 'day' && value !== '' ? longDay(language, value) : value;
                        })
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ol>
            </Block>
          );
        })}
    </>
  );
}
