import type { AnswerForm as Question } from '@tandem/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerKeeper } from '../../features/pairs/answer-draft.ts';
import { answerBody, expiredWords, NO_ANSWER } from '../../features/pairs/answers.ts';
import { AnswerForm } from '../../features/pairs/answer-form.tsx';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { usePageTitle } from '../../lib/page-title.ts';
import { paths } from '../../lib/paths.ts';
import { useLinkSecret } from '../../lib/use-link-secret.ts';
import { Button } from '../../ui/button.tsx';
import { LinkPage, LinkSaid } from '../../ui/link-page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const takeSecret = () => answerKeeper.takeSecret(paths.answer);

/** The answer of whoever holds a personal link to a proposed pair. */
export function AnswerPage() {
  const t = useT();
  usePageTitle(t.answerForm.title);
  const { secret, visit } = useLinkSecret(takeSecret);
  return (
    <LinkPage corner={<LanguageSwitch />}>
      {secret === '' ? (
        <LinkSaid title={t.answerForm.noLinkTitle}>{t.answerForm.noLinkText}</LinkSaid>
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
    queryKey: ['answer', visit],
    queryFn: () => api.pairs.openAnswer({ body: { secret } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (data) return <Asked secret={secret} question={data} />;
  if (!isError) return <Skeleton height={420} />;
  const slug = problemOf(error)?.slug;
  if (slug === 'link-expired' || slug === 'invalid-request')
    return <LinkSaid title={t.answerForm.expiredTitle}>{expiredWords(error, t)}</LinkSaid>;
  return (
    <Banner tone="late" role="alert">
      {sentenceOf(error, t)}
      <Button onClick={() => void refetch()}>{t.common.retry}</Button>
    </Banner>
  );
}

function Asked({ secret, question }: { secret: string; question: Question }) {
  const t = useT();
  const [draft, setDraft] = useState(() => answerKeeper.draft() ?? NO_ANSWER);
  const send = useMutation({
    mutationFn: () => api.pairs.submitAnswer({ body: { secret, ...answerBody(draft) } }),
    onSuccess: () => answerKeeper.forget(),
  });
  if (send.isSuccess && draft.answer)
    return <LinkSaid title={t.answerForm.sentTitle}>{t.answerForm.sent[draft.answer]}</LinkSaid>;
  const gone = problemOf(send.error)?.slug === 'link-expired';
  return (
    <AnswerForm
      question={question}
      draft={draft}
      onDraft={(next) => {
        setDraft(next);
        answerKeeper.keepDraft(secret, next);
      }}
      sending={send.isPending}
      problem={send.isError ? (gone ? expiredWords(send.error, t) : sentenceOf(send.error, t)) : null}
      onSend={() => send.mutate()}
    />
  );
}
