import type { MailSettings } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { HourField } from '../../ui/hour-field.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { pageCss } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { mailQuery } from './mail.queries.ts';
import { mailChange, type MailDraft, mailDraft, SECURITIES, withSecurity } from './mail-draft.ts';
import { TrialLetter } from './trial-letter.tsx';

/** The server that sends the school's letters. */
export function ServerBlock() {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const { data, isError, error, refetch } = useQuery(mailQuery);
  const [begun, setBegun] = useState(false);
  const open = data && (data.server !== null || begun);
  return (
    <Block title={t.mail.server}>
      <p className={css['muted']}>{t.mail.serverLead}</p>
      {isError && !data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={220} /> : null}
      {data?.lastFailure ? (
        <Banner tone="late">
          {t.mail.lastFailure(moment(language, data.lastFailure.at, timezone))}{' '}
          {t.mail.failures[data.lastFailure.failure]}
        </Banner>
      ) : null}
      {data && !open ? (
        <>
          <p>{t.mail.off}</p>
          <div>
            <Button look={['primary']} onClick={() => setBegun(true)}>
              {t.mail.setUp}
            </Button>
          </div>
        </>
      ) : null}
      {open ? <ServerForm key={data.version} opened={data} /> : null}
    </Block>
  );
}

function ServerForm({ opened }: { opened: MailSettings }) {
  const t = useT();
  const words = t.mail;
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => mailDraft(opened, location.origin));
  const [first] = useState(() => JSON.stringify(draft));
  const save = useMutation({
    mutationFn: (off: boolean) => {
      const change = mailChange(draft, opened.version);
      return api.notices.setMail({ body: off ? { ...change, server: null } : change });
    },
    onSuccess: (data) => {
      queries.setQueryData(mailQuery.queryKey, data);
      toast(words.saved);
      return queries.invalidateQueries({ queryKey: ['mail', 'outbox'] });
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') queries.setQueryData(mailQuery.queryKey, problem.current as MailSettings);
    },
  });
  const faults = fieldFaults(save.error, t);
  const changed = JSON.stringify(draft) !== first;
  const set = (change: Partial<MailDraft>) => setDraft((before) => ({ ...before, ...change }));
  const text = (key: 'host' | 'port' | 'user' | 'from' | 'site', hint?: string, more: object = {}) => (
    <TextField
      label={words[key]}
      hint={hint}
      autoComplete="off"
      maxLength={200}
      value={draft[key]}
      error={faults.at(`/server/${key}`)}
      onChange={(event) => set({ [key]: event.target.value })}
      {...more}
    />
  );
  return (
    <>
      <form
        className={pageCss['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(false);
        }}
      >
        <LeaveGuard unsaved={changed && !save.isSuccess} />
        <div className={pageCss['row']}>
          {text('host', words.hostHint)}
          <SelectField
            label={words.security}
            value={draft.security}
            onChange={(event) => {
              const security = SECURITIES.find((known) => known === event.target.value);
              if (security) setDraft((before) => withSecurity(before, security));
            }}
          >
            {SECURITIES.map((security) => (
              <option key={security} value={security}>
                {words.securities[security]}
              </option>
            ))}
          </SelectField>
          {text('port', undefined, { inputMode: 'numeric' })}
        </div>
        <div className={pageCss['row']}>
          {text('user', words.userHint)}
          <PasswordField
            label={words.password}
            {...(opened.server?.hasPassword ? { hint: words.passwordKept } : {})}
            autoComplete="new-password"
            value={draft.password}
            error={faults.at('/server/password')}
            onChange={(event) => set({ password: event.target.value })}
          />
        </div>
        <div className={pageCss['row']}>
          {text('from', undefined, { type: 'email' })}
          {text('site', words.siteHint, { type: 'url' })}
        </div>
        <h3>{words.quiet}</h3>
        <div className={pageCss['row']}>
          <HourField label={words.quietFrom} value={draft.quietFrom} onChange={(quietFrom) => set({ quietFrom })} />
          <HourField label={words.quietTo} value={draft.quietTo} onChange={(quietTo) => set({ quietTo })} />
          <HourField label={words.digestHour} value={draft.digestHour} onChange={(digestHour) => set({ digestHour })} />
        </div>
        <CheckField
          label={words.inHolidays}
          checked={draft.inHolidays}
          onChange={(event) => set({ inHolidays: event.target.checked })}
        />
        <p className={css['muted']}>{words.sundays}</p>
        {faults.rest === null ? null : (
          <Banner tone="late" role="alert">
            {problemOf(save.error)?.slug === 'stale-version' ? words.stale : faults.rest}
          </Banner>
        )}
        <div className={css['actions']}>
          <Button look={['primary']} type="submit" disabled={save.isPending}>
            {t.common.save}
          </Button>
          {opened.server ? (
            <Button look={['danger']} disabled={save.isPending} onClick={() => save.mutate(true)}>
              {words.turnOff}
            </Button>
          ) : null}
        </div>
      </form>
      {opened.server ? <TrialLetter changed={changed} /> : null}
    </>
  );
}
