import { Setup } from '@tandem/contracts';
import { loginFor } from '@tandem/domain/kernel';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { LanguageSwitch } from '../../features/session/language-switch.tsx';
import { useEntered } from '../../features/session/use-entered.ts';
import { api } from '../../lib/api.ts';
import { bootstrapQuery } from '../../lib/bootstrap.ts';
import { showProblems } from '../../lib/form-problems.ts';
import { formResolver } from '../../lib/form-resolver.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { usePageTitle } from '../../lib/page-title.ts';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Banner, Mark } from '../../ui/signs.tsx';

const KEY = 'tandem.setup';

/** The link's secret leaves the address at once, and this browser when the school is made. */
function takeToken(): string {
  const fromAddress = location.hash.slice(1);
  if (fromAddress !== '') {
    sessionStorage.setItem(KEY, fromAddress);
    history.replaceState(history.state, '', paths.setup);
  }
  return sessionStorage.getItem(KEY) ?? '';
}

/** Russian zones by distance from Greenwich, then the rest of the world. */
function zones(): { value: string; label: string }[] {
  const offset = (zone: string) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => /^(Europe|Asia)\//.test(zone))
    .map((value) => ({ value, label: `${value.replace('_', ' ')} (${offset(value).replace('GMT', 'UTC')})` }));
}

const academicYear = (): number => {
  const now = new Date();
  return now.getMonth() >= 6 ? now.getFullYear() : now.getFullYear() - 1;
};

export function SetupPage() {
  const t = useT();
  usePageTitle(t.setup.title);
  const [token] = useState(takeToken);
  const { data } = useQuery(bootstrapQuery);
  const entered = useEntered();
  const [refusal, setRefusal] = useState<string | null>(null);
  const year = academicYear();
  const form = useForm({
    resolver: formResolver(Setup),
    defaultValues: {
      token,
      school: { name: '', timezone: 'Europe/Samara', academicYear: year },
      curator: { login: '', name: { familyName: '', givenName: '', patronymic: null as string | null }, password: '' },
    },
  });
  const { register, handleSubmit, formState, setError, setValue, watch } = form;
  const { errors, dirtyFields } = formState;
  const { familyName, givenName } = watch('curator.name');
  useEffect(() => {
    // A login is suggested until the person writes one.
    if (!dirtyFields.curator?.login)
      setValue('curator.login', familyName ? loginFor({ familyName, givenName, patronymic: null }) : '');
  }, [familyName, givenName, dirtyFields.curator?.login, setValue]);
  const create = useMutation({
    mutationFn: (body: Setup) => api.setup.run({ body }),
    onSuccess: async (account) => {
      sessionStorage.removeItem(KEY);
      await entered(account);
    },
    onError: (error) => setRefusal(showProblems(error, setError, t)),
  });

  if (token === '' || (data && data.state !== 'setup' && !create.isPending && !create.isSuccess)) {
    const done = data && data.state !== 'setup';
    return (
      <main className={pageCss['narrow']}>
        <h1>{done ? t.setup.done : t.setup.noTokenTitle}</h1>
        {done ? null : <p>{t.setup.noTokenText}</p>}
        {done ? (
          <div>
            <ButtonLink look={['primary']} to={paths.login}>
              {t.setup.toSignIn}
            </ButtonLink>
          </div>
        ) : null}
      </main>
    );
  }
  const fault = (found: { message?: string } | undefined, empty = t.common.required) =>
    found ? (/[а-яё]/i.test(found.message ?? '') ? found.message : empty) : undefined;
  return (
    <main className={pageCss['narrow']}>
      <div className={pageCss['corner']}>
        <div className={pageCss['brand']}>
          <Mark />
          {t.common.name}
        </div>
        <LanguageSwitch />
      </div>
      <div>
        <h1>{t.setup.title}</h1>
        <p className={pageCss['lead']}>{t.setup.lead}</p>
      </div>
      <form
        className={pageCss['form']}
        onSubmit={(event) => void handleSubmit((values) => create.mutate(values))(event)}
        noValidate
      >
        {refusal ? (
          <Banner tone="late" role="alert">
            {refusal}
          </Banner>
        ) : null}
        <section className={pageCss['surface']}>
          <h2>{t.setup.school}</h2>
          <TextField
            label={t.setup.schoolName}
            hint={t.setup.schoolNameHint}
            error={fault(errors.school?.name)}
            {...register('school.name')}
          />
          <div className={pageCss['row']}>
            <SelectField label={t.setup.timezone} {...register('school.timezone')}>
              {zones().map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
            <SelectField label={t.setup.academicYear} {...register('school.academicYear', { valueAsNumber: true })}>
              {[year - 1, year, year + 1].map((first) => (
                <option key={first} value={first}>
                  {first}/{first + 1}
                </option>
              ))}
            </SelectField>
          </div>
        </section>
        <section className={pageCss['surface']}>
          <h2>{t.setup.curator}</h2>
          <div className={pageCss['row']}>
            <TextField
              label={t.people.familyName}
              autoComplete="family-name"
              error={fault(errors.curator?.name?.familyName)}
              {...register('curator.name.familyName')}
            />
            <TextField
              label={t.people.givenName}
              autoComplete="given-name"
              error={fault(errors.curator?.name?.givenName)}
              {...register('curator.name.givenName')}
            />
            <TextField
              label={t.people.patronymic}
              optional
              autoComplete="additional-name"
              error={fault(errors.curator?.name?.patronymic)}
              {...register('curator.name.patronymic', { setValueAs: (text: string | null) => text || null })}
            />
          </div>
          <TextField
            label={t.session.login}
            autoComplete="username"
            autoCapitalize="none"
            error={fault(errors.curator?.login)}
            {...register('curator.login')}
          />
          <PasswordField
            label={t.session.password}
            hint={t.account.nextHint}
            autoComplete="new-password"
            error={fault(errors.curator?.password, t.account.nextHint)}
            {...register('curator.password')}
          />
        </section>
        <Button look={['primary', 'wide']} type="submit" disabled={create.isPending}>
          {t.setup.submit}
        </Button>
      </form>
    </main>
  );
}
