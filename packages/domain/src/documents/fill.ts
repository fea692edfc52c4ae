import { BLANK, dayInWords, printed } from './blanks.ts';
import type { DocDefinition } from './doc-types.ts';
import type { CellField, DocumentRow, DocumentValue, DocumentValues, Field, ListField } from './field.ts';
import { isDay } from '../kernel/index.ts';
import { PERSON_FORMS, type PersonForms } from './person-forms.ts';

/** What the engine reads: whole tag → text, truth of a section, or rows of a list. Every allowed tag is there. */
export type PrintModel = Readonly<Record<string, string | boolean | readonly Readonly<Record<string, string>>[]>>;

const isText = (value: DocumentValue | undefined): value is string => typeof value === 'string' && value.trim() !== '';
const isPerson = (value: DocumentValue | undefined): value is PersonForms =>
  typeof value === 'object' && !Array.isArray(value) && isText((value as PersonForms).name);
const rowsOf = (value: DocumentValue | undefined): readonly DocumentRow[] =>
  Array.isArray(value) ? (value as readonly DocumentRow[]) : [];

/** A text or a day as printed; an empty one is a line to be filled in by hand. */
function cell(field: CellField, value: string | undefined): string {
  if (!isText(value)) return BLANK;
  const text = printed(field.kind === 'day' && isDay(value) ? dayInWords(value) : value);
  return text.trim() === '' ? BLANK : text;
}

/** The rows of a table are counted by themselves; a number that somebody wrote stays. */
function printedRow({ fields }: ListField, row: DocumentRow, index: number): Record<string, string> {
  const counted: DocumentRow = { number: String(index + 1), ...row };
  return Object.fromEntries(fields.map((field) => [field.tag, cell(field, counted[field.tag])]));
}

function modelOf(field: Field, values: DocumentValues, required: boolean): [string, PrintModel[string]][] {
  const value = values[field.tag];
  switch (field.kind) {
    case 'text':
    case 'day':
      return [[field.tag, cell(field, isText(value) ? value : undefined)]];
    case 'flag':
      return [[field.tag, value === true]];
    case 'person':
      return PERSON_FORMS.map(({ form }) => {
        const name = isPerson(value) ? value[form] : undefined;
        return [`${field.tag}.${form}`, cell({ ...field, kind: 'text', sample: '' }, name)];
      });
    case 'list': {
      const rows = rowsOf(value);
      // A table that must not be empty gets a row for the pen.
      const shown = rows.length === 0 && required ? [{}] : rows;
      return [
        [field.tag, shown.map((row, index) => printedRow(field, row, index))],
        [`${field.tag}.any`, shown.length > 0],
      ];
    }
  }
}

/** The document’s values as the engine prints them: days in words, blanks for what is not known, nothing unprintable. */
export function printModel(definition: DocDefinition, values: DocumentValues): PrintModel {
  const { fields, required } = definition;
  return Object.fromEntries(fields.flatMap((field) => modelOf(field, values, required.includes(field.tag))));
}

const isKnown = (field: Field, value: DocumentValue | undefined): boolean => {
  if (field.kind === 'flag') return true;
  if (field.kind === 'person') return isPerson(value);
  return field.kind === 'list' ? rowsOf(value).length > 0 : isText(value);
};

/** Fields without which the paper is not ready, in the order of the definition. */
export function missingFields({ fields, required }: DocDefinition, values: DocumentValues): Field[] {
  return fields.filter((field) => required.includes(field.tag) && !isKnown(field, values[field.tag]));
}

/** A document in which every field is its sample. */
export function sampleValues({ fields }: DocDefinition): DocumentValues {
  return Object.fromEntries(fields.map((field) => [field.tag, field.sample]));
}

export type ValueFault = { tag: string; reason: 'unknown-field' | 'wrong-kind' | 'not-a-day' };

function refuseValue(field: Field, value: DocumentValue): ValueFault | null {
  const { tag, kind } = field;
  const wrong: ValueFault = { tag, reason: 'wrong-kind' };
  if (kind === 'flag') return typeof value === 'boolean' ? null : wrong;
  if (kind === 'person') return isPerson(value) ? null : wrong;
  if (kind !== 'list') {
    if (typeof value !== 'string') return wrong;
    return kind === 'day' && value !== '' && !isDay(value) ? { tag, reason: 'not-a-day' } : null;
  }
  if (!Array.isArray(value)) return wrong;
  const cells = new Map(field.fields.map((one) => [one.tag, one]));
  for (const row of rowsOf(value)) {
    for (const [key, text] of Object.entries(row)) {
      const known = cells.get(key);
      if (known === undefined) return { tag: `${tag}.${key}`, reason: 'unknown-field' };
      if (known.kind === 'day' && text !== '' && !isDay(text)) return { tag: `${tag}.${key}`, reason: 'not-a-day' };
    }
  }
  return null;
}

/** What is wrong with values that somebody wrote by hand. */
export function refuseValues({ fields }: DocDefinition, values: DocumentValues): ValueFault[] {
  const known = new Map(fields.map((field) => [field.tag, field]));
  return Object.entries(values).flatMap(([tag, value]): ValueFault[] => {
    const field = known.get(tag);
    if (field === undefined) return [{ tag, reason: 'unknown-field' }];
    const fault = refuseValue(field, value);
    return fault === null ? [] : [fault];
  });
}
