import type { ResponseForm as Question } from '@tandem/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newResponse, responseBody, responseKeeper } from '../../features/reminders/response-draft.ts';
import { ResponseForm } from '../../features/reminders/response-form.tsx';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { usePageTitle } from '../../lib/page-title.ts';
import { paths } from '../../lib/paths.ts';
import { useLinkSecret } from '../../lib/use-link-secret.ts';
import { Button } from '../../ui/button.tsx';
import { LinkPage, LinkSaid } from '../../ui/link-page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const takeSecret = () => responseKeeper.takeSecret(paths.response);

/** How a meeting was, by whoever holds a personal link. */
export function ResponsePage() {
  const t = useT();
  usePageTitle(t.responseForm.title);
  const { secret, visit } = useLinkSecret(takeSecret);
  return (
    <LinkPage corner={<LanguageSwitch />}>
      {secret === '' ? (
        <LinkSaid title={t.responseForm.noLinkTitle}>{t.responseForm.noLinkText}</LinkSaid>
      ) : (
        <Opened key={visit} secret={secret} visit={visit} />
      )}
    </LinkPage>
  );
}

function Opened({ secret, visit }: { secret: string; visit: number }) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery({
    // The secret is kept out of the cache's keys; every visit is a key of its own.
    queryKey: ['response', visit],
    queryFn: () => api.reminders.open({ body: { secret } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (data) return <Asked secret={secret} question={data} />;
  if (!isError) return <Skeleton height={420} />;
  const slug = problemOf(error)?.slug;
  if (slug === 'link-expired' || slug === 'invalid-request')
    return <LinkSaid title={t.responseForm.expiredTitle}>{t.responseForm.expiredText}</LinkSaid>;
  return (
    <Banner tone="late" role="alert">
      {sentenceOf(error, t)}
      <Button onClick={() => void refetch()}>{t.common.retry}</Button>
    </Banner>
  );
}

function Asked({ secret, question }: { secret: string; question: Question }) {
  const t = useT();
  const [draft, setDraft] = useState(() => responseKeeper.draft() ?? newResponse());
  const send = useMutation({
    mutationFn: async () => {
      const body = responseBody(draft);
      if (body) await api.reminders.answer({ body: { secret, ...body } });
    },
    onSuccess: () => responseKeeper.forget(),
  });
  if (send.isSuccess) return <LinkSaid title={t.responseForm.sentTitle}>{t.responseForm.sentText}</LinkSaid>;
  if (problemOf(send.error)?.slug === 'link-expired')
    return <LinkSaid title={t.responseForm.expiredTitle}>{t.responseForm.expiredText}</LinkSaid>;
  return (
    <ResponseForm
      question={question}
      draft={draft}
      onDraft={(next) => {
        setDraft(next);
        responseKeeper.keepDraft(secret, next);
      }}
      sending={send.isPending}
      problem={send.isError ? sentenceOf(send.error, t) : null}
      onSend={() => send.mutate()}
    />
  );
}
