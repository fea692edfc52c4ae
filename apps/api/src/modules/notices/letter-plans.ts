import {
  DEFAULT_MODES,
  isFreeDay,
  letterMoment,
  type LetterMode,
  NOTICE_TOPICS,
  type NoticeTopic,
  topicOf,
  type WallMoment,
} from '@tandem/domain/notices';
import { startOfDay } from '@tandem/domain/kernel';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import { type MailConfig, readMail } from './mail-config.ts';
import type { NoticesStores } from './notices-stores.ts';
import type { PreferenceRow } from './settings.repository.ts';

const MINUTE_MS = 60_000;

export const modesOf = (row: Pick<PreferenceRow, 'modes'> | null): Record<NoticeTopic, LetterMode> => ({
  ...DEFAULT_MODES,
  ...(row ? (JSON.parse(row.modes) as Partial<Record<NoticeTopic, LetterMode>>) : {}),
});

/** Which letters there are to be and when: quiet hours, the school's calendar, one's own choice. */
export function createLetterPlans(stores: NoticesStores) {
  const { notices, letters, settings, readerOf, timezone, today, holidays } = stores;

  function wallOf(now: Date): WallMoment {
    const day = today(now);
    const minute = Math.floor((now.getTime() - startOfDay(timezone(), day).getTime()) / MINUTE_MS);
    return { day, minute };
  }
  const instantOf = ({ day, minute }: WallMoment): Date =>
    new Date(startOfDay(timezone(), day).getTime() + minute * MINUTE_MS);

  const freeBy =
    ({ inHolidays }: MailConfig) =>
    (day: string) =>
      isFreeDay(day, holidays(day), !inHolidays);

  /** When a letter that is ready now may go. */
  function mayGoAt(now: Date, mail: MailConfig): Date {
    const at = wallOf(now);
    const hours = { fromHour: mail.quietFrom, toHour: mail.quietTo };
    const goes = letterMoment(at, hours, freeBy(mail));
    return goes.day === at.day && goes.minute === at.minute ? now : instantOf(goes);
  }

  /** Null: this person is not written to. */
  function addressee(accountId: string, now: Date): (PreferenceRow & { email: string }) | null {
    const row = settings.preference(accountId);
    if (!row || row.email === null) return null;
    const reader = readerOf(accountId, now);
    return reader.reachable && reader.adult ? { ...row, email: row.email } : null;
  }

  return {
    addressee,

    /** Something was told: a letter of its own, or into the one that waits. */
    add(tx: Tx, now: Date, one: { id: string; accountId: string; topic: NoticeTopic; urgent: boolean }): void {
      const mail = readMail(stores);
      const person = mail.server && addressee(one.accountId, now);
      if (!person) return;
      const mode = modesOf(person)[one.topic];
      if (mode === 'never' || (mode === 'digest' && !one.urgent)) return;
      const dueAt = (one.urgent ? now : mayGoAt(now, mail)).toISOString();
      const open = letters.openOf(one.accountId);
      if (open) {
        if (dueAt < open.dueAt) letters.update(tx, open.id, 'queued', { dueAt });
        letters.carry(tx, open.id, one.id);
        return;
      }
      const id = newId(now.getTime());
      const createdAt = now.toISOString();
      letters.insert(tx, { id, accountId: one.accountId, mode: 'at_once', state: 'queued', dueAt, createdAt });
      letters.carry(tx, id, one.id);
    },

    /** The day's digests whose hour has come: of everybody with something unread that no letter has told of. */
    digestsDue(now: Date): { accountId: string; day: string; noticeIds: string[] }[] {
      const mail = readMail(stores);
      const { day, minute } = wallOf(now);
      if (!mail.server || freeBy(mail)(day)) return [];
      return letters.accountsWithNews().flatMap((accountId) => {
        const person = addressee(accountId, now);
        if (!person || minute < (person.digestHour ?? mail.digestHour) * 60) return [];
        if (letters.digestOf(accountId, day)) return [];
        const modes = modesOf(person);
        const unread = notices.unreadOf(accountId).filter(({ kind }) => modes[topicOf(kind)] !== 'never');
        const isNews = unread.some(({ id, kind }) => modes[topicOf(kind)] === 'digest' && !letters.wasCarried(id));
        return isNews ? [{ accountId, day, noticeIds: unread.map(({ id }) => id) }] : [];
      });
    },

    queueDigest(tx: Tx, now: Date, digest: { accountId: string; day: string; noticeIds: string[] }): void {
      const { accountId, day, noticeIds } = digest;
      if (letters.digestOf(accountId, day)) return;
      const id = newId(now.getTime());
      const at = now.toISOString();
      letters.insert(tx, { id, accountId, mode: 'digest', digestDay: day, state: 'queued', dueAt: at, createdAt: at });
      for (const noticeId of noticeIds) letters.carry(tx, id, noticeId);
    },

    /** Topics whose letters somebody gets at all. */
    wants: (row: PreferenceRow): ReadonlySet<NoticeTopic> => {
      const modes = modesOf(row);
      return new Set(NOTICE_TOPICS.filter((topic) => modes[topic] !== 'never'));
    },
  };
}
export type LetterPlans = ReturnType<typeof createLetterPlans>;
