import type { ReflectionSession } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { draftOf, type SessionDraft } from '../../features/sessions/session-draft.ts';
import { SessionForm } from '../../features/sessions/session-form.tsx';
import { SessionView } from '../../features/sessions/session-view.tsx';
import { sessionQuery } from '../../features/sessions/sessions.queries.ts';
import { problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SearchFailure } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/signs.tsx';

/** One session as its reader may see it. */
export function SessionPage() {
  const t = useT();
  const { sessionId = '' } = useParams();
  const found = useQuery(sessionQuery(sessionId));
  if (found.data) return <Card key={found.data.id} session={found.data} />;
  return (
    <Page title={t.sessions.title}>
      {found.isError && problemOf(found.error)?.status === 404 ? (
        <Empty title={t.sessions.notFound}>
          <ButtonLink to={paths.diarySessions}>{t.sessions.toList}</ButtonLink>
        </Empty>
      ) : found.isError ? (
        <SearchFailure found={found} />
      ) : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}

function Card({ session }: { session: ReflectionSession }) {
  const t = useT();
  const words = t.sessions;
  // Kept apart from what comes live: what is being typed stays as it was begun.
  const [edited, edit] = useState<SessionDraft | null>(null);
  const done = () => edit(null);
  if (edited)
    return (
      <Page title={words.editTitle}>
        <SessionForm first={edited} onSaved={done} onCancel={done} />
      </Page>
    );
  return (
    <Page
      title={session.topic}
      tab={words.kinds[session.kind]}
      actions={
        <>
          {session.canChange ? (
            <Button look={['primary']} onClick={() => edit(draftOf(session, () => crypto.randomUUID()))}>
              {t.common.edit}
            </Button>
          ) : null}
          <DocumentsMenu links={[{ type: 'attendance_sheet', subjectId: session.id }]} />
          <ButtonLink to={paths.diarySessions}>{words.toList}</ButtonLink>
        </>
      }
    >
      <SessionView session={session} />
    </Page>
  );
}
