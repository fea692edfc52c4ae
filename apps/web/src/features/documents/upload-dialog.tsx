import type { DocumentTemplate } from '@tandem/contracts';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { documentFailure } from './document-words.ts';
import { isStale, seenOf, useTemplateCall } from './use-template-call.ts';

/** The server's limit for a template, bytes. */
const MAX_BYTES = 5 * 1024 * 1024;

/** A template edited in Word. Every fault of a refused one is said in the server's own sentence. */
export function UploadDialog({ template, onClose }: { template: DocumentTemplate; onClose: () => void }) {
  const t = useT();
  const words = t.documentTemplates;
  const [file, setFile] = useState<File | null>(null);
  const tooLarge = file !== null && file.size > MAX_BYTES;
  const call = useTemplateCall(
    (chosen: File) => api.documentTemplates.upload({ body: seenOf(template), file: chosen }),
    words.uploaded,
    onClose,
  );
  const problem = problemOf(call.error);
  const faults = problem?.slug === 'template-refused' ? (problem.errors ?? []) : [];
  return (
    <Dialog
      title={words.uploadOf(t.documents.types[template.type])}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={file === null || tooLarge || call.isPending}
            onClick={() => (file === null ? undefined : call.mutate(file))}
          >
            {words.upload}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <TextField
          label={words.file}
          hint={words.fileHint}
          type="file"
          accept=".docx"
          error={tooLarge ? words.tooLarge : undefined}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            call.reset();
          }}
        />
        {faults.length > 0 ? (
          <Banner tone="late" role="alert">
            <div>
              <p>{words.refused}</p>
              <ul className={blockCss['list']}>
                {faults.map(({ code, detail }) => (
                  <li key={`${code}.${detail}`}>{detail}</li>
                ))}
              </ul>
            </div>
          </Banner>
        ) : null}
        {call.isError && faults.length === 0 ? (
          <Banner tone="late" role="alert">
            {isStale(call.error) ? words.stale : documentFailure(call.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
