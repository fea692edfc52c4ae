import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useRefreshSchool } from './school.queries.ts';
import css from './school.module.css';

/** One class or several at once, as a person would write them down. What could not be added stays in the field. */
export function AddClassForm({ yearId }: { yearId: string }) {
  const t = useT();
  const refresh = useRefreshSchool();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const add = useMutation({
    mutationFn: async (names: string[]) => {
      const added: string[] = [];
      setFault(undefined);
      for (const [index, name] of names.entries()) {
        try {
          added.push((await api.classes.add({ params: { yearId }, body: { name } })).name);
        } catch (error) {
          const problem = problemOf(error);
          const taken = problem?.slug === 'already-exists' ? t.school.classTaken(name) : undefined;
          setFault(taken ?? problem?.errors?.[0]?.detail ?? sentenceOf(error, t));
          setText(names.slice(index).join(', '));
          return added;
        }
      }
      setText('');
      return added;
    },
    onSuccess: (added) => {
      if (added.length > 0) toast(t.school.added(added.join(', ')));
    },
    onSettled: refresh,
  });
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return (
    <form
      className={css['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (names.length > 0) add.mutate(names);
      }}
      noValidate
    >
      <TextField
        label={t.school.className}
        hint={t.school.classHint}
        value={text}
        maxLength={200}
        autoComplete="off"
        error={fault}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={names.length === 0 || add.isPending}>
        {t.school.addClass}
      </Button>
    </form>
  );
}
