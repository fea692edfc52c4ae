import type { DocumentCard } from '@tandem/contracts';
import type { DocumentAct } from '@tandem/domain/documents';
import { useSearchParams } from 'react-router-dom';
import { fileHref } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';
import { AttachScanDialog } from './attach-scan-dialog.tsx';
import own from './documents.module.css';
import { SignDialog } from './sign-dialog.tsx';
import { CancelDialog, PrintDialog, ReopenDialog, SupersedeDialog } from './step-dialogs.tsx';

const DIALOGS: Record<DocumentAct, (props: { card: DocumentCard; onClose: () => void }) => React.JSX.Element> = {
  print: PrintDialog,
  reopen: ReopenDialog,
  sign: SignDialog,
  attach_scan: AttachScanDialog,
  cancel: CancelDialog,
  supersede: SupersedeDialog,
};
/** The usual way forward; the others stand below. */
const FORWARD: ReadonlySet<DocumentAct> = new Set(['print', 'sign', 'attach_scan']);

/** What comes next, the files, and the ways back and out. The open question stands in the address: the registry links to it. */
export function DocumentActs({ card, onChange }: { card: DocumentCard; onChange: (() => void) | null }) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const { acts, status } = card;
  const asked = acts.find((act) => act === search.get('do')) ?? null;
  const ask = (act: DocumentAct | null) => setSearch(act === null ? {} : { do: act }, { replace: true });
  const params = { documentId: card.id };
  const wordsOf = (act: DocumentAct) =>
    act === 'attach_scan' && card.hasScan ? t.documentCard.anotherScan : t.documentCard.acts[act];
  const forward = acts.filter((act) => FORWARD.has(act) && !(act === 'attach_scan' && card.hasScan));
  const others = acts.filter((act) => !forward.includes(act));
  const AskedDialog = asked === null ? null : DIALOGS[asked];
  return (
    <Block title={t.documentCard.next}>
      <p className={css['muted']}>{t.documentCard.waitsFor[status]}</p>
      {status === 'signed' || status === 'scanned' ? (
        <Banner tone="info">
          <p className={own['said']}>{t.documentCard.frozen}</p>
        </Banner>
      ) : null}
      {status === 'printed' ? <p className={css['muted']}>{t.documentCard.printedNote}</p> : null}
      <div className={css['actions']}>
        {forward.map((act) => (
          <Button key={act} look={['primary']} onClick={() => ask(act)}>
            {wordsOf(act)}
          </Button>
        ))}
        {onChange ? <Button onClick={onChange}>{t.documentCard.change}</Button> : null}
        {status === 'cancelled' && card.printedAt === null ? null : (
          <a className={buttonClass()} href={fileHref('documents', 'download', { params })} download>
            {t.documentCard.download}
          </a>
        )}
        {card.hasScan ? (
          <a className={buttonClass()} href={fileHref('documents', 'scan', { params })} download>
            {t.documentCard.downloadScan}
          </a>
        ) : null}
      </div>
      {others.length > 0 ? (
        <div className={css['actions']}>
          {others.map((act) => (
            <Button key={act} look={act === 'cancel' ? ['plain', 'danger'] : ['plain']} onClick={() => ask(act)}>
              {wordsOf(act)}…
            </Button>
          ))}
        </div>
      ) : null}
      {AskedDialog ? <AskedDialog card={card} onClose={() => ask(null)} /> : null}
    </Block>
  );
}
