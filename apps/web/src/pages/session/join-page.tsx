import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { useEntered } from '../../features/session/use-entered.ts';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { isCoarse } from '../../lib/media.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Banner, Mark } from '../../ui/signs.tsx';

const SHORTEST = 8;

/** The way in with a printed card: the code, then a password of one's own. The code comes after «#» when it was scanned. */
export function JoinPage() {
  const t = useT();
  usePageTitle(t.join.title);
  const { hash } = useLocation();
  const [code, setCode] = useState(decodeURIComponent(hash.slice(1)).slice(0, 20));
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(!isCoarse());
  const [tooShort, setTooShort] = useState(false);
  const entered = useEntered();
  const open = useMutation({ mutationFn: () => api.cards.open({ body: { code } }) });
  const use = useMutation({
    mutationFn: () => api.cards.use({ body: { code, password, shared } }),
    onSuccess: entered,
  });
  const error = use.error ?? open.error;
  const words = problemOf(error)?.slug === 'link-expired' ? t.join.expired : error ? sentenceOf(error, t) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!open.data) return open.mutate();
    setTooShort(password.length < SHORTEST);
    if (password.length >= SHORTEST) use.mutate();
  }
  return (
    <main className={pageCss['narrow']}>
      <div className={pageCss['corner']}>
        <div className={pageCss['brand']}>
          <Mark />
          {t.common.name}
        </div>
        <LanguageSwitch />
      </div>
      <form className={pageCss['surface']} onSubmit={submit} noValidate>
        <h1>{open.data ? t.join.hello(open.data.givenName) : t.join.title}</h1>
        {words ? (
          <Banner tone="late" role="alert">
            {words}
          </Banner>
        ) : null}
        {open.data ? (
          <>
            <p>
              {t.join.yourLogin}: <b>{open.data.login}</b>
            </p>
            <p className={pageCss['lead']}>{t.join.invent}</p>
            <input type="hidden" autoComplete="username" value={open.data.login} readOnly />
            <PasswordField
              label={t.join.password}
              hint={t.join.passwordHint}
              autoComplete="new-password"
              value={password}
              error={tooShort ? t.join.tooShort : undefined}
              onChange={(event) => setPassword(event.target.value)}
            />
            <CheckField
              label={t.session.shared}
              checked={shared}
              onChange={(event) => setShared(event.target.checked)}
            />
          </>
        ) : (
          <TextField
            label={t.join.code}
            hint={t.join.codeHint}
            value={code}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
        <Button
          look={['primary', 'wide']}
          type="submit"
          disabled={open.isPending || use.isPending || (!open.data && code.trim().length < SHORTEST)}
        >
          {open.data ? t.join.enter : t.join.next}
        </Button>
        <p>
          <Link to={paths.login}>{t.join.byPassword}</Link>
        </p>
      </form>
    </main>
  );
}
