import type { DocumentTemplate } from '@tandem/contracts';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { documentFailure } from './document-words.ts';
import { isStale, seenOf, useTemplateCall } from './use-template-call.ts';

/** Names what will no longer be used. */
export function RevertDialog({ template, onClose }: { template: DocumentTemplate; onClose: () => void }) {
  const t = useT();
  const words = t.documentTemplates;
  const own = template.versions.find(({ inForce }) => inForce);
  const call = useTemplateCall(() => api.documentTemplates.revert({ body: seenOf(template) }), words.reverted, onClose);
  return (
    <Dialog
      title={words.revertTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['danger']} disabled={call.isPending} onClick={() => call.mutate(undefined)}>
            {words.revert}
          </Button>
        </>
      }
    >
      <p>{words.revertText(own?.fileName ?? '')}</p>
      {call.isError ? (
        <Banner tone="late" role="alert">
          {isStale(call.error) ? words.stale : documentFailure(call.error, t)}
        </Banner>
      ) : null}
    </Dialog>
  );
}
