import {
  RESPONSIBLE_ROLES,
  SCHEDULE_KINDS,
  scheduleFault,
  type ScheduleKind,
  type TermWindow,
} from '@tandem/domain/roadmap';
import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextArea } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import type { ImportDeciding } from './import-decision.ts';
import type { ParsedItem } from './imports.queries.ts';

export type TermEditor = (props: {
  kinds: readonly ScheduleKind[];
  kind: ScheduleKind;
  windows: TermWindow[];
  onChange: (kind: ScheduleKind, windows: TermWindow[]) => void;
}) => ReactNode;

type Props = { item: ParsedItem; deciding: ImportDeciding; onClose: () => void; Term: TermEditor };

/** A hand-made correction of one item; the printed text stays as it was. */
export function CorrectDialog({ item, deciding, onClose, Term }: Props) {
  const t = useT();
  const before = deciding.draft.corrections.get(item.sortOrder);
  const [title, setTitle] = useState(before?.title ?? item.title);
  const [kind, setKind] = useState<ScheduleKind>(before?.scheduleKind ?? item.scheduleKind);
  const [windows, setWindows] = useState<TermWindow[]>(before?.windows ?? item.windows);
  const [roles, setRoles] = useState(before?.responsibleNorm ?? item.responsibleNorm);
  const [result, setResult] = useState(before?.result ?? item.resultRaw);
  const submit = () => {
    deciding.correct({
      item: item.sortOrder,
      ...(title === item.title ? {} : { title }),
      scheduleKind: kind,
      windows: windows.map(([from, to]) => [from, to]),
      responsibleNorm: roles,
      ...(result === item.resultRaw ? {} : { result }),
    });
    onClose();
  };
  return (
    <Dialog
      title={t.imports.correctTitle(item.number)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={scheduleFault(kind, windows) !== null || title.trim() === ''}
            onClick={submit}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      <TextArea
        label={t.imports.item}
        value={title}
        maxLength={4000}
        onChange={(event) => setTitle(event.target.value)}
      />
      <p className={pageCss['lead']}>
        {t.imports.inDocument} «{item.termRaw}»
      </p>
      <Term
        kinds={SCHEDULE_KINDS}
        kind={kind}
        windows={windows}
        onChange={(nextKind, nextWindows) => {
          setKind(nextKind);
          setWindows(nextWindows);
        }}
      />
      <fieldset>
        <legend className={pageCss['lead']}>
          {t.imports.inDocument} «{item.responsibleRaw}»
        </legend>
        <div className={pageCss['row']}>
          {RESPONSIBLE_ROLES.map((role) => (
            <CheckField
              key={role}
              label={t.roadmap.responsible[role]}
              checked={roles.includes(role)}
              onChange={(event) =>
                setRoles(event.target.checked ? [...roles, role] : roles.filter((known) => known !== role))
              }
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        label={t.imports.result}
        value={result}
        maxLength={2000}
        onChange={(event) => setResult(event.target.value)}
      />
    </Dialog>
  );
}
