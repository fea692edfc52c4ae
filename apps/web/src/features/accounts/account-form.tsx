import type { Account } from '@tandem/contracts';
import { type Role, ROLES } from '@tandem/domain/access';
import { loginFor } from '@tandem/domain/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { accountsQuery } from './accounts.queries.ts';
import css from './account-form.module.css';

export type Issued = { account: Account; password: string };
type Props = { account: Account | null; onClose: () => void; onDone: (issued: Issued | null) => void };

/** Making an account, or changing one: name, roles, and the login of a new one. */
export function AccountForm({ account, onClose, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const { today } = useAccount();
  const current =
    account?.roles.filter(({ from, to }) => from <= today && (to === null || today <= to)).map(({ role }) => role) ??
    [];
  const [name, setName] = useState({
    familyName: account?.name.familyName ?? '',
    givenName: account?.name.givenName ?? '',
    patronymic: account?.name.patronymic ?? '',
  });
  const [roles, setRoles] = useState<Role[]>(current);
  const [login, setLogin] = useState('');
  const full = {
    familyName: name.familyName.trim(),
    givenName: name.givenName.trim(),
    patronymic: name.patronymic.trim() || null,
  };
  const suggested = full.familyName ? loginFor(full) : '';
  const save = useMutation({
    mutationFn: async (): Promise<Issued | null> => {
      if (!account)
        return api.accounts.create({ body: { name: full, roles, ...(login.trim() ? { login: login.trim() } : {}) } });
      await api.accounts.change({
        params: { accountId: account.id },
        body: { version: account.version, name: full, roles },
      });
      return null;
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
  const slug = problemOf(save.error)?.slug;
  const complete = full.familyName !== '' && full.givenName !== '' && roles.length > 0;
  return (
    <Dialog
      title={account ? t.users.editTitle : t.users.add}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={!complete || save.isPending} onClick={() => save.mutate()}>
            {account ? t.common.save : t.common.add}
          </Button>
        </>
      }
    >
      {save.isError && slug !== 'already-exists' ? (
        <Banner tone="late" role="alert">
          {slug === 'stale-version' ? t.users.stale : sentenceOf(save.error, t)}
        </Banner>
      ) : null}
      <div className={pageCss['row']}>
        <TextField
          label={t.people.familyName}
          value={name.familyName}
          maxLength={80}
          onChange={(event) => setName({ ...name, familyName: event.target.value })}
        />
        <TextField
          label={t.people.givenName}
          value={name.givenName}
          maxLength={80}
          onChange={(event) => setName({ ...name, givenName: event.target.value })}
        />
      </div>
      <TextField
        label={t.people.patronymic}
        optional
        value={name.patronymic}
        maxLength={80}
        onChange={(event) => setName({ ...name, patronymic: event.target.value })}
      />
      {account ? null : (
        <TextField
          label={t.session.login}
          hint={t.users.loginHint}
          placeholder={suggested}
          value={login}
          maxLength={64}
          autoCapitalize="none"
          error={slug === 'already-exists' ? t.users.loginTaken : undefined}
          onChange={(event) => setLogin(event.target.value)}
        />
      )}
      <fieldset>
        <legend className={pageCss['lead']}>{t.people.roles}</legend>
        <div className={css['checks']}>
          {ROLES.map((role) => (
            <CheckField
              key={role}
              label={t.roles[role]}
              checked={roles.includes(role)}
              onChange={(event) =>
                setRoles(event.target.checked ? [...roles, role] : roles.filter((known) => known !== role))
              }
            />
          ))}
        </div>
      </fieldset>
      {roles.length === 0 ? <p className={pageCss['lead']}>{t.users.pickRole}</p> : null}
    </Dialog>
  );
}
