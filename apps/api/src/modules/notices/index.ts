/**
 * Notices: what people are told, in the inbox and by letter, what they are reminded of, and the calendar they read
 * elsewhere. Its words: notice, topic, reminder, letter, outbox, digest, calendar feed.
 * It calls audit and identity; it must not know pairs, meetings or people: what things are called, what is expected of
 * whom and what stands in a calendar it is told by callbacks.
 */
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { createCalendarFeeds } from './calendar-feeds.service.ts';
import { createFeedsRepository } from './feeds.repository.ts';
import { createLetterPlans } from './letter-plans.ts';
import { createLetterSender } from './letter-sender.ts';
import { createLettersRepository } from './letters.repository.ts';
import { createMailHealth } from './mail-config.ts';
import { createMail } from './mail.service.ts';
import { createNoticesRepository } from './notices.repository.ts';
import { createInbox } from './notices.service.ts';
import type { NoticesStores } from './notices-stores.ts';
import { createPreferences } from './preferences.service.ts';
import { createReminders } from './reminders.service.ts';
import { createSettingsRepository } from './settings.repository.ts';

export type { CalendarEntry } from './calendar-text.ts';
export { noticesRoutes } from './notices.routes.ts';
export type { NoticeTitle, Notify, Told } from './notices-stores.ts';

export type Notices = ReturnType<typeof createNotices>;
type Outside = Omit<NoticesStores, 'notices' | 'letters' | 'settings' | 'feeds'>;

export function createNotices(db: Db, outside: Outside) {
  const stores: NoticesStores = {
    ...outside,
    notices: createNoticesRepository(db),
    letters: createLettersRepository(db),
    settings: createSettingsRepository(db),
    feeds: createFeedsRepository(db),
  };
  const plans = createLetterPlans(stores);
  const inbox = createInbox(stores, plans);
  const health = createMailHealth();
  const sender = createLetterSender(stores, plans, health);
  const preferences = createPreferences(stores);
  const feeds = createCalendarFeeds(stores);
  return {
    inbox,
    preferences,
    mail: createMail(stores, health, sender),
    sender,
    reminders: createReminders(stores, inbox),
    feeds,
    /** A person is hidden: the school forgets where to write, and no calendar reads of them. */
    personHidden(tx: Tx, accountId: string, at: string): void {
      preferences.forget(tx, accountId);
      feeds.forget(tx, accountId, at);
    },
  };
}
