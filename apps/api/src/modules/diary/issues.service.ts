import type {
  HelpContactsChange,
  Issue,
  IssueActRequest,
  IssuePage,
  IssueRaised,
  IssueSearch,
  RaisedIssue,
} from '@tandem/contracts';
import { issueActs, issueAfter, reachesCurator, seesIssue, type Side } from '@tandem/domain/diary';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PairInDiary } from '../pairs/index.ts';
import {
  diaryChanged,
  type DiaryReader,
  type DiaryStores,
  fieldFault,
  inDiary,
  presentPair,
  readerOf,
  standingOf,
} from './diary-stores.ts';
import type { RaiseIssue } from './issue-raising.ts';
import type { IssueColumns } from './issues.repository.ts';
import { refuseStep } from './refusals.ts';

type Raised = z.output<typeof RaisedIssue>;

/** What goes wrong in pairs, and «Мне нужна помощь взрослого». */
export function createIssues(stores: DiaryStores, raise: RaiseIssue) {
  const { queue, issues, pairs, base, accounts, audit, receipts, meetings } = stores;

  const isPsychologist = ({ roles }: DiaryReader): boolean => roles.includes('psychologist');

  /** Pairs of issues, and whose authors are hidden: nothing is left of those. */
  function circle(context: Context, rows: readonly IssueColumns[]) {
    const ids = [...new Set(rows.flatMap(({ pairId }) => pairId ?? []))];
    const people = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
    return {
      pairs: new Map(pairs.ofIds(context, ids).map((pair) => [pair.id, pair])),
      hidden: new Set(base.people(context.now, people).flatMap(({ id, hiddenAt }) => (hiddenAt === null ? [] : [id]))),
    };
  }

  /** Those of the rows that the reader reads, as they read them. */
  function presented(context: Context, rows: readonly IssueColumns[]): Issue[] {
    const reader = readerOf(stores, context);
    const around = circle(context, rows);
    const seen = rows.filter((row) => {
      if (row.personId !== null && around.hidden.has(row.personId)) return false;
      const pair = row.pairId === null ? null : (around.pairs.get(row.pairId) ?? null);
      const standing = pair && standingOf(reader, pair);
      const present = pair?.members.some(({ menteeId, leftOn }) => menteeId === standing?.menteeId && leftOn === null);
      return seesIssue(row.visibility, {
        curator: reader.manages,
        psychologist: isPsychologist(reader),
        inPair: standing?.mentor === true || present === true,
        own: row.raisedBy === reader.accountId,
      });
    });
    const acts = Map.groupBy(issues.actsOf(seen.map(({ id }) => id)), ({ issueId }) => issueId);
    const names = accounts.names([
      ...seen.map(({ raisedBy }) => raisedBy),
      ...[...acts.values()].flat().flatMap(({ actorId }) => actorId ?? []),
    ]);
    const acting = reader.manages || isPsychologist(reader);
    return seen.map((row): Issue => {
      const pair = row.pairId === null ? null : (around.pairs.get(row.pairId) ?? null);
      const meeting = row.meetingId === null ? null : meetings.find(row.meetingId);
      const { id, side, category, severity, text, visibility, status, outcome, raisedAt, closedAt, version } = row;
      const actsNow = acting ? issueActs(row, reader.manages ? 'curator' : 'psychologist') : [];
      return {
        id,
        pair: pair && inDiary(pair) ? presentPair(pair) : null,
        meetingId: row.meetingId,
        meetingOn: meeting?.on ?? null,
        side,
        raisedBy: names.get(row.raisedBy) ?? null,
        own: row.raisedBy === reader.accountId,
        raisedAt,
        category,
        severity,
        text,
        visibility,
        status,
        escalated: visibility === 'curator_and_psychologist',
        outcome,
        closedAt,
        actions: acting
          ? (acts.get(id) ?? []).map(({ at, actorId, act, text: done }) => ({
              at,
              by: actorId === null ? null : (names.get(actorId) ?? null),
              act,
              text: done,
            }))
          : [],
        acts: actsNow,
        version,
      };
    });
  }

  /** @throws not-found */
  function one(context: Context, id: string): Issue {
    const row = issues.find(id);
    const [issue] = row ? presented(context, [row]) : [];
    if (!issue) throw new ProblemError('not-found');
    return issue;
  }

  /** The pair an issue is about, and who raises it. @throws not-found */
  function whose(context: Context, wanted: string | null): { pair: PairInDiary | null; side: Side } {
    const reader = readerOf(stores, context);
    if (wanted !== null) {
      const pair = pairs.find(context, wanted);
      const standing = pair && standingOf(reader, pair);
      const own = standing?.mentor === true || standing?.menteeId != null;
      if (!pair || !standing || !inDiary(pair) || !(own || reader.manages)) throw new ProblemError('not-found');
      return { pair, side: standing.mentor ? 'mentor' : standing.menteeId === null ? 'curator' : 'mentee' };
    }
    const own = reader.personId === null ? [] : pairs.ofPerson(context, reader.personId);
    const running = own.filter((pair) => pair.endedOn === null && inDiary(pair));
    const [only] = running.length === 1 ? running : [];
    const standing = only && standingOf(reader, only);
    const role: Side = reader.roles.includes('mentee')
      ? 'mentee'
      : reader.roles.includes('mentor')
        ? 'mentor'
        : 'curator';
    return { pair: only ?? null, side: standing?.mentor ? 'mentor' : standing?.menteeId ? 'mentee' : role };
  }

  /** @throws not-found, invalid-request, already-exists, forbidden */
  function take(tx: Tx, context: Context, given: Raised): { id: string; already: boolean } {
    authorize(context, 'issues.raise', {});
    const known = receipts.find(context, given.id, given);
    if (known) return { id: known.entityId, already: true };
    const { pair, side } = whose(context, given.pairId);
    const inPair = given.visibility === 'pair' || given.visibility === 'pair_and_curator';
    if (inPair && pair === null)
      throw fieldFault('/visibility', 'no-pair', 'Выберите пару или круг читателей без пары');
    if (given.meetingId !== null && meetings.find(given.meetingId)?.pairId !== pair?.id)
      throw fieldFault('/meetingId', 'not-found', 'Такой встречи в дневнике этой пары нет');
    raise(tx, context, { ...given, pairId: pair?.id ?? null }, side);
    receipts.keep(tx, context, given.id, given, { entityId: given.id });
    return { id: given.id, already: false };
  }

  const helpContacts = () => issues.helpContacts();

  return {
    take,
    helpContacts,
    presented,

    /** @throws not-found, invalid-request, already-exists */
    raise: (context: Context, given: Raised): Promise<IssueRaised> =>
      queue.write((tx) => {
        const { id } = take(tx, context, given);
        return {
          issue: one(context, id),
          helpContacts: given.category === 'help' ? helpContacts().contacts : [],
        };
      }),

    /** Raised by oneself, or shared inside one's own pairs. */
    own(context: Context): { issues: Issue[] } {
      const { personId, accountId } = readerOf(stores, context);
      const own = personId === null ? [] : pairs.ofPerson(context, personId);
      const rows = new Map(
        [...issues.ofPairs(own.map(({ id }) => id)), ...issues.ofAuthor(accountId)].map((row) => [row.id, row]),
      );
      const newest = [...rows.values()].sort((a, b) => b.raisedAt.localeCompare(a.raisedAt));
      return { issues: presented(context, newest) };
    },

    /** To act upon. The psychologist reads what was handed over; what stays in a pair is found only by asking for it. */
    search(context: Context, { pairId, statuses, categories, offset, limit }: z.output<typeof IssueSearch>): IssuePage {
      const reader = readerOf(stores, context);
      const all = presented(context, issues.all()).filter(
        (issue) =>
          (pairId === undefined ? reachesCurator(issue.visibility) : issue.pair?.pairId === pairId) &&
          (reader.manages || issue.escalated),
      );
      const rank = ({ status, category }: Issue): number => (status === 'closed' ? 2 : category === 'help' ? 0 : 1);
      const found = all
        .filter(
          ({ status, category }) =>
            (statuses.length === 0 || statuses.includes(status)) &&
            (categories.length === 0 || categories.includes(category)),
        )
        .sort((a, b) => rank(a) - rank(b) || b.raisedAt.localeCompare(a.raisedAt));
      return {
        issues: found.slice(offset, offset + limit),
        total: found.length,
        open: all.filter(({ status }) => status !== 'closed').length,
      };
    },

    /** For the curator and the psychologist. @throws not-found */
    read(context: Context, id: string): Issue {
      const issue = one(context, id);
      const reader = readerOf(stores, context);
      if (!reader.manages && !issue.escalated) throw new ProblemError('not-found');
      return issue;
    },

    /** @throws not-found, stale-version, step-refused */
    act(context: Context, id: string, { version, act, text }: z.output<typeof IssueActRequest>): Promise<Issue> {
      return queue.write((tx) => {
        const shown = this.read(context, id);
        const row = issues.find(id);
        if (!row) throw new ProblemError('not-found');
        if (row.version !== version) throw new ProblemError('stale-version', { current: shown });
        if (!shown.acts.includes(act)) throw refuseStep('not-from-this-status');
        const { status, visibility } = issueAfter(row, act);
        const at = context.now.toISOString();
        const closing = act === 'close' ? { outcome: text, closedAt: at } : {};
        issues.update(tx, row, { status, visibility, ...closing });
        issues.recordAct(tx, { issueId: id, at, actorId: context.actor.accountId, act, text });
        const after = { status, visibility };
        audit.record(tx, context, { act, entity: 'issue', entityId: id, before: { status: row.status }, after });
        if (act === 'escalate') {
          const to = accounts.holding('psychologist', context.now);
          stores.notify(tx, context, { to, kind: 'issue_raised', entity: 'issue', subjectId: id });
        }
        diaryChanged(stores, tx, context, 'issues');
        return one(context, id);
      });
    },

    /** @throws stale-version */
    changeHelpContacts(context: Context, { version, contacts }: z.output<typeof HelpContactsChange>) {
      return queue.write((tx) => {
        const now = helpContacts();
        if (now.version !== version) throw new ProblemError('stale-version', { current: now });
        issues.setHelpContacts(tx, contacts, version + 1);
        const before = { contacts: now.contacts };
        audit.record(tx, context, {
          act: 'changed',
          entity: 'help-contacts',
          entityId: 'school',
          before,
          after: { contacts },
        });
        diaryChanged(stores, tx, context, 'help-contacts');
        return helpContacts();
      });
    },
  };
}
export type Issues = ReturnType<typeof createIssues>;
