import { createHash } from 'node:crypto';
import { NewPerson, PersonName } from '@tandem/contracts';
import {
  type Duplicate,
  type PeopleGrid,
  type PeopleKind,
  type PeopleMapping,
  type PeopleRow,
  type PlannedRow,
  previewImport,
  type ReadPeople,
  type RowDecision,
} from '@tandem/domain/participants/import';
import { nameKey } from '@tandem/domain/participants/search';
import { className } from '@tandem/domain/school';
import type { RegisteredPerson } from './known-people.queries.ts';

/** A list as it is stored, read back. */
export type OpenList = {
  kind: PeopleKind;
  grid: PeopleGrid;
  mapping: PeopleMapping;
  decisions: RowDecision[];
  createClasses: boolean;
};

type Surroundings = {
  today: string;
  /** The register, asked for with the names of the guardians in the list. */
  known: (guardians: ReadonlySet<string>) => RegisteredPerson[];
  /** Names of the classes of this academic year. */
  classes: ReadonlySet<string>;
};

/** What the domain does not know: nothing is written about the withdrawn, and a class is made only when agreed. */
export type ListPlan =
  | PlannedRow
  | { line: number; action: 'skip'; why: 'hidden' }
  | { line: number; action: 'blocked'; why: 'class_not_agreed' | 'unfit' };

export type PreviewedRow = {
  row: PeopleRow;
  /** As the list tells it, before corrections. */
  asRead: PeopleRow;
  duplicate: Duplicate;
  plan: ListPlan;
  decision: RowDecision | null;
};
export type ListPreview = {
  rows: PreviewedRow[];
  skipped: ReadPeople['skipped'];
  known: ReadonlyMap<string, RegisteredPerson>;
  /** Classes that are not there yet → how many pupils of the list are in them. */
  newClasses: Map<string, number>;
  planKey: string;
};

/** What is too long or too old for a card would be stored and never shown. */
function fits({ person }: PeopleRow): boolean {
  const { familyName, givenName, patronymic, organization, guardian, className: _class, ...fields } = person;
  const name = { familyName, givenName, patronymic };
  return (
    NewPerson.safeParse({ ...fields, name, workplace: organization }).success &&
    (guardian === null || PersonName.safeParse(guardian).success)
  );
}

function finalPlan(
  plan: PlannedRow,
  row: PeopleRow,
  known: ReadonlyMap<string, RegisteredPerson>,
  isNewClass: boolean,
  list: OpenList,
): ListPlan {
  const { line } = plan;
  if (plan.action === 'update' && known.get(plan.id)?.hidden) return { line, action: 'skip', why: 'hidden' };
  if (plan.action !== 'create' && plan.action !== 'update') return plan;
  if (!fits(row)) return { line, action: 'blocked', why: 'unfit' };
  const wantsClass = plan.action === 'create' || plan.changes.some(({ field }) => field === 'className');
  return wantsClass && isNewClass && !list.createClasses ? { line, action: 'blocked', why: 'class_not_agreed' } : plan;
}

/** Everything a person decides upon, worked out from what is stored and from the register as it is now. */
export function previewList(
  list: OpenList,
  read: ReadPeople,
  { today, known: register, classes }: Surroundings,
): ListPreview {
  const options = { kind: list.kind, today };
  const guardians = new Set(read.rows.flatMap(({ person }) => (person.guardian ? [nameKey(person.guardian)] : [])));
  const known = register(guardians);
  const byId = new Map(known.map((person) => [person.id, person]));
  const { rows, duplicates, plan } = previewImport(read.rows, known, list.decisions, options);
  const decided = new Map(list.decisions.map((decision) => [decision.line, decision]));
  const newClasses = new Map<string, number>();

  const previewed = rows.map((row, index): PreviewedRow => {
    const first = plan[index] ?? { line: row.line, action: 'blocked', why: 'errors' };
    const named = row.person.className && className(row.person.className);
    const isNewClass = named !== null && !classes.has(named);
    const final = finalPlan(first, row, byId, isNewClass, list);
    const waits = final.action === 'blocked' && final.why === 'class_not_agreed';
    if (isNewClass && (waits || final.action === 'create' || final.action === 'update'))
      newClasses.set(named, (newClasses.get(named) ?? 0) + 1);
    return {
      row,
      asRead: read.rows[index] ?? row,
      duplicate: duplicates[index] ?? { line: row.line, verdict: 'none' },
      plan: final,
      decision: decided.get(row.line) ?? null,
    };
  });
  const whole = JSON.stringify(previewed.map(({ plan: planned, row }) => [planned, row.person]));
  const planKey = createHash('sha256').update(whole).digest('base64url');
  return { rows: previewed, skipped: read.skipped, known: byId, newClasses, planKey };
}
