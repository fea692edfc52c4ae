import type { PeopleImport } from '@tandem/contracts';
import type { FieldChange, ImportedPerson, PeopleKind } from '@tandem/domain/participants/import';
import type { GuardianRelation } from '@tandem/domain/participants';
import { nameKey, nameText } from '@tandem/domain/participants/search';
import { addDays, className, type ClassName, parseClassName } from '@tandem/domain/school';
import type { Tx } from '../../../db/write-queue.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids.ts';
import type { NewPersonColumns } from '../people.repository.ts';
import { createGuardianWriter } from './import-guardians.ts';
import { dayOf, type ImportStores, renameAccount } from './import-stores.ts';
import type { RegisteredPerson } from './known-people.queries.ts';
import type { ListPreview, PreviewedRow } from './list-preview.ts';
import { emptyOutcome, type Outcome } from './outcome.ts';

/** Columns that take a value of the list as it is. */
const PLAIN: ReadonlySet<string> = new Set([
  'familyName',
  'givenName',
  'patronymic',
  'birthOn',
  'sex',
  'phone',
  'email',
  'position',
  'teachingSince',
]);

/**
 * A list of staff or of people from outside says so of everybody in it. The register works that out from position and
 * organisation, so where the list leaves them empty, words stand there that ask to be replaced.
 */
function unnamed(kind: PeopleKind, { position, organization }: ImportedPerson): Partial<NewPersonColumns> {
  if (kind === 'staff' && position === null) return { position: 'должность не указана' };
  return kind === 'mentors_external' && organization === null ? { workplace: 'организация не указана' } : {};
}

/** Writes what a preview has planned; whatever fails undoes all of it, because the caller's transaction does. */
export function applyList(
  stores: ImportStores,
  tx: Tx,
  context: Context,
  list: { importId: string; kind: PeopleKind; counts: PeopleImport['counts'] },
  preview: ListPreview,
): Outcome {
  const { people, rows, school, audit } = stores;
  const { importId, kind } = list;
  const outcome = emptyOutcome(list.counts);
  const { today, year } = dayOf(stores, context);
  const eve = addDays(today, -1);
  const createdAt = context.now.toISOString();
  const partners = rows.partnersByName();
  const classIds = new Map<string, string>();
  const changed = new Map<string, Outcome['changed'][number]>();
  const addGuardian = createGuardianWriter(stores, tx, context, importId, outcome);

  function classId(name: ClassName): string {
    const known = classIds.get(className(name));
    if (known !== undefined) return known;
    school.years.ensure(tx, context, year);
    const { row, made } = school.classes.ensure(tx, context, year, name);
    if (made) outcome.classes.push(row.id);
    classIds.set(className(name), row.id);
    return row.id;
  }

  function workplaceOf(organization: string): Partial<NewPersonColumns> {
    const partner = partners.get(nameText(organization));
    return partner === undefined ? { workplace: organization } : { organizationId: partner, workplace: null };
  }

  function create(person: ImportedPerson): void {
    const { className: schoolClass, guardian, organization, ...columns } = person;
    const id = newId(context.now.getTime());
    const place = organization === null ? {} : workplaceOf(organization);
    rows.insertPerson(tx, { id, ...columns, ...unnamed(kind, person), ...place, createdAt, importId });
    outcome.created.push(id);
    if (schoolClass) rows.enrolNew(tx, id, classId(schoolClass), today);
    if (guardian) addGuardian(id, guardian, true);
    audit.record(tx, context, { act: 'imported', entity: 'person', entityId: id, batchId: importId });
  }

  /** Changes columns of somebody known and keeps, once for each person, what stood there. */
  function change(id: string, next: Partial<NewPersonColumns>, withClass: boolean): void {
    const row = people.columns(id);
    if (!row) return;
    const kept = changed.get(id) ?? { id, version: row.version, before: {}, enrolments: null };
    const before = Object.fromEntries(Object.keys(next).map((key) => [key, row[key as keyof typeof row]]));
    kept.before = { ...before, ...kept.before };
    if (withClass) kept.enrolments ??= rows.enrolments(id);
    people.update(tx, id, row.version, next);
    renameAccount(stores, tx, row, next);
    kept.version = row.version + 1;
    changed.set(id, kept);
  }

  function changeGuardian(known: RegisteredPerson, person: ImportedPerson, changes: FieldChange[]): void {
    if (!person.guardian) return;
    const value = (field: FieldChange['field']) => changes.find((one) => one.field === field)?.after;
    const present = known.guardians.find((one) => person.guardian && nameKey(one) === nameKey(person.guardian));
    if (!present) {
      if (value('guardianName') !== undefined) addGuardian(known.id, person.guardian, false);
      return;
    }
    const phone = value('guardianPhone');
    if (phone !== undefined) change(present.guardianId, { phone }, false);
    const relation = value('guardianRelation');
    if (relation === undefined) return;
    outcome.relations.push({ id: present.guardianshipId, before: present.relation as GuardianRelation });
    rows.setRelation(tx, present.guardianshipId, relation as GuardianRelation);
  }

  function update(known: RegisteredPerson, person: ImportedPerson, changes: FieldChange[]): void {
    const columns = Object.fromEntries(
      changes.filter(({ field }) => PLAIN.has(field)).map(({ field, after }) => [field, after]),
    );
    const organization = changes.find(({ field }) => field === 'organization')?.after;
    const place = organization === undefined ? {} : { organizationId: null, ...workplaceOf(organization) };
    const named = changes.find(({ field }) => field === 'className')?.after;
    const schoolClass = named === undefined ? null : parseClassName(named);
    change(known.id, { ...columns, ...place }, schoolClass !== null);
    if (schoolClass?.ok) people.enrol(tx, known.id, classId(schoolClass), today, eve);
    changeGuardian(known, person, changes);
    const told = (side: 'before' | 'after') => Object.fromEntries(changes.map((one) => [one.field, one[side]]));
    const line = { act: 'changed', entity: 'person', entityId: known.id, batchId: importId };
    audit.record(tx, context, { ...line, before: told('before'), after: told('after') });
  }

  function write({ row, plan }: PreviewedRow): void {
    if (plan.action === 'create') create(row.person);
    const known = plan.action === 'update' ? preview.known.get(plan.id) : undefined;
    // A row that only contradicts what is known changes nothing until somebody decides to overwrite.
    if (plan.action === 'update' && known && plan.changes.length > 0) update(known, row.person, plan.changes);
  }

  for (const previewed of preview.rows) write(previewed);
  outcome.changed = [...changed.values()];
  return outcome;
}
