import type { PeopleImport } from '@tandem/contracts';
import { FIELDS_OF_KIND } from '@tandem/domain/participants/import';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import type { ListField, ListImport } from './people-imports.queries.ts';
import css from './people-import.module.css';

type Props = { list: PeopleImport; remap: ListImport['remap'] };

/** Which sheet, where its header is, what each column holds; and, in words, what is not read and why. */
export function ColumnsBlock({ list, remap }: Props) {
  const t = useT();
  const words = t.peopleImport;
  const { mapping, sheets, kind } = list;
  const [header, setHeader] = useState(String(mapping?.headerRow ?? 0));
  if (!mapping) return null;
  const { sheet, headerRow, columns, classFromTitle } = mapping;
  const read = columns.filter(({ how, reason }) => how !== 'forbidden' && reason !== 'empty' && reason !== 'number');
  const unread = columns.filter(({ how, field, reason }) => field === null && reason !== 'empty' && how !== 'guessed');
  const named = (column: (typeof columns)[number]) => column.header || words.noHeader(column.index + 1);
  const sendHeader = () => {
    const next = Number(header);
    if (Number.isInteger(next) && next >= 0 && next !== headerRow) remap.mutate({ sheet, headerRow: next });
  };
  return (
    <section className={pageCss['surface']}>
      <h2>{words.columns}</h2>
      <div className={css['tools']}>
        {sheets.length > 1 ? (
          <SelectField
            label={words.sheet}
            value={sheet}
            disabled={remap.isPending}
            onChange={(event) => remap.mutate({ sheet: Number(event.target.value) })}
          >
            {sheets.map(({ name, rows }, index) => (
              <option key={name} value={index}>
                {words.sheetRows(name, rows)}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          label={words.headerRow}
          hint={words.headerRowHint}
          inputMode="numeric"
          maxLength={5}
          value={header}
          onChange={(event) => setHeader(event.target.value.replace(/\D/g, ''))}
          onBlur={sendHeader}
          onKeyDown={(event) => event.key === 'Enter' && sendHeader()}
        />
      </div>
      <p className={css['quiet']}>
        {words.columnsHint} {classFromTitle ? words.classFromTitle(classFromTitle) : ''}
      </p>
      <ul className={css['columns']}>
        {read.map((column) => (
          <li key={column.index}>
            <SelectField
              label={
                <>
                  <span className={css['columnName']}>{named(column)}</span>
                  {column.how === 'guessed' ? <b> ({words.guessed})</b> : null}
                </>
              }
              aria-label={words.column(named(column))}
              disabled={remap.isPending}
              value={column.field ?? ''}
              onChange={(event) => {
                const field = event.target.value === '' ? null : (event.target.value as ListField);
                remap.mutate({ sheet, fields: [{ index: column.index, field }] });
              }}
            >
              <option value="">{words.notRead}</option>
              {FIELDS_OF_KIND[kind].map((field) => (
                <option key={field} value={field}>
                  {words.fields[field]}
                </option>
              ))}
            </SelectField>
            <p className={css['sample']}>{column.sample.join(', ')}</p>
          </li>
        ))}
      </ul>
      {unread.length > 0 ? (
        <p className={css['unread']}>
          <b>{words.willNotBeRead}</b>{' '}
          {unread
            .map((column) => `«${named(column)}» (${column.reason ? words.reasons[column.reason] : ''})`)
            .join('; ')}
          .
        </p>
      ) : null}
    </section>
  );
}
