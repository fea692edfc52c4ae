import type { Sitting } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './sittings.module.css';
import { useKeepSitting } from './sittings.queries.ts';

/** Everybody is decided about: the protocol gets its number and is closed. */
export function CloseSitting({ sitting }: { sitting: Sitting }) {
  const t = useT();
  const keep = useKeepSitting();
  const [number, setNumber] = useState(sitting.number ?? '');
  const close = useMutation({
    mutationFn: () =>
      api.sittings.close({
        params: { sittingId: sitting.id },
        body: { version: sitting.version, number: number.trim() },
      }),
    onSuccess: (next) => {
      keep(next);
      toast(t.sittings.closed);
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') keep(problem.current as Sitting);
    },
  });
  return (
    <Block title={t.sittings.close}>
      <p>{t.sittings.mayClose}</p>
      {close.isError ? (
        <Banner tone="late" role="alert">
          {stepFailure(close.error, t)}
        </Banner>
      ) : null}
      <div className={css['quorum']}>
        <TextField
          label={t.sittings.protocolNumber}
          maxLength={40}
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
        <Button look={['primary']} disabled={number.trim() === '' || close.isPending} onClick={() => close.mutate()}>
          {t.sittings.close}
        </Button>
      </div>
      <p className={css['muted']}>{t.sittings.closeText}</p>
    </Block>
  );
}
