import type { DocumentCard, DocumentOverrides, DocumentRow, Prepared } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import {
  bodyIsOpen,
  DEFINITIONS,
  type DocType,
  type DocumentAct,
  documentActs,
  type DocumentValues,
  formsUsed,
  isDeclined,
  makesDocument,
  missingFields,
  PERSON_FORMS,
  type PersonForms,
} from '@tandem/domain/documents';
import type { Context } from '../../kernel/context.ts';
import type { Settled } from './document-data.ts';
import type { DocumentsStores } from './documents-stores.ts';
import type { DocumentColumns } from './documents.repository.ts';
import type { TemplateInForce } from './templates.service.ts';

type Printed = Pick<Settled, 'title' | 'values' | 'people'>;
export type KeptData = Pick<Settled, 'values' | 'people'>;

export function keptData({ data }: DocumentColumns): KeptData {
  const { values = {}, people = {} } = JSON.parse(data) as Partial<KeptData>;
  return { values, people };
}
export function keptOverrides({ overrides }: DocumentColumns): DocumentOverrides {
  return { fields: {}, lists: {}, people: {}, names: {}, ...(JSON.parse(overrides) as Partial<DocumentOverrides>) };
}

const has = (record: object, key: string): boolean => Object.hasOwn(record, key);
const textOf = (values: DocumentValues, tag: string): string => {
  const value = values[tag];
  return typeof value === 'string' ? value : '';
};

function names(type: DocType, { values, people }: Printed, overrides: DocumentOverrides, tags: readonly string[]) {
  const { fields, required } = DEFINITIONS[type];
  return fields.flatMap(({ kind, tag, label }): Prepared['names'] => {
    const used = kind === 'person' ? formsUsed(tags, tag) : [];
    if (used.length === 0) return [];
    const value = values[tag] as PersonForms | undefined;
    const byHand = overrides.names[tag] ?? {};
    const forms = PERSON_FORMS.filter(({ form }) => used.includes(form) && (isDeclined(form) || has(byHand, form)));
    return [
      {
        tag,
        label,
        required: required.includes(tag),
        name: value?.name ?? '',
        personId: people[tag] ?? null,
        byHand: has(overrides.people, tag),
        forms: forms.map(({ form, label: shape }) => ({
          form,
          label: shape,
          value: value?.[form] ?? '',
          byHand: has(byHand, form),
        })),
      },
    ];
  });
}

/** What will be printed, field by field. `template` says which shapes of names somebody has to look at. */
export function presentPrepared(
  type: DocType,
  subjectId: string | null,
  printed: Printed,
  overrides: DocumentOverrides,
  template: TemplateInForce,
): Prepared {
  const definition = DEFINITIONS[type];
  const { values } = printed;
  const of = (tag: string, label: string) => ({ tag, label, required: definition.required.includes(tag) });
  return {
    type,
    title: printed.title,
    subject: { kind: definition.subject, id: subjectId },
    fields: definition.fields.flatMap(({ kind, tag, label }): Prepared['fields'] => {
      if (kind !== 'text' && kind !== 'day' && kind !== 'flag') return [];
      const value = kind === 'flag' ? values[tag] === true : textOf(values, tag);
      return [{ ...of(tag, label), kind, value, byHand: has(overrides.fields, tag) }];
    }),
    lists: definition.fields.flatMap((field): Prepared['lists'] => {
      if (field.kind !== 'list') return [];
      const rows = values[field.tag];
      return [
        {
          ...of(field.tag, field.label),
          columns: field.fields.map(({ tag, label, kind }) => ({ tag, label, kind })),
          rows: Array.isArray(rows) ? (rows as Record<string, string>[]) : [],
          byHand: has(overrides.lists, field.tag),
        },
      ];
    }),
    names: names(type, printed, overrides, template.tags),
    missing: missingFields(definition, values).map(({ tag, label }) => ({ tag, label })),
    template: template.id === null || template.number === null ? null : { id: template.id, number: template.number },
  };
}

/** The name of a file, without what no file system takes. */
export function fileNameOf({ title, number }: Pick<DocumentColumns, 'title' | 'number'>): string {
  const text = number === null ? title : `${title} № ${number}`;
  return `${text
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 150)}.docx`;
}

export function presentRows(stores: DocumentsStores, rows: readonly DocumentColumns[]): DocumentRow[] {
  const replacing = stores.documents.replacements(rows.map(({ id }) => id));
  const authors = stores.accounts.names(rows.flatMap(({ createdBy }) => createdBy ?? []));
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    title: row.title,
    subject: { kind: row.subjectKind, id: row.subjectId },
    status: row.status,
    year: row.year,
    number: row.number,
    signedOn: row.signedOn,
    signedBy: row.signedBy,
    hasScan: row.scanSha256 !== null,
    createdAt: row.createdAt,
    createdBy: row.createdBy === null ? null : (authors.get(row.createdBy) ?? null),
    supersedesId: row.supersedesId,
    supersededById: replacing.get(row.id)?.id ?? null,
    version: row.version,
  }));
}

/** Which capability an act asks for. */
const actBy = (act: DocumentAct): 'documents.manage' | 'documents.sign' =>
  act === 'sign' || act === 'attach_scan' ? 'documents.sign' : 'documents.manage';

/** True when the reader may take this step with papers of this type. */
export function mayAct({ actor }: Context, type: DocType, act: DocumentAct): boolean {
  const capability = actBy(act);
  return capability === 'documents.sign' ? can(actor, capability) : makesDocument(actor, DEFINITIONS[type]);
}

/** The whole document as this reader may see it; whether they may at all was asked before. */
export function presentCard(
  stores: DocumentsStores,
  context: Context,
  row: DocumentColumns,
  template: TemplateInForce,
): DocumentCard {
  const [line] = presentRows(stores, [row]) as [DocumentRow];
  const overrides = keptOverrides(row);
  const printed = { title: row.title, ...keptData(row) };
  const entries = stores.audit.ofEntity('document', row.id).filter(({ act }) => act !== 'read' && act !== 'exported');
  const people = stores.accounts.names(entries.flatMap(({ actorId }) => actorId ?? []));
  const { templateId } = row;
  // A printed document says which template it was printed from, a draft which one it will be.
  const from = bodyIsOpen(row.status)
    ? template
    : { ...template, id: templateId, number: templateId === null ? null : stores.documents.templateNumber(templateId) };
  return {
    ...line,
    prepared: presentPrepared(row.type, row.subjectId, printed, overrides, from),
    overrides,
    objects: stores.documents.objects(row.id),
    fileName: fileNameOf(row),
    scanName: row.scanName,
    printedAt: row.printedAt,
    reason: row.reason,
    acts: documentActs(row.status).filter(
      (act) => mayAct(context, row.type, act) && (act !== 'supersede' || line.supersededById === null),
    ),
    mayChange: bodyIsOpen(row.status) && makesDocument(context.actor, DEFINITIONS[row.type]),
    proves: stores.sources.proves(row.id),
    sameNumber:
      line.status === 'cancelled' ? [] : stores.documents.sameNumber(row).map(({ id, title }) => ({ id, title })),
    history: entries.map(({ at, act, actorId }) => ({
      at,
      act,
      by: actorId === null ? null : (people.get(actorId) ?? null),
    })),
  };
}
