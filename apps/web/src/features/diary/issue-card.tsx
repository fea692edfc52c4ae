import type { Issue } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';
import css from './diary.module.css';

/** A difficulty or a call for help: who, about what, what was done, and what can be done next. */
export function IssueCard({ issue }: { issue: Issue }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words = t.issues;
  const [asked, ask] = useState<Issue['acts'][number] | null>(null);
  const { pair, raisedBy, category, status } = issue;
  const help = category === 'help';
  return (
    <article className={css['card']} data-issue={issue.id}>
      <h3>
        {words.categories[category]}
        {raisedBy ? ` · ${shortName(raisedBy)}` : ''}
      </h3>
      <p className={css['buttons']}>
        <Chip tone={status === 'closed' ? 'done' : help ? 'late' : 'wait'}>{words.statuses[status]}</Chip>
        {issue.escalated ? <Chip tone="info">{words.escalated}</Chip> : null}
      </p>
      {pair ? (
        <p>
          <Link to={paths.pair(pair.pairId)}>
            {pair.mentees.map(({ shownName }) => shownName).join(', ')} ← {pair.mentorName}
          </Link>
        </p>
      ) : null}
      <p>{issue.text || words.noText}</p>
      <p className={css['muted']}>{moment(language, issue.raisedAt, timezone)}</p>
      {issue.actions.length > 0 ? (
        <details className={css['details']}>
          <summary>{words.history}</summary>
          <ul className={css['lines']}>
            {issue.actions.map((action) => (
              <li key={`${action.at}.${action.act}`}>
                <span>
                  {words.acts[action.act]}
                  {action.text ? `: ${action.text}` : ''}
                </span>
                <span className={css['muted']}>
                  {[action.by ? shortName(action.by) : null, moment(language, action.at, timezone)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {issue.outcome ? <p>{issue.outcome}</p> : null}
      <div className={css['buttons']}>
        {issue.acts.map((act) => (
          <Button key={act} look={act === 'take' ? ['primary'] : []} onClick={() => ask(act)}>
            {words.acts[act]}
          </Button>
        ))}
      </div>
      {asked ? <IssueAct issue={issue} act={asked} onClose={() => ask(null)} /> : null}
    </article>
  );
}

function IssueAct({ issue, act, onClose }: { issue: Issue; act: Issue['acts'][number]; onClose: () => void }) {
  const { t } = useWords();
  const words = t.issues;
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const run = useMutation({
    mutationFn: () => api.issues.act({ params: { issueId: issue.id }, body: { version: issue.version, act, text } }),
    onSuccess() {
      toast(words.done);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['issues'] }),
  });
  const needsText = act === 'note' || act === 'close';
  return (
    <Dialog
      title={words.acts[act]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={run.isPending || (needsText && text.trim() === '')}
            onClick={() => run.mutate()}
          >
            {words.acts[act]}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextArea
          label={act === 'close' ? words.outcome : words.actText}
          optional={!needsText}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {run.isError ? (
          <Banner tone="late" role="alert">
            {problemOf(run.error)?.detail ?? sentenceOf(run.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
