import type { Account } from '@tandem/contracts';
import { can, type Role, ROLES } from '@tandem/domain/access';
import { fullName, searchKey } from '@tandem/domain/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { AccountForm, type Issued } from '../../features/accounts/account-form.tsx';
import { accountsQuery } from '../../features/accounts/accounts.queries.ts';
import { IssuedPassword } from '../../features/accounts/issued-password.tsx';
import { SettingsNav } from '../../features/settings/settings-nav.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { bootstrapQuery, useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';
import css from './users-page.module.css';

const STEP = 50;
type Open = { kind: 'new' } | { kind: 'edit' | 'reset'; account: Account } | { kind: 'issued'; issued: Issued } | null;

export function UsersPage() {
  const { t } = useWords();
  const { today } = useAccount();
  const { data, isError, error, refetch } = useQuery(accountsQuery);
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [limit, setLimit] = useState(STEP);
  const [open, setOpen] = useState<Open>(null);
  const rolesOf = ({ roles }: Account) =>
    roles.filter(({ from, to }) => from <= today && (to === null || today <= to)).map((entry) => entry.role);
  const key = searchKey(text);
  const found = (data?.accounts ?? []).filter(
    (account) =>
      searchKey(`${fullName(account.name)} ${account.login}`).includes(key) &&
      (role === '' || rolesOf(account).includes(role)),
  );
  return (
    <Page
      title={t.users.title}
      lead={t.users.lead}
      actions={
        <Button look={['primary']} onClick={() => setOpen({ kind: 'new' })}>
          {t.users.add}
        </Button>
      }
    >
      <SettingsNav />
      <div className={css['tools']}>
        <TextField
          label={t.users.search}
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SelectField label={t.users.role} value={role} onChange={(event) => setRole(event.target.value as Role | '')}>
          <option value="">{t.users.anyRole}</option>
          {ROLES.map((value) => (
            <option key={value} value={value}>
              {t.roles[value]}
            </option>
          ))}
        </SelectField>
      </div>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {data ? (
        <p className={css['muted']}>{t.users.shown(Math.min(limit, found.length), data.accounts.length)}</p>
      ) : isError ? null : (
        <Skeleton height={320} />
      )}
      {data && found.length === 0 ? <p>{t.users.nobody}</p> : null}
      <ul className={css['list']}>
        {found.slice(0, limit).map((account) => (
          <AccountLine key={account.id} account={account} roles={rolesOf(account)} onOpen={setOpen} />
        ))}
      </ul>
      {found.length > limit ? (
        <div>
          <Button onClick={() => setLimit(limit + STEP)}>{t.common.more}</Button>
        </div>
      ) : null}
      {open?.kind === 'new' || open?.kind === 'edit' ? (
        <AccountForm
          account={open.kind === 'edit' ? open.account : null}
          onClose={() => setOpen(null)}
          onDone={(issued) => {
            setOpen(issued ? { kind: 'issued', issued } : null);
            if (!issued) toast(t.users.saved);
          }}
        />
      ) : null}
      {open?.kind === 'reset' ? (
        <ResetQuestion
          account={open.account}
          onClose={() => setOpen(null)}
          onIssued={(issued) => setOpen({ kind: 'issued', issued })}
        />
      ) : null}
      {open?.kind === 'issued' ? <IssuedPassword issued={open.issued} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

function AccountLine({ account, roles, onOpen }: { account: Account; roles: Role[]; onOpen: (open: Open) => void }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const queries = useQueryClient();
  const block = useMutation({
    mutationFn: (blocked: boolean) =>
      api.accounts.change({ params: { accountId: account.id }, body: { version: account.version, blocked } }),
    onSuccess: (_, blocked) => toast(blocked ? t.users.wasBlocked : t.users.wasUnblocked),
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
    onSettled: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
  const { actor } = useAccount();
  const mayView = can(actor, 'account.view-as') && account.id !== actor.accountId;
  const navigate = useNavigate();
  const view = useMutation({
    mutationFn: () => api.session.viewAs({ body: { accountId: account.id } }),
    onSuccess: async () => {
      queries.clear();
      await queries.fetchQuery(bootstrapQuery);
      await navigate(paths.home);
    },
    onError: (error) =>
      toast(problemOf(error)?.slug === 'step-refused' ? t.viewing.refused : sentenceOf(error, t), { tone: 'late' }),
  });
  return (
    <li>
      <div>
        <p className={css['name']}>{fullName(account.name)}</p>
        <p className={css['muted']}>{account.login}</p>
      </div>
      <p>{roles.map((role) => t.roles[role]).join(', ') || t.common.none}</p>
      <div>
        {account.blocked ? <Chip tone="late">{t.users.blocked}</Chip> : null}
        <p className={css['muted']}>
          {account.lastSeenAt ? moment(language, account.lastSeenAt, timezone) : t.users.never}
        </p>
      </div>
      <ActionsMenu
        label={t.users.actions(fullName(account.name))}
        actions={[
          { label: t.users.edit, run: () => onOpen({ kind: 'edit', account }) },
          { label: t.users.reset, run: () => onOpen({ kind: 'reset', account }) },
          ...(mayView && !account.blocked ? [{ label: t.viewing.start, run: () => view.mutate() }] : []),
          { label: account.blocked ? t.users.unblock : t.users.block, run: () => block.mutate(!account.blocked) },
        ]}
      />
    </li>
  );
}

function ResetQuestion({
  account,
  onClose,
  onIssued,
}: {
  account: Account;
  onClose: () => void;
  onIssued: (issued: Issued) => void;
}) {
  const { t } = useWords();
  const reset = useMutation({
    mutationFn: () => api.accounts.resetPassword({ params: { accountId: account.id } }),
    onSuccess: onIssued,
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
  });
  return (
    <Dialog
      title={t.users.resetTitle(fullName(account.name))}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={reset.isPending} onClick={() => reset.mutate()}>
            {t.users.reset}
          </Button>
        </>
      }
    >
      <p>{t.users.resetText}</p>
    </Dialog>
  );
}
