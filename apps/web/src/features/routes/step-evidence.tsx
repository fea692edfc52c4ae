import type { RoutePlace } from '@tandem/contracts';
import { useId, useState } from 'react';
import { api, fileHref } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { nameWords } from './route-words.ts';
import css from './route.module.css';
import { routeFailure, useRouteCall } from './use-route-call.ts';

type Step = NonNullable<RoutePlace['route']>['steps'][number];
type Props = { place: RoutePlace; routeId: string; step: Step };

/** What shows that a step came to something: lines and files, each with who put it there. */
export function StepEvidence({ place, routeId, step }: Props) {
  const { t, language } = useWords();
  const fileId = useId();
  const [writing, setWriting] = useState(false);
  const adds = place.hand !== null && !place.closed && step.states.length > 0;
  const upload = useRouteCall({
    send: (file: File) => api.routes.uploadEvidence({ params: { routeId, stepId: step.id }, file }),
    said: t.route.evidenceAdded,
  });
  const remove = useRouteCall({
    send: (proofId: string) => api.routes.removeEvidence({ params: { routeId, proofId } }),
    said: t.route.evidenceRemoved,
  });
  const failed = upload.isError ? upload.error : remove.isError ? remove.error : null;
  return (
    <div className={css['files']}>
      <b>{t.route.evidence}</b>
      {step.evidence.length === 0 ? <p className={blockCss['muted']}>{t.route.noEvidence}</p> : null}
      <ul className={css['files']}>
        {step.evidence.map(({ id, kind, title, addedAt, by, removes }) => (
          <li key={id}>
            {kind === 'file' ? (
              <a
                className={blockCss['link']}
                href={fileHref('routes', 'downloadEvidence', { params: { routeId, proofId: id } })}
                download
              >
                {title}
              </a>
            ) : (
              <span>{title}</span>
            )}
            <span className={blockCss['muted']}>
              {longDay(language, addedAt.slice(0, 10))}, {nameWords(by, t)}
            </span>
            {removes ? (
              <Button
                look={['plain']}
                disabled={remove.isPending}
                aria-label={t.route.removeEvidence(title)}
                onClick={() => remove.mutate(id)}
              >
                {t.common.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adds ? (
        <div className={blockCss['actions']}>
          <Button onClick={() => setWriting(true)}>{t.route.addLine}</Button>
          <Button
            disabled={upload.isPending}
            onClick={() => document.getElementById(fileId)?.click()}
            aria-describedby={`${fileId}-hint`}
          >
            {t.route.addFile}
          </Button>
          <input
            id={fileId}
            type="file"
            hidden
            aria-label={t.route.addFile}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) upload.mutate(file);
              event.target.value = '';
            }}
          />
          <p id={`${fileId}-hint`} className={blockCss['muted']}>
            {t.route.fileHint}
          </p>
        </div>
      ) : null}
      {failed ? (
        <Banner tone="late" role="alert">
          {routeFailure(failed, t)}
        </Banner>
      ) : null}
      {writing ? <LineDialog routeId={routeId} step={step} onClose={() => setWriting(false)} /> : null}
    </div>
  );
}

function LineDialog({ routeId, step, onClose }: { routeId: string; step: Step; onClose: () => void }) {
  const t = useT();
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const call = useRouteCall({
    send: () => api.routes.addEvidence({ params: { routeId, stepId: step.id }, body: { id, line: text.trim() } }),
    said: t.route.evidenceAdded,
    onDone: onClose,
  });
  return (
    <RouteDialog
      title={step.content}
      label={t.common.add}
      ready={text.trim() !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t.route.line}
        hint={t.route.lineHint}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </RouteDialog>
  );
}
