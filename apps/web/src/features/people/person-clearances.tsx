import type { Clearance } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { ClearanceDialog } from './clearance-dialog.tsx';
import { useKeepPapers } from './consents.queries.ts';

const TONE = { fulfilled: 'done', expiring: 'wait', expired: 'late' } as const;

type Props = { personId: string; clearances: readonly Clearance[]; mayManage: boolean };

/** Certificates as facts and days; what is in them is kept nowhere. */
export function PersonClearances({ personId, clearances, mayManage }: Props) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<'add' | Clearance | null>(null);
  return (
    <Block
      title={t.papers.clearances}
      seenBy="clearances"
      actions={mayManage ? <Button onClick={() => setOpen('add')}>{t.papers.seeClearance}</Button> : null}
    >
      {clearances.length === 0 ? <p className={css['muted']}>{t.papers.noClearances}</p> : null}
      <ul className={css['lines']}>
        {clearances.map((clearance) => (
          <li key={clearance.id}>
            <div className={css['line']}>
              <span className={css['strong']}>{t.papers.clearanceTypes[clearance.type]}</span>
              <span className={css['muted']}>
                {[
                  t.papers.issuedLine(longDay(language, clearance.issuedOn)),
                  t.papers.checkedLine(
                    longDay(language, clearance.checkedOn),
                    clearance.checkedBy ? shortName(clearance.checkedBy) : '',
                  ),
                ].join(' · ')}
              </span>
            </div>
            <Chip tone={TONE[clearance.state]}>
              {t.papers.clearanceStates[clearance.state]} {t.papers.until(longDay(language, clearance.validUntil))}
            </Chip>
            {mayManage ? (
              <Button
                look={['plain']}
                aria-label={t.papers.cancelOf(t.papers.clearanceTypes[clearance.type])}
                onClick={() => setOpen(clearance)}
              >
                {t.papers.cancelClearance}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <p className={css['muted']}>{t.papers.noScan}</p>
      {open === 'add' ? <ClearanceDialog personId={personId} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'add' ? (
        <CancelQuestion personId={personId} clearance={open} onClose={() => setOpen(null)} />
      ) : null}
    </Block>
  );
}

type QuestionProps = { personId: string; clearance: Clearance; onClose: () => void };

function CancelQuestion({ personId, clearance, onClose }: QuestionProps) {
  const t = useT();
  const keep = useKeepPapers(personId);
  const cancel = useMutation({
    mutationFn: () => api.consents.cancelClearance({ params: { personId, clearanceId: clearance.id } }),
    onSuccess: (papers) => {
      keep(papers);
      toast(t.papers.cancelled);
      onClose();
    },
  });
  return (
    <Dialog
      title={`${t.papers.cancelOf(t.papers.clearanceTypes[clearance.type])}?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={cancel.isPending} onClick={() => cancel.mutate()}>
            {t.papers.cancelClearance}
          </Button>
        </>
      }
    >
      {cancel.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(cancel.error, t)}
        </Banner>
      ) : null}
      <p>{t.papers.cancelText}</p>
    </Dialog>
  );
}
