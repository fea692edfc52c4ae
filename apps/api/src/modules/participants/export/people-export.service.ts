import type { PeopleExport } from '@tandem/contracts';
import { seesData } from '@tandem/domain/access';
import { consentState } from '@tandem/domain/participants';
import type { z } from 'zod';
import type { Db } from '../../../db/open.ts';
import { authorize } from '../../../kernel/authorize.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids.ts';
import { ProblemError } from '../../../kernel/problem-error.ts';
import { writeBook } from '../../documents/index.ts';
import type { HeldConsent } from '../consents.repository.ts';
import { type ParticipantsStores, relationTo, yearOf } from '../participants-stores.ts';
import { type PeopleSearchRepository, scopeOf } from '../people-search.repository.ts';
import { contactsOf, presentRow, subjectOf } from '../person.presenter.ts';
import type { PersonRecord } from '../person-row.sql.ts';
import { COLUMNS, type ExportedPerson } from './export-columns.ts';

type Wish = z.output<typeof PeopleExport>;
type List = { rows: string[][]; ids: string[]; guardianIds: string[]; leftOut: number };

/** More than a city school has: a list is exported whole. */
const WHOLE = 1_000_000;
const MOST_ATTEMPTS = 10;

/**
 * A list of people that leaves the system. Who has no consent in force is not in it; a withdrawal that commits while the
 * workbook is made is heeded, because the list is looked over once more right before it is handed out.
 */
export function createPeopleExport(db: Db, stores: ParticipantsStores, search: PeopleSearchRepository) {
  const { queue, people, consents, audit } = stores;

  function mayLeave(person: PersonRecord, held: readonly HeldConsent[] | undefined, today: string): boolean {
    const state = consentState(subjectOf(person), held ?? [], today);
    return person.hiddenAt === null && (state === 'in_force' || state === 'expiring');
  }

  /** Guardians who have not been hidden themselves. */
  const guardiansOf = (id: string) =>
    people.guardians(id).filter(({ guardianId }) => people.columns(guardianId)?.hiddenAt === null);

  function exported(context: Context, person: PersonRecord, held: readonly HeldConsent[], wish: Wish): ExportedPerson {
    const relation = relationTo(stores, context, person);
    const sees = (data: Parameters<typeof seesData>[1]) => seesData(context.actor.roles, data, relation);
    const { phone, email, sex, teachingSince } = person;
    return {
      row: presentRow(context, person, relation, held, stores.today(context.now)),
      contacts: sees(contactsOf(person)) ? { phone, email } : null,
      sex: sees('birth_date') ? sex : null,
      teachingSince,
      guardians: wish.columns.includes('guardians') && sees('pupil_contacts') ? guardiansOf(person.id) : [],
    };
  }

  function collect(context: Context, wish: Wish): List {
    const today = stores.today(context.now);
    const filter = { ...wish, hidden: false, offset: 0, limit: WHOLE };
    const { rows: found } = search.page(filter, scopeOf(context.actor), today, yearOf(stores, context));
    const held = consents.ofPeople(found.map(({ id }) => id));
    const allowed = found.filter((person) => mayLeave(person, held.get(person.id), today));
    const list = allowed.map((person) => exported(context, person, held.get(person.id) ?? [], wish));
    return {
      rows: list.map((person) => wish.columns.map((column) => COLUMNS[column].text(person))),
      ids: allowed.map(({ id }) => id),
      guardianIds: list.flatMap(({ guardians }) => guardians.map(({ guardianId }) => guardianId)),
      leftOut: found.length - allowed.length,
    };
  }

  /** True while everybody in a list may still leave the system. */
  function holds(context: Context, { ids, guardianIds }: List): boolean {
    const today = stores.today(context.now);
    const year = yearOf(stores, context);
    const held = consents.ofPeople(ids);
    const present = people.ofIds(ids, today, year);
    const guardians = people.ofIds(guardianIds, today, year);
    return (
      new Set(present.map(({ id }) => id)).size === new Set(ids).size &&
      present.every((person) => mayLeave(person, held.get(person.id), today)) &&
      guardians.every(({ hiddenAt }) => hiddenAt === null)
    );
  }

  return {
    /** @throws stale-version when consents are being withdrawn faster than a list can be made */
    async workbook(context: Context, wish: Wish): Promise<Uint8Array> {
      authorize(context, 'people.export', {});
      const columns = wish.columns.map((column) => COLUMNS[column]);
      const filters = Object.entries(wish).filter(([key, value]) => key !== 'columns' && value !== '');
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        // One snapshot: another process may be writing to the same file.
        const list = db.$client.transaction(() => collect(context, wish))();
        const notes = list.leftOut > 0 ? [`Не вошли: ${list.leftOut} без действующего согласия`] : [];
        const bytes = await writeBook({ name: 'Люди', columns, rows: list.rows, notes });
        const after = {
          filters: filters.map(([key]) => key),
          columns: wish.columns,
          rows: list.rows.length,
          leftOut: list.leftOut,
        };
        const written = await queue.write((tx) => {
          if (!holds(context, list)) return false;
          audit.record(tx, context, {
            act: 'exported',
            entity: 'export',
            entityId: newId(context.now.getTime()),
            after,
          });
          return true;
        });
        // Once more: a withdrawal may have been committed together with the line of the audit log.
        if (written && holds(context, list)) return bytes;
      }
      throw new ProblemError('stale-version');
    },
  };
}
export type PeopleExportService = ReturnType<typeof createPeopleExport>;
