import { PasswordChange } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CalendarBlock } from '../../features/notices/calendar-block.tsx';
import { LettersBlock } from '../../features/notices/letters-block.tsx';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { OwnSessions } from '../../features/session/own-sessions.tsx';
import { api, problemOf } from '../../lib/api.ts';
import { bootstrapQuery } from '../../lib/bootstrap.ts';
import { showProblems } from '../../lib/form-problems.ts';
import { formResolver } from '../../lib/form-resolver.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { setTheme, type Theme, useTheme } from '../../lib/theme.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { Page, pageCss } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Banner } from '../../ui/signs.tsx';

const THEMES: Theme[] = ['system', 'light', 'dark'];

function PasswordForm() {
  const t = useT();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { register, handleSubmit, formState, setError, reset } = useForm({
    resolver: formResolver(PasswordChange),
    defaultValues: { current: '', next: '' },
  });
  const change = useMutation({
    mutationFn: (body: PasswordChange) => api.session.changePassword({ body }),
    onSuccess: async () => {
      reset();
      setRefusal(null);
      toast(t.account.changed);
      await queries.invalidateQueries();
    },
    onError: (error) => {
      if (problemOf(error)?.slug === 'wrong-credentials') setError('current', { message: t.account.wrongCurrent });
      else setRefusal(showProblems(error, setError, t));
    },
  });
  return (
    <form
      className={pageCss['surface']}
      onSubmit={(event) => void handleSubmit((values) => change.mutate(values))(event)}
      noValidate
    >
      <h2>{t.account.changePassword}</h2>
      {refusal ? (
        <Banner tone="late" role="alert">
          {refusal}
        </Banner>
      ) : null}
      <PasswordField
        label={t.account.current}
        autoComplete="current-password"
        error={
          formState.errors.current
            ? formState.errors.current.type === 'too_small'
              ? t.common.required
              : formState.errors.current.message
            : undefined
        }
        {...register('current')}
      />
      <PasswordField
        label={t.account.next}
        hint={t.account.nextHint}
        autoComplete="new-password"
        error={formState.errors.next ? t.account.nextHint : undefined}
        {...register('next')}
      />
      <div>
        <Button look={['primary']} type="submit" disabled={change.isPending}>
          {t.account.changePassword}
        </Button>
      </div>
    </form>
  );
}

export function AccountPage() {
  const t = useT();
  const theme = useTheme();
  const { data } = useQuery(bootstrapQuery);
  const forced = data?.account?.mustChangePassword === true;
  return (
    <Page
      title={forced ? t.account.mustChangeTitle : t.account.title}
      lead={forced ? t.account.mustChangeText : data?.account?.login}
    >
      <PasswordForm />
      {forced ? null : (
        <>
          {data?.account && data.account.viewing === null ? (
            <>
              <LettersBlock />
              <CalendarBlock />
            </>
          ) : null}
          <OwnSessions />
          <section className={pageCss['surface']}>
            <h2>{t.account.appearance}</h2>
            <LanguageSwitch />
            <Segments
              name="theme"
              legend={t.common.theme}
              value={theme}
              options={THEMES.map((value) => ({ value, label: t.common.themes[value] }))}
              onChange={setTheme}
            />
          </section>
        </>
      )}
    </Page>
  );
}
