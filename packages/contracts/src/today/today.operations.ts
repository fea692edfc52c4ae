import { operation } from '../kernel/operation.ts';
import { NewSnooze, Reminded, SnoozeOf, TodayPage } from './today.schema.ts';

const own = { capability: 'account.own' } as const;

export const today = {
  read: operation({
    id: 'today.list.read',
    method: 'GET',
    path: '/today',
    summary: 'What asks for the reader today, by the rules of the programme and within the reader’s rights',
    access: own,
    success: { status: 200, schema: TodayPage },
    problems: [],
  }),
  snooze: operation({
    id: 'today.list.snooze',
    method: 'POST',
    path: '/today/snoozes',
    summary: 'Put a line off until a day, with a reason; a call for help cannot be put off',
    access: own,
    body: NewSnooze,
    success: { status: 200, schema: TodayPage },
    problems: ['step-refused'],
  }),
  unsnooze: operation({
    id: 'today.list.unsnooze',
    method: 'POST',
    path: '/today/snoozes/undo',
    summary: 'Have a line again before its day',
    access: own,
    body: SnoozeOf,
    success: { status: 200, schema: TodayPage },
    problems: [],
  }),
  remind: operation({
    id: 'today.list.remind',
    method: 'POST',
    path: '/today/reminders',
    summary: 'Remind those a line of a pair is about; once a day',
    access: { capability: 'pairs.manage' },
    body: SnoozeOf,
    success: { status: 200, schema: Reminded },
    problems: ['not-found', 'step-refused'],
  }),
};
