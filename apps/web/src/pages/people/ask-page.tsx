import type { MenteeRequest, RequestForm } from '@tandem/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { WeekGrid } from '../../features/availability/week-grid.tsx';
import { AskForm, BLANK_REQUEST } from '../../features/mentees/ask-form.tsx';
import { askKeeper } from '../../features/mentees/ask-keeper.ts';
import { tone } from '../../features/mentees/ask-words.ts';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { usePageTitle } from '../../lib/page-title.ts';
import { paths } from '../../lib/paths.ts';
import { useLinkSecret } from '../../lib/use-link-secret.ts';
import { Button } from '../../ui/button.tsx';
import { LinkPage, LinkSaid } from '../../ui/link-page.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const takeSecret = () => askKeeper.takeSecret(paths.ask);

/** The request form of whoever holds a personal link: no login, no navigation, one screen. */
export function AskPage() {
  const t = useT();
  usePageTitle(t.ask.title);
  const { secret, visit } = useLinkSecret(takeSecret);
  return (
    <LinkPage corner={<LanguageSwitch />}>
      {secret === '' ? (
        <LinkSaid title={t.ask.noLinkTitle}>{t.ask.noLinkText}</LinkSaid>
      ) : (
        <Opened key={visit} secret={secret} visit={visit} />
      )}
    </LinkPage>
  );
}

function Opened({ secret, visit }: { secret: string; visit: number }) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery({
    // The secret is kept out of the cache's keys; every visit is a key of its own, so that nobody sees another's form.
    queryKey: ['ask', visit],
    queryFn: () => api.mentees.openForm({ body: { secret } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (data) return <Form secret={secret} form={data} />;
  if (!isError) return <Skeleton height={420} />;
  const slug = problemOf(error)?.slug;
  if (slug === 'link-expired' || slug === 'invalid-request')
    return <LinkSaid title={t.ask.expiredTitle}>{t.ask.expiredText}</LinkSaid>;
  return (
    <Banner tone="late" role="alert">
      {sentenceOf(error, t)}
      <Button onClick={() => void refetch()}>{t.common.retry}</Button>
    </Banner>
  );
}

function Form({ secret, form }: { secret: string; form: RequestForm }) {
  const t = useT();
  const to = tone(form.kind);
  const [draft, setDraft] = useState<MenteeRequest>(() => askKeeper.draft() ?? form.request ?? BLANK_REQUEST);
  const [state, setState] = useState<'writing' | 'sent' | 'finished'>('writing');
  const send = useMutation({
    mutationFn: () => api.mentees.submitForm({ body: { ...draft, secret } }),
    onSuccess: () => {
      askKeeper.keepDraft(secret, null);
      setState('sent');
    },
  });
  if (state === 'finished') return <LinkSaid title={t.ask.sentTitle}>{t.ask.finished}</LinkSaid>;
  if (state === 'sent')
    return (
      <section className={pageCss['surface']}>
        <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
          {t.ask.sentTitle}
        </h1>
        <p>{t.ask.sent[to]}</p>
        <div className={pageCss['actions']}>
          <Button
            look={['primary']}
            onClick={() => {
              // The next child may sit down at the same computer.
              askKeeper.forget();
              setState('finished');
            }}
          >
            {t.ask.finish}
          </Button>
          <Button onClick={() => setState('writing')}>{t.ask.change}</Button>
        </div>
      </section>
    );
  return (
    <>
      <div>
        <h1>{t.ask.hello[to](form.givenName)}</h1>
        <p className={pageCss['lead']}>{form.school}</p>
      </div>
      <p>{t.ask.lead[to]}</p>
      <AskForm
        kind={form.kind}
        categories={form.categories}
        draft={draft}
        onDraft={(next) => {
          setDraft(next);
          askKeeper.keepDraft(secret, next);
        }}
        TimeField={WeekGrid}
        saving={send.isPending}
        submit={t.ask.submit}
        problem={
          send.isError ? (
            <Banner tone="late" role="alert">
              {problemOf(send.error)?.slug === 'link-expired' ? t.ask.expiredText : sentenceOf(send.error, t)}
            </Banner>
          ) : null
        }
        onSubmit={() => send.mutate()}
      />
    </>
  );
}
