import { Credentials } from '@tandem/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router-dom';
import { DemoPeople } from '../../features/session/demo-people.tsx';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { useEntered } from '../../features/session/use-entered.ts';
import { api, sentenceOf } from '../../lib/api.ts';
import { bootstrapQuery } from '../../lib/bootstrap.ts';
import { formResolver } from '../../lib/form-resolver.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { isCoarse } from '../../lib/media.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { paths, safeNext } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Banner, Mark } from '../../ui/signs.tsx';

const SHARED_IDLE_MINUTES = 15;

export function LoginPage() {
  const t = useT();
  usePageTitle(t.session.signIn);
  const { data } = useQuery(bootstrapQuery);
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { reason?: string } | null };
  const entered = useEntered();
  const { register, handleSubmit, formState } = useForm({
    resolver: formResolver(Credentials),
    defaultValues: { login: '', password: '', shared: !isCoarse() },
  });
  const signIn = useMutation({ mutationFn: (body: Credentials) => api.session.signIn({ body }), onSuccess: entered });

  if (data?.state === 'setup') return <Navigate to={paths.setup} replace />;
  if (data?.state === 'signed-in' && !signIn.isPending && !signIn.isSuccess)
    return <Navigate to={safeNext(search.get('next'))} replace />;
  return (
    <main className={pageCss['narrow']}>
      <div className={pageCss['corner']}>
        <div className={pageCss['brand']}>
          <Mark />
          {t.common.name}
        </div>
        <LanguageSwitch />
      </div>
      <form
        className={pageCss['surface']}
        onSubmit={(event) => void handleSubmit((values) => signIn.mutate(values))(event)}
        noValidate
      >
        <div>
          <h1>{t.session.signIn}</h1>
          {data?.school ? <p className={pageCss['lead']}>{data.school.name}</p> : null}
        </div>
        {state?.reason === 'idle' && !signIn.isError ? (
          <Banner tone="info">{t.session.idleEnded(SHARED_IDLE_MINUTES)}</Banner>
        ) : null}
        {signIn.isError ? (
          <Banner tone="late" role="alert">
            {sentenceOf(signIn.error, t)}
          </Banner>
        ) : null}
        <TextField
          label={t.session.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.login ? t.common.required : undefined}
          {...register('login')}
        />
        <PasswordField
          label={t.session.password}
          autoComplete="current-password"
          error={formState.errors.password ? t.common.required : undefined}
          {...register('password')}
        />
        <div>
          <CheckField label={t.session.shared} {...register('shared')} />
          <p className={pageCss['lead']}>{t.session.sharedHint}</p>
        </div>
        <Button look={['primary', 'wide']} type="submit" disabled={signIn.isPending}>
          {t.session.submit}
        </Button>
        <p className={pageCss['lead']}>{t.session.forgot}</p>
        <p>
          <Link to={paths.join}>{t.session.byCard}</Link>
        </p>
      </form>
      {data?.demo ? <DemoPeople /> : null}
    </main>
  );
}
