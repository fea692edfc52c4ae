import type { MailFailure } from '@tandem/contracts';
import type { NoticesStores } from './notices-stores.ts';

/** The server as it is kept; the password sealed. */
export type KeptServer = {
  host: string;
  port: number;
  security: 'none' | 'starttls' | 'tls';
  user: string | null;
  password: string | null;
  from: string;
  site: string;
};

/** What the school decided about letters. */
export type MailConfig = {
  server: KeptServer | null;
  quietFrom: number;
  quietTo: number;
  digestHour: number;
  inHolidays: boolean;
};

const UNTOUCHED: MailConfig = { server: null, quietFrom: 21, quietTo: 8, digestHour: 17, inHolidays: false };

export function readMail({ settings }: Pick<NoticesStores, 'settings'>): MailConfig & { version: number } {
  const row = settings.read('mail');
  return row ? { ...(row.value as MailConfig), version: row.version } : { ...UNTOUCHED, version: 0 };
}

/** What went wrong last, for the page of settings; kept in memory, because the next round says it again. */
export function createMailHealth() {
  let last: { failure: MailFailure; at: string } | null = null;
  return {
    read: () => last,
    failed(failure: MailFailure, at: Date): void {
      last = { failure, at: at.toISOString() };
    },
    well(): void {
      last = null;
    },
  };
}
export type MailHealth = ReturnType<typeof createMailHealth>;
