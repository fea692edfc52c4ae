import type { RoutePlace } from '@tandem/contracts';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { agreementWords } from './route-words.ts';
import { routeFailure, useRouteCall } from './use-route-call.ts';

type Shown = NonNullable<RoutePlace['route']>;
type Act = Shown['acts'][number];

/** Who has agreed, and what comes next for whoever looks. */
export function RouteStanding({ place, route }: { place: RoutePlace; route: Shown }) {
  const { t, language } = useWords();
  const [asked, setAsked] = useState<Act['act'] | null>(null);
  const call = useRouteCall({
    send: (act: Act['act']) => api.routes.act({ params: { routeId: route.id }, body: { act, version: route.version } }),
    said: (act) => t.route.acted[act],
  });
  const open = route.acts.filter(({ missing }) => missing.length === 0);
  const lacking = route.acts.filter(({ missing }) => missing.length > 0);
  const asks = (act: Act['act']) => act === 'agree_on_paper' || act === 'resume';
  return (
    <Block title={t.route.next}>
      {agreementWords(route, t, language).map((words) => (
        <p key={words} className={blockCss['muted']}>
          {words}
        </p>
      ))}
      {place.closed ? <Banner tone="wait">{t.route.closed}</Banner> : null}
      {route.acts.length === 0 && !place.closed ? (
        <p className={blockCss['muted']}>{route.status === 'draft' ? t.route.waitsOther : t.route.nothingNext}</p>
      ) : null}
      {open.length > 0 ? (
        <div className={blockCss['actions']}>
          {open.map(({ act }, index) => (
            <Button
              key={act}
              look={index === 0 ? ['primary'] : []}
              disabled={call.isPending}
              onClick={() => (asks(act) ? setAsked(act) : call.mutate(act))}
            >
              {t.route.acts[act]}
              {asks(act) ? '…' : ''}
            </Button>
          ))}
        </div>
      ) : null}
      {lacking.map(({ act, missing }) => (
        <p key={act} className={blockCss['muted']}>
          <b>{t.route.acts[act]}.</b> {t.route.missing}: {missing.map((what) => t.route.lacks[what]).join(', ')}.
        </p>
      ))}
      {call.isError && problemOf(call.error)?.slug !== 'stale-version' ? (
        <Banner tone="late" role="alert">
          {routeFailure(call.error, t)}
        </Banner>
      ) : null}
      {asked ? <ActDialog place={place} route={route} act={asked} onClose={() => setAsked(null)} /> : null}
    </Block>
  );
}

type DialogProps = { place: RoutePlace; route: Shown; act: Act['act']; onClose: () => void };

/** What an agreement on paper, or going on, needs to know. */
function ActDialog({ place, route, act, onClose }: DialogProps) {
  const t = useT();
  const [on, setOn] = useState(place.today);
  const [reason, setReason] = useState('');
  const paper = act === 'agree_on_paper';
  const call = useRouteCall({
    send: () =>
      api.routes.act({
        params: { routeId: route.id },
        body: { act, version: route.version, ...(paper ? { on } : { reason: reason.trim() }) },
      }),
    said: t.route.acted[act],
    onDone: onClose,
  });
  return (
    <RouteDialog
      title={t.route.acts[act]}
      label={t.route.acts[act]}
      ready={paper ? on !== '' : reason.trim() !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      {paper ? (
        <>
          <p>{t.route.paperText}</p>
          <TextField
            label={t.route.paperOn}
            type="date"
            max={place.today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </>
      ) : (
        <TextArea
          label={t.route.resumeReason}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </RouteDialog>
  );
}
