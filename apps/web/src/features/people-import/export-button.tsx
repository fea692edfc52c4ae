import type { ExportColumn, PeopleExport } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { saveFile } from '../../lib/save-file.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './people-import.module.css';

const PLAIN: readonly ExportColumn[] = [
  'name',
  'schoolClass',
  'position',
  'organization',
  'kind',
  'bases',
  'birthOn',
  'sex',
  'teachingSince',
];
/** Leave the system only when somebody asks for them. */
const CONTACTS: readonly ExportColumn[] = ['phone', 'email', 'guardians'];
const FIRST: readonly ExportColumn[] = ['name', 'schoolClass', 'position', 'organization'];

/** A workbook of the people that a filter finds. For whoever may `people.export`. */
export function ExportButton({ filter }: { filter: Omit<PeopleExport, 'columns'> }) {
  const t = useT();
  const words = t.peopleImport.export;
  const { today } = useAccount();
  const [open, setOpen] = useState(false);
  const [columns, setColumns] = useState(FIRST);
  const make = useMutation({
    mutationFn: () => api.peopleExport.workbook({ body: { ...filter, columns: [...columns] } }),
    onSuccess: (bytes) => {
      saveFile(bytes, words.fileName(today));
      toast(words.done);
      setOpen(false);
    },
  });
  const choice = (column: ExportColumn) => (
    <CheckField
      key={column}
      label={words.names[column]}
      checked={columns.includes(column)}
      onChange={(event) =>
        setColumns(
          [...PLAIN, ...CONTACTS].filter((one) => (one === column ? event.target.checked : columns.includes(one))),
        )
      }
    />
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.button}</Button>
      {open ? (
        <Dialog
          title={words.title}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>{t.common.cancel}</Button>
              <Button
                look={['primary']}
                disabled={columns.length === 0 || make.isPending}
                onClick={() => make.mutate()}
              >
                {make.isPending ? words.making : words.make}
              </Button>
            </>
          }
        >
          <p>{words.lead}</p>
          {make.isError ? (
            <Banner tone="late" role="alert">
              {sentenceOf(make.error, t)}
            </Banner>
          ) : null}
          <fieldset>
            <legend className={css['quiet']}>{words.columns}</legend>
            <div className={css['exported']}>{PLAIN.map(choice)}</div>
            <p className={css['quiet']}>{words.contacts}</p>
            <div className={css['exported']}>{CONTACTS.map(choice)}</div>
          </fieldset>
        </Dialog>
      ) : null}
    </>
  );
}
