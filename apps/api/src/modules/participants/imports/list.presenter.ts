import type { KnownMatch, ListColumn, ListPage, ListRow, PeopleImport } from '@tandem/contracts';
import type { PeopleGrid, PeopleMapping } from '@tandem/domain/participants/import';
import type { PersonName } from '@tandem/domain/kernel';
import { className, type ClassName, compareClasses, parseClassName } from '@tandem/domain/school';
import type { z } from 'zod';
import { relationOf } from './assumed-relation.ts';
import type { RegisteredPerson } from './known-people.queries.ts';
import type { ListPreview, OpenList, PreviewedRow } from './list-preview.ts';

type Page = z.output<typeof ListPage>;

const SAMPLE = 3;
const MOST_NOT_PEOPLE = 50;

const nameOf = (person: PersonName) => ({
  familyName: person.familyName,
  givenName: person.givenName,
  patronymic: person.patronymic,
});
const classText = (found: ClassName | null | undefined): string | null => (found ? className(found) : null);

function knownMatch(person: RegisteredPerson): KnownMatch {
  const { id, birthOn, phone = null, position = null, organization = null, hidden } = person;
  return {
    id,
    name: nameOf(person),
    birthOn,
    className: classText(person.className),
    phone,
    position,
    organization,
    hidden,
  };
}

function matchOf({ duplicate }: PreviewedRow, known: ListPreview['known']): ListRow['match'] {
  const { verdict } = duplicate;
  if (verdict === 'none') return null;
  if (verdict === 'twice_in_file')
    return { verdict, person: null, others: [], reasons: [], firstLine: duplicate.first };
  const person = known.get(duplicate.id);
  const others = verdict === 'likely' ? duplicate.others.flatMap((id) => known.get(id) ?? []) : [];
  return {
    verdict,
    person: person ? knownMatch(person) : null,
    others: others.map(knownMatch),
    reasons: verdict === 'likely' ? duplicate.reasons : [],
    firstLine: null,
  };
}

function presentRow(previewed: PreviewedRow, known: ListPreview['known']): ListRow {
  const { row, plan, decision } = previewed;
  const { className: schoolClass, guardian, familyName, givenName, patronymic, ...person } = row.person;
  return {
    line: row.line,
    cells: row.raw,
    person: {
      ...person,
      name: { familyName, givenName, patronymic },
      className: classText(schoolClass),
      guardian: guardian && {
        name: nameOf(guardian),
        phone: guardian.phone,
        relation: relationOf(guardian),
        relationAssumed: guardian.relation === null,
      },
    },
    faults: row.faults.map(({ suggestion = null, ...fault }) => ({ ...fault, suggestion })),
    action: plan.action,
    why: 'why' in plan ? plan.why : null,
    changes: plan.action === 'update' ? plan.changes : [],
    conflicts: plan.action === 'update' ? plan.conflicts : [],
    match: matchOf(previewed, known),
    decision: decision as ListRow['decision'],
  };
}

const isBlocked = ({ plan }: PreviewedRow): boolean => plan.action === 'blocked';
const isFaulty = ({ asRead }: PreviewedRow): boolean => asRead.faults.length > 0;
const isDuplicate = ({ duplicate }: PreviewedRow): boolean => duplicate.verdict !== 'none';
const SHOWN: Record<Page['filter'], (row: PreviewedRow) => boolean> = {
  all: () => true,
  faults: isFaulty,
  duplicates: isDuplicate,
  blocked: isBlocked,
};

/** By what the list itself says, so that a row does not jump away under the hand that corrects it. */
function urgency({ asRead, duplicate, plan }: PreviewedRow): number {
  if (duplicate.verdict === 'likely' || asRead.faults.some(({ level }) => level === 'error')) return 0;
  const contradicts = plan.action === 'update' && plan.conflicts.length > 0;
  return asRead.faults.length > 0 || duplicate.verdict === 'twice_in_file' || contradicts ? 1 : 2;
}

export function presentColumns(grid: PeopleGrid, { sheet, headerRow, columns }: PeopleMapping): ListColumn[] {
  const body = grid.sheets[sheet]?.rows.slice(headerRow, headerRow + 200) ?? [];
  return columns.map(({ index, header, field, how, reason = null }) => ({
    index,
    header,
    field,
    how,
    reason,
    sample: body
      .map((row) => (row[index] ?? '').trim().slice(0, 60))
      .filter((text) => text !== '')
      .slice(0, SAMPLE),
  }));
}

function suggestionsOf(rows: readonly PreviewedRow[]): PeopleImport['suggestions'] {
  const counts = new Map<PeopleImport['suggestions'][number]['code'], number>();
  for (const { row } of rows)
    for (const { code, suggestion } of row.faults)
      if (suggestion !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

const parsed = (name: string): ClassName => {
  const found = parseClassName(name);
  return found.ok ? found : { grade: 0, letter: name };
};

/** The part of a reply that an open preview fills. */
export function presentPreview(list: OpenList, preview: ListPreview, { filter, offset, limit }: Page) {
  const { rows, skipped, known, newClasses, planKey } = preview;
  const count = (action: PreviewedRow['plan']['action']) => rows.filter(({ plan }) => plan.action === action).length;
  const shown = rows
    .filter(SHOWN[filter])
    .sort((a, b) => urgency(a) - urgency(b))
    .slice(offset, offset + limit);
  const { sheet, headerRow, classFromTitle } = list.mapping;
  return {
    sheets: list.grid.sheets.map(({ name, rows: lines }) => ({ name, rows: lines.length })),
    mapping: {
      sheet,
      headerRow,
      classFromTitle: classText(classFromTitle),
      columns: presentColumns(list.grid, list.mapping),
    },
    counts: { create: count('create'), update: count('update'), skip: count('skip'), blocked: count('blocked') },
    filters: {
      all: rows.length,
      faults: rows.filter(isFaulty).length,
      duplicates: rows.filter(isDuplicate).length,
      blocked: count('blocked'),
    },
    suggestions: suggestionsOf(rows),
    undecided: rows.filter(({ plan }) => plan.action === 'blocked' && plan.why === 'undecided').length,
    notPeople: skipped.slice(0, MOST_NOT_PEOPLE),
    notPeopleCount: skipped.length,
    classes: [...newClasses]
      .map(([name, pupils]) => ({ name, pupils }))
      .sort((a, b) => compareClasses(parsed(a.name), parsed(b.name))),
    createClasses: list.createClasses,
    rows: shown.map((row) => presentRow(row, known)),
    planKey,
  };
}
