import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { mailQuery } from './mail.queries.ts';

/** A letter now, and exactly what came of it. @param changed the form holds what is not saved yet */
export function TrialLetter({ changed }: { changed: boolean }) {
  const t = useT();
  const words = t.mail;
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const trial = useMutation({
    mutationFn: () => api.notices.tryMail({ body: { to: to.trim() } }),
    onSettled: () => queries.invalidateQueries({ queryKey: mailQuery.queryKey }),
  });
  const faults = fieldFaults(trial.error, t);
  return (
    <form
      className={pageCss['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        trial.mutate();
      }}
    >
      <h3>{words.trial}</h3>
      <TextField
        label={words.trialTo}
        type="email"
        autoComplete="email"
        maxLength={120}
        value={to}
        error={faults.at('/to')}
        onChange={(event) => setTo(event.target.value)}
      />
      {changed ? <p>{words.saveFirst}</p> : null}
      <div>
        <Button type="submit" disabled={trial.isPending || changed || to.trim() === ''}>
          {trial.isPending ? words.trialSending : words.trial}
        </Button>
      </div>
      {faults.rest === null ? null : (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      )}
      {trial.data?.failure === null ? (
        <Banner tone="done" role="status">
          {words.trialSent}
        </Banner>
      ) : null}
      {trial.data?.failure ? (
        <Banner tone="late" role="alert">
          <div>
            <p>{words.failures[trial.data.failure]}</p>
            {trial.data.reply === null ? null : <p>{words.reply(trial.data.reply)}</p>}
          </div>
        </Banner>
      ) : null}
    </form>
  );
}
