import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import {
  HelpContacts,
  HelpContactsChange,
  Issue,
  IssueActRequest,
  IssuePage,
  IssueRaised,
  IssueSearch,
  RaisedIssue,
} from './issue.schema.ts';

const manage = { capability: 'issues.manage' } as const;
const params = z.object({ issueId: Id });

export const issues = {
  raise: operation({
    id: 'diary.issues.raise',
    method: 'POST',
    path: '/diary/issues',
    summary: 'Something goes wrong; `help` answers with the school’s numbers and tells the curator without details',
    access: { capability: 'issues.raise' },
    body: RaisedIssue,
    success: { status: 200, schema: IssueRaised },
    problems: ['not-found', 'already-exists', 'step-refused'],
  }),
  own: operation({
    id: 'diary.issues.own',
    method: 'GET',
    path: '/diary/issues/own',
    summary: 'What one raised oneself, and what is shared inside one’s own pairs',
    access: { capability: 'issues.raise' },
    success: { status: 200, schema: z.object({ issues: z.array(Issue) }) },
    problems: [],
  }),
  search: operation({
    id: 'diary.issues.search',
    method: 'POST',
    path: '/diary/issues/search',
    summary: 'Issues to act upon: the curator’s, or those escalated to the psychologist',
    access: manage,
    reads: true,
    body: IssueSearch,
    success: { status: 200, schema: IssuePage },
    problems: [],
  }),
  read: operation({
    id: 'diary.issues.read',
    method: 'GET',
    path: '/diary/issues/:issueId',
    summary: 'One issue with what was done about it',
    access: manage,
    params,
    success: { status: 200, schema: Issue },
    problems: ['not-found'],
  }),
  act: operation({
    id: 'diary.issues.act',
    method: 'POST',
    path: '/diary/issues/:issueId/acts',
    summary: 'Takes an issue, notes what was done, hands it to the psychologist, closes it with an outcome',
    access: manage,
    params,
    body: IssueActRequest,
    success: { status: 200, schema: Issue },
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
  helpContacts: operation({
    id: 'diary.issues.helpContacts',
    method: 'GET',
    path: '/school/help-contacts',
    summary: 'Whom to call: the numbers that the school has chosen, for everybody signed in',
    access: { capability: 'programme.read' },
    success: { status: 200, schema: HelpContacts },
    problems: [],
  }),
  changeHelpContacts: operation({
    id: 'diary.issues.changeHelpContacts',
    method: 'PUT',
    path: '/school/help-contacts',
    summary: 'The school chooses its numbers',
    access: { capability: 'school.manage' },
    body: HelpContactsChange,
    success: { status: 200, schema: HelpContacts },
    problems: ['stale-version'],
  }),
};
