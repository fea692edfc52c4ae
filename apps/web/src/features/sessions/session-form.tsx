import type { ReflectionSession } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { sessionHas } from '@tandem/domain/diary';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Banner } from '../../ui/signs.tsx';
import { contentOf, faultOf, type SessionDraft, type SessionFault } from './session-draft.ts';
import { SessionFields } from './session-fields.tsx';
import { SessionView } from './session-view.tsx';
import css from './sessions.module.css';
import { useKeepSession } from './sessions.queries.ts';

type Props = { first: SessionDraft; onSaved: (session: ReflectionSession) => void; onCancel: () => void };

/** Writes a session down, or puts one right. Whatever is refused stays typed; what somebody else saved stands beside it. */
export function SessionForm({ first, onSaved, onCancel }: Props) {
  const t = useT();
  const words = t.sessions;
  const { actor, today } = useAccount();
  const keep = useKeepSession();
  const [draft, setDraft] = useState(first);
  const [fault, setFault] = useState<SessionFault | null>(null);
  const set = (change: Partial<SessionDraft>) => {
    setFault(null);
    setDraft((was) => ({ ...was, ...change }));
  };
  const save = useMutation({
    mutationFn: (version: number | null) =>
      version === null
        ? api.reflections.record({ body: { id: draft.id, ...contentOf(draft) } })
        : api.reflections.change({ params: { sessionId: draft.id }, body: { version, ...contentOf(draft) } }),
    onSuccess(session) {
      keep(session);
      toast(first.version === null ? words.saved : words.changed);
    },
  });
  const saved = save.data;
  // After the guard has heard that nothing is unsaved.
  useEffect(() => {
    if (saved) onSaved(saved);
    // oxlint-disable-next-line react/exhaustive-deps -- told once, when it is saved
  }, [saved]);
  const problem = problemOf(save.error);
  const theirs = problem?.slug === 'stale-version' ? (problem.current as ReflectionSession) : null;
  const sentences: Record<string, string> = { 'already-exists': words.already, 'not-found': words.gone };
  const refused =
    save.isError && theirs === null ? ((problem && sentences[problem.slug]) ?? stepFailure(save.error, t)) : null;
  function send(version: number | null) {
    const found = faultOf(draft, today);
    setFault(found);
    if (found === null) save.mutate(version);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    send(theirs?.version ?? draft.version);
  }
  return (
    <form className={css['form']} noValidate onSubmit={submit}>
      <LeaveGuard unsaved={JSON.stringify(draft) !== JSON.stringify(first) && !save.isSuccess} />
      <Banner tone="info">{sessionHas(draft.kind, 'words') ? words.privacy : words.privacyOther}</Banner>
      {theirs ? (
        <Block title={words.conflictTitle}>
          <p role="alert">{words.conflictText}</p>
          <details>
            <summary>{words.theirs}</summary>
            <SessionView session={theirs} />
          </details>
        </Block>
      ) : null}
      <SessionFields draft={draft} today={today} all={can(actor, 'pairs.manage')} set={set} />
      {fault || refused ? (
        <Banner tone="late" role="alert">
          {fault ? words.faults[fault] : refused}
        </Banner>
      ) : null}
      <div className={css['foot']}>
        <Button look={['primary']} type="submit" disabled={save.isPending}>
          {theirs ? words.keepMine : t.common.save}
        </Button>
        {theirs ? (
          <Button
            onClick={() => {
              keep(theirs);
              onCancel();
            }}
          >
            {words.takeTheirs}
          </Button>
        ) : (
          <Button onClick={onCancel}>{t.common.cancel}</Button>
        )}
      </div>
    </form>
  );
}
