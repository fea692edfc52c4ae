import { contract } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { mailSettings } from './notices.ts';
import type { Sent } from './test-school.ts';

/** For every operation on notices a call that a careful program would make. */
export function noticeCalls(): Record<string, Sent> {
  const { notices, reminders } = contract;
  const secret = 'no-such-secret-but-long';
  return {
    [reminders.owing.id]: {},
    [reminders.open.id]: { body: { secret } },
    [reminders.answer.id]: { body: { secret, id: newId(), useful: 5, comfortable: 5, clearNext: 'yes' } },
    [notices.list.id]: { query: { limit: 10 } },
    [notices.count.id]: {},
    [notices.read.id]: { params: { noticeId: newId() } },
    [notices.readAll.id]: { body: { until: '2022-05-16T06:00:00.000Z' } },
    [notices.preferences.id]: {},
    [notices.prefer.id]: {
      body: { version: 100, email: null, modes: { proposals: 'never' }, digestHour: 17 },
    },
    [notices.unsubscribe.id]: { body: { secret } },
    [notices.mail.id]: {},
    [notices.setMail.id]: { body: mailSettings(2525, { version: 100 }) },
    [notices.tryMail.id]: { body: { to: 'anna@example.org' } },
    [notices.outbox.id]: {},
    [notices.resend.id]: { params: { letterId: newId() } },
    [notices.reminders.id]: {},
    [notices.setReminders.id]: { body: { version: 100, rules: [{ rule: 'report_due', on: true, days: 1 }] } },
    [notices.feed.id]: {},
    [notices.issueFeed.id]: {},
    [notices.endFeed.id]: {},
  };
}
