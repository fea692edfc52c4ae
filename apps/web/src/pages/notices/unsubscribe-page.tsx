import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { usePageTitle } from '../../lib/page-title.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { LinkPage, LinkSaid } from '../../ui/link-page.tsx';
import { Banner } from '../../ui/signs.tsx';

/** Where the link of a letter leads: one press and no more letters, without signing in. */
export function UnsubscribePage() {
  const t = useT();
  const words = t.unsubscribe;
  usePageTitle(words.title);
  const { token = '' } = useParams();
  const [secret] = useState(() => {
    // The secret leaves the address at once.
    history.replaceState(history.state, '', paths.unsubscribe);
    return token;
  });
  const end = useMutation({ mutationFn: () => api.notices.unsubscribe({ body: { secret } }) });
  const slug = problemOf(end.error)?.slug;
  return (
    <LinkPage corner={<LanguageSwitch />}>
      {secret === '' ? <LinkSaid title={words.noLinkTitle}>{words.noLinkText}</LinkSaid> : null}
      {end.isSuccess ? <LinkSaid title={words.doneTitle}>{words.doneText}</LinkSaid> : null}
      {slug === 'link-expired' || slug === 'invalid-request' ? (
        <LinkSaid title={words.expiredTitle}>{words.expiredText}</LinkSaid>
      ) : null}
      {secret !== '' && !end.isSuccess && slug !== 'link-expired' && slug !== 'invalid-request' ? (
        <>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          {end.isError ? (
            <Banner tone="late" role="alert">
              {sentenceOf(end.error, t)}
            </Banner>
          ) : null}
          <div>
            <Button look={['primary']} disabled={end.isPending} onClick={() => end.mutate()}>
              {words.act}
            </Button>
          </div>
        </>
      ) : null}
    </LinkPage>
  );
}
