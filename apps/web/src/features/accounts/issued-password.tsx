import { fullName } from '@tandem/domain/kernel';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { pageCss } from '../../ui/page.tsx';
import css from './account-form.module.css';
import type { Issued } from './account-form.tsx';

/** Shown once, to be handed over. */
export function IssuedPassword({ issued: { account, password }, onClose }: { issued: Issued; onClose: () => void }) {
  const t = useT();
  const copy = () =>
    void navigator.clipboard?.writeText(`${account.login} ${password}`).then(() => toast(t.common.copied));
  return (
    <Dialog
      title={t.users.issuedTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={copy}>{t.common.copy}</Button>
          <Button look={['primary']} onClick={onClose}>
            {t.common.close}
          </Button>
        </>
      }
    >
      <p>{fullName(account.name)}</p>
      <dl className={css['facts']}>
        <dt>{t.session.login}</dt>
        <dd className={css['password']}>{account.login}</dd>
        <dt>{t.session.password}</dt>
        <dd className={css['password']} data-testid="issued-password">
          {password}
        </dd>
      </dl>
      <p className={pageCss['lead']}>{t.users.issuedText}</p>
    </Dialog>
  );
}
