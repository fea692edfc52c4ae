import type { Expected, NoticeEntity, NoticeKind } from '@tandem/domain/notices';
import type { Holiday } from '@tandem/domain/school';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import type { AuditLog } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { CalendarEntry } from './calendar-text.ts';
import type { FeedsRepository } from './feeds.repository.ts';
import type { LettersRepository } from './letters.repository.ts';
import type { NoticesRepository } from './notices.repository.ts';
import type { SettingsRepository } from './settings.repository.ts';

/** Something to be told. `to`: accounts; those of hidden people and whoever does the act are left out. */
export type Told = {
  to: readonly string[];
  kind: NoticeKind;
  entity: NoticeEntity;
  subjectId: string;
  dueOn?: string | null;
};

/** Lets a context tell people something inside its own transaction. */
export type Notify = (tx: Tx, context: Context, told: Told) => void;

/** What an account is to this context: known by contexts above, so the composition root hands it in. */
export type Reader = {
  /** False for a hidden person and for a closed account. */
  reachable: boolean;
  /** Pupils are not asked for an e-mail address. */
  adult: boolean;
};

/** What a thing is called for a reader, and the pair it is of. */
export type NoticeTitle = { name: string; pairId: string | null };

/** What the services of this context are made of; put together once in `index.ts`. */
export type NoticesStores = {
  queue: WriteQueue;
  audit: AuditLog;
  accounts: AccountsService;
  notices: NoticesRepository;
  letters: LettersRepository;
  settings: SettingsRepository;
  feeds: FeedsRepository;
  /** The key of the school's data, `data/secret.key`. */
  secret: string;
  timezone: () => string;
  /** The school's calendar day at an instant. */
  today: (now: Date) => string;
  /** Holidays of the academic years around a day. */
  holidays: (day: string) => readonly Pick<Holiday, 'startsOn' | 'endsOn'>[];
  schoolName: () => string;
  readerOf: (accountId: string, now: Date) => Reader;
  /** What things are called, as far as the reader may see it: ids that are missing have no name for them. */
  titles: (context: Context, entity: NoticeEntity, ids: readonly string[]) => ReadonlyMap<string, NoticeTitle>;
  /** What is expected of people around a day, by every context that knows. */
  expected: (now: Date) => readonly Expected[];
  /** What stands in somebody's calendar. */
  calendar: (accountId: string, now: Date) => readonly CalendarEntry[];
  /** Tells open pages of these accounts; called after the commit. */
  changed: (accountIds: readonly string[], key: string[]) => void;
};
