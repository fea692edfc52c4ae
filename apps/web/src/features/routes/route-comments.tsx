import type { RoutePlace } from '@tandem/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { keptDraft } from '../../lib/kept-draft.ts';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { nameWords } from './route-words.ts';
import { routeFailure, useRouteCall } from './use-route-call.ts';

type Shown = NonNullable<RoutePlace['route']>;

/** A few words from the mentee, the mentor and the curator; said on the field who reads them. */
export function RouteComments({ place, route }: { place: RoutePlace; route: Shown }) {
  const { t, language } = useWords();
  const { account, timezone } = useAccount();
  const kept = keptDraft<string>(
    { accountId: account?.accountId ?? '', idleMinutes: account?.idleMinutes ?? 0 },
    `route-comment.${route.id}`,
  );
  const [text, setText] = useState(() => kept.read() ?? '');
  // Renewed with every comment that was taken; kept while it is tried again.
  const [id, setId] = useState(() => crypto.randomUUID());
  const put = (words: string) => {
    setText(words);
    kept.write(words.trim() === '' ? null : words);
  };
  const call = useRouteCall({
    send: () => api.routes.comment({ params: { routeId: route.id }, body: { id, text: text.trim() } }),
    said: t.route.commentSent,
    onDone: () => {
      put('');
      setId(crypto.randomUUID());
    },
  });
  const numbers = new Map(route.steps.map((step) => [step.id, step.number]));
  return (
    <Block title={t.route.comments}>
      {route.comments.length === 0 ? <p className={blockCss['muted']}>{t.route.noComments}</p> : null}
      <ul className={blockCss['history']}>
        {route.comments.map(({ id: commentId, text: said, at, by, stepId }) => (
          <li key={commentId}>
            <p className={blockCss['said']}>{said}</p>
            <span className={blockCss['muted']}>
              {nameWords(by, t)}, <time dateTime={at}>{moment(language, at, timezone)}</time>
              {stepId && numbers.has(stepId) ? ` · ${t.route.aboutStep(numbers.get(stepId) ?? 0)}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {place.comments ? (
        <>
          <TextArea
            label={t.route.comment}
            hint={t.route.commentHint}
            maxLength={500}
            value={text}
            onChange={(event) => put(event.target.value)}
          />
          <div>
            <Button disabled={call.isPending || text.trim() === ''} onClick={() => call.mutate()}>
              {t.route.send}
            </Button>
          </div>
          {call.isError ? (
            <Banner tone="late" role="alert">
              {routeFailure(call.error, t)}
            </Banner>
          ) : null}
        </>
      ) : null}
    </Block>
  );
}
