import type { Prepared } from '@tandem/contracts';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextArea, TextField } from '../../ui/field.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';
import css from './documents.module.css';
import { capital } from './document-words.ts';
import {
  addRow,
  type Draft,
  fieldComesBack,
  fieldValue,
  isBySecretary,
  listRows,
  type PreparedField,
  type PreparedList,
  removeRow,
  resetField,
  resetList,
  setCell,
  setField,
  stillMissing,
} from './draft.ts';
import { type PersonChoiceProps, PreparedNames } from './prepared-names.tsx';
import type { RememberedNames } from './use-remembered-names.ts';

type Props = {
  prepared: Prepared;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Somebody of the register. */
  Choice: ComponentType<PersonChoiceProps>;
  remembered: RememberedNames;
  foot: ReactNode;
};

/** Requisites of the school are known once and looked at seldom. */
const isRequisite = (tag: string): boolean => /^(?:school|director|academicYear)(?:\.|$)/.test(tag);
const LONG = 60;

/** Every field of a document with what will stand there: names in their cases, texts, days, tables. */
export function PreparedForm({ prepared, draft, onDraft, Choice, remembered, foot }: Props) {
  const t = useT();
  const missing = stillMissing(prepared, draft);
  // As gathered, not as typed: a field must not go away from under the hands of whoever fills it in.
  const folded = prepared.fields.filter(({ tag, required, value }) => isRequisite(tag) && (!required || value !== ''));
  const shown = prepared.fields.filter((field) => !folded.includes(field));
  const field = (one: PreparedField) => <FieldLine key={one.tag} field={one} draft={draft} onDraft={onDraft} />;
  return (
    <>
      {missing.length > 0 ? (
        <Banner tone="wait" role="status">
          <div className={css['said']}>
            <b>{t.documentForm.missing(missing.length)}</b>
            <p>{missing.join('; ')}</p>
          </div>
        </Banner>
      ) : (
        <Banner tone="done" role="status">
          {t.documentForm.complete}
        </Banner>
      )}
      {prepared.names.length > 0 ? (
        <PreparedNames names={prepared.names} draft={draft} onDraft={onDraft} Choice={Choice} remembered={remembered} />
      ) : null}
      <Block title={t.documentForm.fields}>
        {shown.length > 0 ? <div className={css['fields']}>{shown.map(field)}</div> : null}
        {folded.length > 0 ? (
          <details className={css['fold']}>
            <summary>{t.documentForm.rest(folded.length)}</summary>
            <div className={css['fields']}>{folded.map(field)}</div>
          </details>
        ) : null}
      </Block>
      {prepared.lists.map((list) => (
        <ListBlock key={list.tag} list={list} draft={draft} onDraft={onDraft} />
      ))}
      <div className={css['foot']}>{foot}</div>
    </>
  );
}

type LineProps = { field: PreparedField; draft: Draft; onDraft: (draft: Draft) => void };

function FieldLine({ field, draft, onDraft }: LineProps) {
  const t = useT();
  const { tag, label, kind, required } = field;
  const value = fieldValue(field, draft);
  const mine = draft.fields[tag] !== undefined;
  // Measured once: a line must not become a box under the hands of whoever types.
  const [long] = useState(typeof value === 'string' && value.length > LONG);
  const empty = value === '';
  const note =
    mine || fieldComesBack(field, draft) || (empty && (required || isBySecretary(tag))) ? (
      <span className={css['note']}>
        {mine ? <Chip tone="info">{t.documentForm.byHand}</Chip> : null}
        {fieldComesBack(field, draft) ? t.documentForm.regathers : null}
        {empty && isBySecretary(tag) ? t.documentForm.bySecretary : null}
        {empty && required && !isBySecretary(tag) && !fieldComesBack(field, draft) ? (
          <span className={css['blank']}>{t.documentForm.blank}</span>
        ) : null}
      </span>
    ) : undefined;
  const change = (next: string | boolean) => onDraft(setField(draft, tag, next));
  const reset = mine ? (
    <Button
      look={['plain']}
      aria-label={t.documentForm.asGatheredOf(label)}
      onClick={() => onDraft(resetField(draft, tag))}
    >
      {t.documentForm.asGathered}
    </Button>
  ) : null;
  if (kind === 'flag')
    return (
      <div className={css['wide']}>
        <CheckField
          label={capital(label)}
          checked={value === true}
          onChange={(event) => change(event.target.checked)}
        />
        {reset}
      </div>
    );
  const text = typeof value === 'string' ? value : '';
  return (
    <div className={long ? css['wide'] : undefined}>
      {kind === 'text' && long ? (
        <TextArea
          label={capital(label)}
          hint={note}
          rows={3}
          maxLength={4000}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <TextField
          label={capital(label)}
          hint={note}
          type={kind === 'day' ? 'date' : 'text'}
          autoComplete="off"
          maxLength={4000}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      )}
      {reset}
    </div>
  );
}

type ListProps = { list: PreparedList; draft: Draft; onDraft: (draft: Draft) => void };

function ListBlock({ list, draft, onDraft }: ListProps) {
  const t = useT();
  const rows = listRows(list, draft);
  const mine = draft.lists[list.tag] !== undefined;
  const columns = list.columns.filter(({ tag }) => tag !== 'number');
  return (
    <Block
      title={capital(list.label)}
      actions={
        <>
          {mine ? (
            <>
              <Chip tone="info">{t.documentForm.byHand}</Chip>
              <Button
                look={['plain']}
                aria-label={t.documentForm.asGatheredOf(list.label)}
                onClick={() => onDraft(resetList(draft, list.tag))}
              >
                {t.documentForm.asGathered}
              </Button>
            </>
          ) : null}
          <Button aria-label={t.documentForm.addRowTo(list.label)} onClick={() => onDraft(addRow(draft, list))}>
            {t.documentForm.addRow}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p className={blockCss['muted']}>
          {t.documentForm.noRows} {list.required ? <span className={css['blank']}>{t.documentForm.blank}</span> : null}
        </p>
      ) : null}
      {rows.map((row, index) => (
        // A row has nothing of its own to be told by but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={css['row']}>
          <legend className="visually-hidden">{t.documentForm.row(index + 1)}</legend>
          <div className={css['rowHead']}>
            <span aria-hidden="true">{t.documentForm.row(index + 1)}</span>
            <Button
              look={['plain']}
              aria-label={t.documentForm.removeRow(index + 1, list.label)}
              onClick={() => onDraft(removeRow(draft, list, index))}
            >
              {t.common.remove}
            </Button>
          </div>
          <div className={css['cells']}>
            {columns.map(({ tag, label, kind }) => (
              <TextField
                key={tag}
                label={capital(label)}
                type={kind === 'day' ? 'date' : 'text'}
                autoComplete="off"
                maxLength={2000}
                value={row[tag] ?? ''}
                onChange={(event) => onDraft(setCell(draft, list, index, tag, event.target.value))}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Block>
  );
}
