import { academicYearOf } from '@tandem/domain/school';
import type { Tx, WriteQueue } from '../../../db/write-queue.ts';
import type { Context } from '../../../kernel/context.ts';
import type { AuditLog } from '../../audit/index.ts';
import type { AccountsService } from '../../identity/index.ts';
import type { SchoolServices } from '../../school/index.ts';
import type { NewPersonColumns, PeopleRepository, PersonColumns } from '../people.repository.ts';
import type { ImportedRowsRepository } from './imported-rows.repository.ts';
import type { KnownPeople } from './known-people.queries.ts';
import type { PeopleImportsRepository } from './people-imports.repository.ts';

/** What importing lists is made of; put together once in `people-imports.ts`. */
export type ImportStores = {
  queue: WriteQueue;
  imports: PeopleImportsRepository;
  people: PeopleRepository;
  rows: ImportedRowsRepository;
  known: KnownPeople;
  accounts: AccountsService;
  school: Pick<SchoolServices, 'years' | 'classes'>;
  audit: AuditLog;
  /** The school's calendar day at an instant. */
  today: (now: Date) => string;
  /** Tells open pages; called after the commit. */
  changed: (by: string | null) => void;
};

/** The day and the academic year that a list is read for. */
export function dayOf({ today }: Pick<ImportStores, 'today'>, { now }: Context): { today: string; year: number } {
  const day = today(now);
  return { today: day, year: academicYearOf(day) };
}

/** Whoever signs in is called as the register calls them. */
export function renameAccount(
  { accounts }: Pick<ImportStores, 'accounts'>,
  tx: Tx,
  before: PersonColumns,
  next: Partial<NewPersonColumns>,
): void {
  if (before.accountId === null) return;
  const { familyName, givenName, patronymic = null } = { ...before, ...next };
  const same = familyName === before.familyName && givenName === before.givenName && patronymic === before.patronymic;
  if (!same) accounts.rename(tx, before.accountId, { familyName, givenName, patronymic });
}
