import type { LetterPreferences } from '@tandem/contracts';
import { LETTER_MODES } from '@tandem/domain/notices';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { HourField } from '../../ui/hour-field.tsx';
import { preferencesQuery } from './notices.queries.ts';

/** One's own address and how often to write; pupils are not asked. */
export function LettersBlock() {
  const t = useT();
  const { data } = useQuery(preferencesQuery);
  if (!data?.adult || data.topics.length === 0) return null;
  return (
    <Block title={t.letters.title}>
      <p className={css['muted']}>{t.letters.lead}</p>
      {data.available ? null : <Banner tone="info">{t.letters.notAvailable}</Banner>}
      <LettersForm key={data.version} preferences={data} />
    </Block>
  );
}

function LettersForm({ preferences }: { preferences: LetterPreferences }) {
  const t = useT();
  const queries = useQueryClient();
  const { version, topics } = preferences;
  const [email, setEmail] = useState(preferences.email ?? '');
  const [modes, setModes] = useState(preferences.modes);
  const [digestHour, setDigestHour] = useState(preferences.digestHour);
  const save = useMutation({
    mutationFn: () => api.notices.prefer({ body: { version, email: email.trim() || null, modes, digestHour } }),
    onSuccess: (data) => {
      queries.setQueryData(preferencesQuery.queryKey, data);
      toast(t.letters.saved);
    },
    onError: (error) => {
      if (problemOf(error)?.slug === 'stale-version')
        queries.setQueryData(preferencesQuery.queryKey, problemOf(error)?.current as LetterPreferences);
    },
  });
  const faults = fieldFaults(save.error, t);
  return (
    <form
      className={pageCss['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextField
        label={t.letters.email}
        hint={t.letters.emailHint}
        type="email"
        autoComplete="email"
        maxLength={120}
        value={email}
        error={faults.at('/email')}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div className={pageCss['row']}>
        {topics.map((topic) => (
          <SelectField
            key={topic}
            label={t.topics[topic]}
            value={modes[topic]}
            onChange={(event) => {
              const mode = LETTER_MODES.find((known) => known === event.target.value);
              if (mode) setModes({ ...modes, [topic]: mode });
            }}
          >
            {LETTER_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {t.letters.modes[mode]}
              </option>
            ))}
          </SelectField>
        ))}
        <HourField label={t.letters.digestHour} value={digestHour} onChange={setDigestHour} />
      </div>
      <p className={css['muted']}>{t.letters.quiet}</p>
      {faults.rest === null ? null : (
        <Banner tone="late" role="alert">
          {problemOf(save.error)?.slug === 'stale-version' ? t.letters.stale : faults.rest}
        </Banner>
      )}
      <div>
        <Button look={['primary']} type="submit" disabled={save.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
