import type { ReminderSettings } from '@tandem/contracts';
import { REMINDER_FACTS } from '@tandem/domain/notices';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/field.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { remindersQuery } from './mail.queries.ts';
import css from './reminders-block.module.css';

/** What the school reminds of, and how many days before or after. */
export function RemindersBlock() {
  const t = useT();
  const { data } = useQuery(remindersQuery);
  return (
    <Block title={t.mail.reminders}>
      <p className={blockCss['muted']}>{t.mail.remindersLead}</p>
      {data ? <RulesForm key={data.version} settings={data} /> : <Skeleton height={320} />}
    </Block>
  );
}

function RulesForm({ settings }: { settings: ReminderSettings }) {
  const t = useT();
  const words = t.mail;
  const queries = useQueryClient();
  const [rules, setRules] = useState(settings.rules);
  const save = useMutation({
    mutationFn: () =>
      api.notices.setReminders({
        body: { version: settings.version, rules: rules.map(({ rule, on, days }) => ({ rule, on, days })) },
      }),
    onSuccess: (data) => {
      queries.setQueryData(remindersQuery.queryKey, data);
      toast(words.remindersSaved);
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version')
        queries.setQueryData(remindersQuery.queryKey, problem.current as ReminderSettings);
    },
  });
  const faults = fieldFaults(save.error, t);
  const set = (index: number, change: Partial<(typeof rules)[number]>) =>
    setRules(rules.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <form
      className={pageCss['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <LeaveGuard unsaved={rules !== settings.rules && !save.isSuccess} />
      <ul className={css['rules']}>
        {rules.map(({ rule, on, days, most }, index) => (
          <li key={rule}>
            <CheckField
              label={words.rules[rule]}
              checked={on}
              onChange={(event) => set(index, { on: event.target.checked })}
            />
            <label className={css['days']}>
              <input
                type="number"
                min={0}
                max={most}
                disabled={!on}
                aria-label={words.daysOf(words.rules[rule])}
                value={days}
                onChange={(event) =>
                  set(index, { days: Math.min(most, Math.max(0, Math.trunc(Number(event.target.value)))) })
                }
              />
              {REMINDER_FACTS[rule].side === 'before' ? words.before : words.after}
            </label>
          </li>
        ))}
      </ul>
      {faults.rest === null ? null : (
        <Banner tone="late" role="alert">
          {problemOf(save.error)?.slug === 'stale-version' ? words.stale : faults.rest}
        </Banner>
      )}
      <div>
        <Button look={['primary']} type="submit" disabled={save.isPending || rules === settings.rules}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
