import { can } from '@tandem/domain/access';
import { SESSION_KINDS, type SessionKind } from '@tandem/domain/diary';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { sessionsQuery } from '../../features/sessions/sessions.queries.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FilterChoice } from '../../ui/filter-row.tsx';
import { SearchFailure } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/signs.tsx';

const STEP = 50;

/** Sessions of several people at once that the reader may see, the newest first. */
export function SessionsPage() {
  const { t, language } = useWords();
  const words = t.sessions;
  const { actor } = useAccount();
  const found = useQuery(sessionsQuery);
  const [kind, setKind] = useState<SessionKind | null>(null);
  const [limit, setLimit] = useState(STEP);
  const writes = can(actor, 'diary.write');
  const all = found.data?.sessions ?? [];
  const sessions = all.filter((session) => kind === null || session.kind === kind);
  const shown = sessions.slice(0, limit);
  const record = writes ? (
    <ButtonLink look={['primary']} to={paths.newSession(kind ?? 'group_reflection')}>
      {words.record}
    </ButtonLink>
  ) : null;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {record}
          <ButtonLink to={paths.diary}>{t.diary.title}</ButtonLink>
        </>
      }
    >
      {found.isError ? <SearchFailure found={found} /> : null}
      {found.isPending ? <Skeleton height={240} /> : null}
      {found.data && all.length === 0 ? (
        <Empty title={words.emptyTitle}>
          <p>{words.emptyText}</p>
        </Empty>
      ) : null}
      {all.length > 0 ? (
        <>
          <FilterChoice
            label={words.kind}
            any={words.anyKind}
            value={kind}
            options={SESSION_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={setKind}
          />
          <p className={blockCss['muted']} role="status">
            {sessions.length === 0 ? words.emptyKind : words.count(shown.length, sessions.length)}
          </p>
          <ul className={blockCss['lines']}>
            {shown.map((session) => (
              <li key={session.id} data-session>
                <div className={blockCss['line']}>
                  <Link className={blockCss['link']} to={paths.diarySession(session.id)}>
                    {session.topic}
                  </Link>
                  <span className={blockCss['muted']}>
                    {[
                      words.kinds[session.kind],
                      longDay(language, session.heldOn),
                      words.people(
                        session.participants.filter(({ present }) => present).length,
                        session.participants.length,
                      ),
                    ].join(' · ')}
                  </span>
                </div>
              </li>
            ))}
          </ul>
          {sessions.length > limit ? (
            <div>
              <Button onClick={() => setLimit(limit + STEP)}>{t.common.more}</Button>
            </div>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}
