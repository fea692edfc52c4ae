import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { helpContactsQuery } from './diary.queries.ts';

type Line = { key: string; label: string; phone: string; hours: string };

/** Numbers that a child sees behind «Мне нужна помощь взрослого»; the school chooses them. */
export function HelpContactsBlock() {
  const t = useT();
  const words = t.helpContacts;
  const queries = useQueryClient();
  const { data } = useQuery(helpContactsQuery);
  const [lines, setLines] = useState<Line[] | null>(null);
  const shown =
    lines ?? data?.contacts.map((one) => ({ ...one, key: `${one.label}.${one.phone}`, hours: one.hours ?? '' })) ?? [];
  const save = useMutation({
    mutationFn: () =>
      api.issues.changeHelpContacts({
        body: {
          version: data?.version ?? 0,
          contacts: shown.map(({ label, phone, hours }) => ({ label, phone, hours: hours.trim() || null })),
        },
      }),
    onSuccess(now) {
      queries.setQueryData(helpContactsQuery.queryKey, now);
      setLines(null);
      toast(words.saved);
    },
  });
  const change = (index: number, part: Partial<Line>) =>
    setLines(shown.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Block title={words.title}>
      <p className={css['muted']}>{words.lead}</p>
      {shown.map((one, index) => (
        <div key={one.key} className={pageCss['row']}>
          <TextField
            label={words.label}
            maxLength={120}
            value={one.label}
            onChange={(event) => change(index, { label: event.target.value })}
          />
          <TextField
            label={words.phone}
            type="tel"
            maxLength={40}
            value={one.phone}
            onChange={(event) => change(index, { phone: event.target.value })}
          />
          <TextField
            label={words.hours}
            optional
            maxLength={80}
            value={one.hours}
            onChange={(event) => change(index, { hours: event.target.value })}
          />
          <Button
            look={['plain']}
            aria-label={words.remove(one.label)}
            onClick={() => setLines(shown.filter((_, at) => at !== index))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div className={css['buttons']}>
        <Button onClick={() => setLines([...shown, { key: crypto.randomUUID(), label: '', phone: '', hours: '' }])}>
          {words.add}
        </Button>
        {lines ? (
          <Button
            look={['primary']}
            disabled={save.isPending || shown.some(({ label, phone }) => label.trim() === '' || phone.trim() === '')}
            onClick={() => save.mutate()}
          >
            {words.save}
          </Button>
        ) : null}
      </div>
      {save.isError ? (
        <Banner tone="late" role="alert">
          {problemOf(save.error)?.detail ?? sentenceOf(save.error, t)}
        </Banner>
      ) : null}
    </Block>
  );
}
