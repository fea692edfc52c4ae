import type {
  Enrolment,
  GuardianLink,
  NewPerson,
  PeopleSearch,
  PersonCard,
  PersonChange,
  PersonHistoryEntry,
  PersonRow,
} from '@tandem/contracts';
import { can, changesData, type PersonData } from '@tandem/domain/access';
import { fullName, type PersonName } from '@tandem/domain/kernel';
import { isMinor } from '@tandem/domain/participants';
import { rankMatches } from '@tandem/domain/participants/search';
import { addDays } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, systemContext } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AccountRow } from '../identity/index.ts';
import { createCardReadings } from './card-readings.ts';
import { type ParticipantsStores, personChanged, personOf, relationTo, yearOf } from './participants-stores.ts';
import type { NewPersonColumns } from './people.repository.ts';
import { type PeopleSearchRepository, scopeOf } from './people-search.repository.ts';
import { contactsOf, presentCard, presentRow } from './person.presenter.ts';
import type { PersonRecord } from './person-row.sql.ts';

type Change = z.output<typeof PersonChange>;
type Search = z.output<typeof PeopleSearch>;

/** Which right a field needs. A name, a class and a position are one kind of data (domain dossier §10). */
function dataOf(field: Exclude<keyof Change, 'version'>, person: PersonRecord): PersonData {
  if (field === 'birthOn' || field === 'sex') return 'birth_date';
  if (field === 'phone' || field === 'email') return contactsOf(person);
  return 'name';
}

/** The register of people: found, entered, read, changed; their classes and guardians. */
export function createPeopleService(stores: ParticipantsStores, search: PeopleSearchRepository) {
  const { queue, people, accounts, audit, consents } = stores;
  const readings = createCardReadings(stores);

  function rows(context: Context, found: PersonRecord[]): PersonRow[] {
    const today = stores.today(context.now);
    const held = consents.ofPeople(found.map(({ id }) => id));
    return found.map((person) =>
      presentRow(context, person, relationTo(stores, context, person), held.get(person.id) ?? [], today),
    );
  }

  function card(context: Context, id: string): PersonCard {
    const { person, relation } = personOf(stores, context, id);
    return presentCard(stores, context, person, relation);
  }

  /** Somebody of the register whom the act is about; the capability has been asked for. @throws not-found */
  function managed(context: Context, id: string): PersonRecord {
    return authorize(context, 'people.manage', personOf(stores, context, id).person);
  }

  function insert(tx: Tx, context: Context, row: Omit<NewPersonColumns, 'createdAt'>): void {
    people.insert(tx, { ...row, createdAt: context.now.toISOString() });
    audit.record(tx, context, { act: 'created', entity: 'person', entityId: row.id });
    personChanged(stores, tx, context, row.id);
  }

  /** @throws not-found */
  function checkPartner(id: string | null | undefined): void {
    if (id && !people.partnerExists(id)) throw new ProblemError('not-found');
  }

  function enrolIn(tx: Tx, personId: string, classId: string | null, from: string): void {
    if (classId !== null && !people.classExists(classId)) throw new ProblemError('not-found');
    people.enrol(tx, personId, classId, from, addDays(from, -1));
  }

  return {
    insert,

    /** @throws forbidden */
    search(context: Context, filter: Search): { people: PersonRow[]; total: number } {
      authorize(context, 'people.read', {});
      const today = stores.today(context.now);
      if (filter.hidden && !can(context.actor, 'people.manage')) throw new ProblemError('forbidden');
      const found = search.page(filter, scopeOf(context.actor), today, yearOf(stores, context));
      return { people: rows(context, found.rows), total: found.total };
    },

    /** Two searches of one key have the same answer: same reader, same question, same day, nothing written between. */
    searchKey: ({ actor, now }: Context, filter: Search): string =>
      JSON.stringify([search.version(), stores.today(now), actor.accountId, actor.roles, filter]),

    /** Same key and birth date: certain. A slip of the pen or an unknown birth date: likely. */
    twins(context: Context, { name, birthOn }: { name: PersonName; birthOn: string | null }) {
      authorize(context, 'people.manage', {});
      const filter = { text: fullName(name), hidden: false, offset: 0, limit: 20 };
      const { rows: found } = search.page(
        filter,
        { everyone: true },
        stores.today(context.now),
        yearOf(stores, context),
      );
      const near = rankMatches(
        fullName(name),
        found.map((person) => ({ id: person.id, key: person.searchKey.trim() })),
        5,
      );
      const shown = rows(context, found);
      return near.flatMap(({ id, kind }) => {
        const person = shown.find((row) => row.id === id);
        if (!person || (birthOn && person.birthOn && person.birthOn !== birthOn)) return [];
        return [{ person, certain: kind === 'prefix' && birthOn !== null && person.birthOn === birthOn }];
      });
    },

    /** The same id sent again answers the person it made. @throws not-found, already-exists */
    create(context: Context, { classId, name, id: given, ...fields }: z.output<typeof NewPerson>): Promise<PersonCard> {
      return queue.write((tx) => {
        authorize(context, 'people.manage', {});
        const made = given === undefined ? null : people.columns(given);
        if (made) {
          if (made.familyName !== name.familyName || made.givenName !== name.givenName)
            throw new ProblemError('already-exists');
          return card(context, made.id);
        }
        checkPartner(fields.organizationId);
        const id = given ?? newId(context.now.getTime());
        insert(tx, context, { id, ...name, ...fields });
        if (classId !== undefined) enrolIn(tx, id, classId, stores.today(context.now));
        return card(context, id);
      });
    },

    /** Reading the card of a minor leaves a line in the audit log. @throws not-found */
    async read(context: Context, id: string): Promise<PersonCard> {
      const { person, relation } = personOf(stores, context, id);
      const minor =
        person.kind === 'pupil' || (person.birthOn !== null && isMinor(person.birthOn, stores.today(context.now)));
      if (minor && !relation.self) await readings.note(context, id);
      return presentCard(stores, context, person, relation);
    },

    /** @throws not-found, forbidden, stale-version with the card as it is now */
    change(context: Context, id: string, { version, name, ...fields }: Change): Promise<PersonCard> {
      return queue.write((tx) => {
        const { person, relation } = personOf(stores, context, id);
        const touched = Object.keys({ ...fields, ...(name ? { name } : {}) }) as Exclude<keyof Change, 'version'>[];
        const allowed = touched.every((field) => changesData(context.actor.roles, dataOf(field, person), relation));
        if (!allowed || touched.length === 0) throw new ProblemError('forbidden');
        checkPartner(fields.organizationId);
        const next = { ...fields, ...name };
        const keys = (Object.keys(next) as (keyof typeof next)[]).filter((key) => next[key] !== person[key]);
        if (person.version === version && keys.length === 0) return card(context, id);
        if (!people.update(tx, id, version, next))
          throw new ProblemError('stale-version', { current: card(context, id) });
        if (name && person.accountId !== null) accounts.rename(tx, person.accountId, name);
        const pick = (from: object) =>
          Object.fromEntries(keys.map((key) => [key, (from as Record<string, unknown>)[key]]));
        audit.record(tx, context, {
          act: 'changed',
          entity: 'person',
          entityId: id,
          before: pick(person),
          after: pick(next),
        });
        personChanged(stores, tx, context, id);
        return card(context, id);
      });
    },

    /** @throws not-found */
    history(context: Context, id: string): PersonHistoryEntry[] {
      const { id: known } = managed(context, id);
      const entries = audit.ofEntity('person', known);
      const names = accounts.names(entries.flatMap(({ actorId }) => actorId ?? []));
      return entries.map(({ actorId, at, act, before, after, id: entryId }) => ({
        id: entryId,
        at,
        act,
        before,
        after,
        by: actorId === null ? null : (names.get(actorId) ?? null),
      }));
    },

    /** @throws not-found */
    enrol(context: Context, id: string, { classId, from }: z.output<typeof Enrolment>): Promise<PersonCard> {
      return queue.write((tx) => {
        const person = managed(context, id);
        enrolIn(tx, id, classId, from);
        const after = { classId, from };
        audit.record(tx, context, {
          act: 'enrolled',
          entity: 'person',
          entityId: id,
          before: { classId: person.classId },
          after,
        });
        personChanged(stores, tx, context, id);
        return card(context, id);
      });
    },

    /** A guardian who is not in the register yet is entered with the link. @throws not-found, already-exists */
    addGuardian(context: Context, childId: string, link: z.output<typeof GuardianLink>): Promise<PersonCard> {
      return queue.write((tx) => {
        managed(context, childId);
        const guardianId = link.guardianId ?? newId(context.now.getTime());
        if (link.guardianId !== undefined) managed(context, link.guardianId);
        else if (link.name) insert(tx, context, { id: guardianId, ...link.name, phone: link.phone ?? null });
        else
          throw new ProblemError('invalid-request', {
            errors: [{ pointer: '/name', code: 'required', detail: 'Назовите представителя' }],
          });
        const known = people.guardians(childId).some((row) => row.guardianId === guardianId);
        if (known || guardianId === childId) throw new ProblemError('already-exists');
        const { relation, contactAllowed } = link;
        people.link(tx, { id: newId(context.now.getTime()), childId, guardianId, relation, contactAllowed });
        audit.record(tx, context, {
          act: 'guardian-added',
          entity: 'person',
          entityId: childId,
          after: { guardianId, relation },
        });
        personChanged(stores, tx, context, childId);
        return card(context, childId);
      });
    },

    /** @throws not-found */
    removeGuardian(context: Context, childId: string, guardianshipId: string): Promise<PersonCard> {
      return queue.write((tx) => {
        managed(context, childId);
        if (!people.unlink(tx, childId, guardianshipId)) throw new ProblemError('not-found');
        audit.record(tx, context, {
          act: 'guardian-removed',
          entity: 'person',
          entityId: childId,
          before: { guardianshipId },
        });
        personChanged(stores, tx, context, childId);
        return card(context, childId);
      });
    },

    /** Hides somebody entered by mistake; brings them back with `restore`. @throws not-found */
    async setHidden(context: Context, id: string, hidden: boolean): Promise<PersonCard> {
      return queue.write((tx) => {
        const person = managed(context, id);
        const reason = hidden ? ('mistake' as const) : null;
        // A withdrawn consent is not a mistake: only a new consent brings such a person back.
        if (!hidden && person.hiddenReason !== 'mistake') throw new ProblemError('not-found');
        people.update(tx, id, person.version, {
          hiddenAt: hidden ? context.now.toISOString() : null,
          hiddenReason: reason,
        });
        if (hidden) stores.hidden?.(tx, context, id);
        audit.record(tx, context, { act: hidden ? 'hidden' : 'restored', entity: 'person', entityId: id });
        personChanged(stores, tx, context, id);
        return card(context, id);
      });
    },

    /** Whoever gets an account is in the register. Called in the transaction that makes the account. */
    adopt(
      tx: Tx,
      context: Context,
      { id: accountId, familyName, givenName, patronymic }: Pick<AccountRow, 'id' | keyof PersonName>,
    ): void {
      if (people.idOfAccount(accountId) !== null) return;
      insert(tx, context, { id: newId(context.now.getTime()), familyName, givenName, patronymic, accountId });
    },
    /** Accounts of a school from before the register. */
    adoptAll(now: Date): void {
      if (people.accountsWithoutPerson().length === 0) return;
      void queue.write((tx) => {
        for (const account of people.accountsWithoutPerson()) this.adopt(tx, systemContext(now), account);
      });
    },
    /** The account's owner was renamed among the accounts. */
    renamed(tx: Tx, accountId: string, name: PersonName): void {
      const id = people.idOfAccount(accountId);
      const row = id === null ? null : people.columns(id);
      if (row) people.update(tx, row.id, row.version, name);
    },
  };
}
