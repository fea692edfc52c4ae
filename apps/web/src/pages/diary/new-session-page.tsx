import { can } from '@tandem/domain/access';
import { SESSION_KINDS } from '@tandem/domain/diary';
import { fullName } from '@tandem/domain/kernel';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import { newSession } from '../../features/sessions/session-draft.ts';
import { SessionForm } from '../../features/sessions/session-form.tsx';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Page } from '../../ui/page.tsx';

/** A session to be written down; the address names its kind. */
export function NewSessionPage() {
  const t = useT();
  const navigate = useNavigate();
  const { account, actor, today } = useAccount();
  const [search] = useSearchParams();
  const [first] = useState(() =>
    newSession(
      SESSION_KINDS.find((kind) => kind === search.get('kind')) ?? 'group_reflection',
      today,
      account ? fullName(account.name) : '',
      () => crypto.randomUUID(),
    ),
  );
  if (!can(actor, 'diary.write')) return <Navigate to={paths.diarySessions} replace />;
  return (
    <Page title={t.sessions.newTitle}>
      <SessionForm
        first={first}
        onSaved={({ id }) => void navigate(paths.diarySession(id), { replace: true })}
        onCancel={() => void navigate(paths.diarySessions)}
      />
    </Page>
  );
}
