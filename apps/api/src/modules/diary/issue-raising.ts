import type { RaisedIssue } from '@tandem/contracts';
import { reachesCurator, type Side } from '@tandem/domain/diary';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { diaryChanged, type DiaryStores } from './diary-stores.ts';

/** An issue whose author and pair have been asked about already. */
export type NewIssue = z.output<typeof RaisedIssue>;
export type RaiseIssue = (tx: Tx, context: Context, issue: NewIssue, side: Side) => void;

/** Writes an issue and tells those who answer for children, without a word of what it is about. */
export function createIssueRaising(stores: DiaryStores): RaiseIssue {
  const { issues, audit, accounts, base } = stores;
  return (tx, context, issue, side) => {
    const { id, pairId, meetingId, category, visibility, text } = issue;
    if (issues.find(id) !== null) throw new ProblemError('already-exists');
    const { accountId } = context.actor;
    const isHelp = category === 'help';
    issues.insert(tx, {
      id,
      pairId,
      meetingId,
      side,
      raisedBy: accountId,
      personId: base.personOfAccount(accountId),
      category,
      severity: isHelp ? 'high' : issue.severity,
      text,
      visibility,
      status: 'open',
      raisedAt: context.now.toISOString(),
    });
    // The log says that somebody asked, never what.
    audit.record(tx, context, { act: 'raised', entity: 'issue', entityId: id, after: { side, visibility } });
    const curators = accounts.holding('curator', context.now);
    const psychologists =
      visibility === 'curator_and_psychologist' ? accounts.holding('psychologist', context.now) : [];
    if (reachesCurator(visibility))
      stores.notify(tx, context, {
        to: [...curators, ...psychologists],
        kind: isHelp ? 'help_asked' : 'issue_raised',
        entity: 'issue',
        subjectId: id,
      });
    diaryChanged(stores, tx, context, 'issues');
  };
}
