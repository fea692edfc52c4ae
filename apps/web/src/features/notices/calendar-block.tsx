import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Skeleton } from '../../ui/signs.tsx';
import css from './calendar-block.module.css';
import { feedQuery } from './notices.queries.ts';

type Asked = 'replace' | 'revoke';

/** The address by which an outside calendar reads one's meetings: shown once, replaced and revoked at will. */
export function CalendarBlock() {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const queries = useQueryClient();
  const { data } = useQuery(feedQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: feedQuery.queryKey });
  const failed = (error: unknown) => toast(sentenceOf(error, t), { tone: 'late' });
  const issue = useMutation({ mutationFn: () => api.notices.issueFeed({}), onSuccess: refresh, onError: failed });
  const revoke = useMutation({
    mutationFn: () => api.notices.endFeed({}),
    onSuccess: () => {
      issue.reset();
      toast(t.calendar.revoked);
      return refresh();
    },
    onError: failed,
  });
  const feed = data?.feed;
  const words = t.calendar;
  const when = (instant: string) => moment(language, instant, timezone);
  return (
    <Block title={words.title}>
      <p className={blockCss['muted']}>{words.lead}</p>
      {data ? null : <Skeleton height={44} />}
      {issue.data ? <Address path={issue.data.path} /> : null}
      {feed && !issue.data ? (
        <p>
          {words.exists(when(feed.createdAt))}{' '}
          {feed.lastReadAt === null ? words.neverRead : words.lastRead(when(feed.lastReadAt))}
        </p>
      ) : null}
      {data ? (
        <div className={blockCss['actions']}>
          <Button
            look={feed ? [] : ['primary']}
            disabled={issue.isPending}
            onClick={() => (feed ? setAsked('replace') : issue.mutate())}
          >
            {feed ? words.replace : words.make}
          </Button>
          {feed ? (
            <Button look={['danger']} disabled={revoke.isPending} onClick={() => setAsked('revoke')}>
              {words.revoke}
            </Button>
          ) : null}
        </div>
      ) : null}
      {asked ? (
        <Dialog
          title={asked === 'replace' ? words.replaceTitle : words.revokeTitle}
          onClose={() => setAsked(null)}
          footer={
            <>
              <Button onClick={() => setAsked(null)}>{t.common.cancel}</Button>
              <Button
                look={['primary']}
                onClick={() => {
                  setAsked(null);
                  if (asked === 'replace') issue.mutate();
                  else revoke.mutate();
                }}
              >
                {asked === 'replace' ? words.replace : words.revoke}
              </Button>
            </>
          }
        >
          <p>{asked === 'replace' ? words.replaceText : words.revokeText}</p>
        </Dialog>
      ) : null}
    </Block>
  );
}

function Address({ path }: { path: string }) {
  const { t } = useWords();
  const href = location.origin + path;
  return (
    <div className={css['address']}>
      <p>{t.calendar.once}</p>
      <code data-calendar-address="">{href}</code>
      <div>
        <Button onClick={() => void navigator.clipboard?.writeText(href).then(() => toast(t.common.copied))}>
          {t.calendar.copy}
        </Button>
      </div>
      <div className={css['qr']}>
        <QrCode text={href} label={t.calendar.qr} />
      </div>
      <p className={blockCss['muted']}>{t.calendar.how}</p>
    </div>
  );
}
