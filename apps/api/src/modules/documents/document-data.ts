import type { DocumentOverrides } from '@tandem/contracts';
import {
  DEFINITIONS,
  type DocDefinition,
  type DocType,
  type DocumentValue,
  type DocumentValues,
  type Gathered,
  type GatheredValue,
  type PersonForms,
  type PersonInDocument,
  refuseValues,
  type ValueFault,
} from '@tandem/domain/documents';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { derivedTexts } from './derived-fields.ts';
import type { DocumentSources } from './documents-stores.ts';
import type { DocumentObject } from './documents.repository.ts';
import { formsOf } from './name-forms.ts';

/** What a document prints, and who stands behind each of its names. */
export type Settled = {
  title: string;
  values: DocumentValues;
  /** Tag of a person → who of the register it is; null for a name in words. */
  people: Record<string, string | null>;
  objects: DocumentObject[];
};

export const NO_OVERRIDES: DocumentOverrides = { fields: {}, lists: {}, people: {}, names: {} };

const SENTENCES: Record<ValueFault['reason'], string> = {
  'unknown-field': 'В документах этого вида такого поля нет',
  'wrong-kind': 'Здесь ожидается другое значение',
  'not-a-day': 'Нужна существующая дата',
};

const isPerson = (value: GatheredValue | undefined): value is PersonInDocument =>
  typeof value === 'object' && !Array.isArray(value);
const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** What was written by hand and does not fit the type. @throws invalid-request with pointers */
function checkOverrides(definition: DocDefinition, { fields, lists, people, names }: DocumentOverrides): void {
  const persons = new Set(definition.fields.filter(({ kind }) => kind === 'person').map(({ tag }) => tag));
  const faults = [
    ...refuseValues(definition, fields).map(({ tag, reason }) => ({ pointer: `/overrides/fields/${tag}`, reason })),
    ...refuseValues(definition, lists).map(({ tag, reason }) => ({ pointer: `/overrides/lists/${tag}`, reason })),
    ...[...Object.keys(people).map((tag) => ['people', tag]), ...Object.keys(names).map((tag) => ['names', tag])]
      .filter(([, tag = '']) => !persons.has(tag))
      .map(([part = '', tag = '']) => ({ pointer: `/overrides/${part}/${tag}`, reason: 'unknown-field' as const })),
  ];
  if (faults.length === 0) return;
  throw new ProblemError('invalid-request', {
    errors: faults.map(({ pointer, reason }) => ({ pointer, code: reason, detail: SENTENCES[reason] })),
  });
}

/** Data of the document's own and the school's, with what was written by hand instead. */
export function createDocumentData(sources: DocumentSources) {
  /** Who is meant by a tag when somebody has chosen. @throws invalid-request for somebody who is not there */
  function chosen(context: Context, tag: string, choice: NonNullable<DocumentOverrides['people'][string]>) {
    if (!('personId' in choice)) return { ...choice, personId: null, declensions: null, position: null };
    const found = sources.person(context, choice.personId);
    if (found) return found;
    const detail = 'Этого человека в реестре нет';
    throw new ProblemError('invalid-request', {
      errors: [{ pointer: `/overrides/people/${tag}`, code: 'not-found', detail }],
    });
  }

  /** Gathered values with the choices of people in them: a chosen person brings their position along. */
  function withChoices(context: Context, gathered: Gathered, { people }: DocumentOverrides) {
    const values: Record<string, GatheredValue | undefined> = { ...sources.common(context), ...gathered.values };
    const objects = [...gathered.objects];
    for (const [tag, choice] of Object.entries(people)) {
      const person = choice === null ? null : chosen(context, tag, choice);
      values[tag] = person ?? undefined;
      values[`${tag}.position`] = person?.position ?? '';
      // Whoever was gathered stays among the objects: lists may name them still.
      if (person?.personId) objects.push({ kind: 'person', id: person.personId });
    }
    return { values, objects };
  }

  function valueOf(
    value: GatheredValue | undefined,
    forms: Partial<PersonForms> | undefined,
  ): DocumentValue | undefined {
    if (!isPerson(value)) {
      const empty = { name: '', short: '', initials: '' } as PersonForms;
      return forms?.name === undefined ? value : { ...empty, ...forms };
    }
    return { ...formsOf(value), ...forms };
  }

  return {
    /** @throws not-found for a subject that is not there, invalid-request for overrides that do not fit */
    settle(context: Context, type: DocType, subjectId: string | null, overrides: DocumentOverrides): Settled {
      const definition = DEFINITIONS[type];
      checkOverrides(definition, overrides);
      if (subjectId === null && definition.subject !== 'school' && sources.gatherers[type] !== undefined) {
        const detail = 'Выберите, о ком или о чём документ';
        throw new ProblemError('invalid-request', { errors: [{ pointer: '/subjectId', code: 'required', detail }] });
      }
      const gathered = this.gather(context, type, subjectId);
      if (gathered === null) throw new ProblemError('not-found');
      const { values, objects } = withChoices(context, gathered, overrides);
      const known = definition.fields.flatMap(({ tag, kind }): [string, DocumentValue][] => {
        const byHand = kind === 'list' ? own(overrides.lists, tag) : own(overrides.fields, tag);
        const names = kind === 'person' ? own<Partial<PersonForms>>(overrides.names, tag) : undefined;
        const value = kind === 'person' ? valueOf(values[tag], names) : (byHand ?? (values[tag] as DocumentValue));
        return value === undefined ? [] : [[tag, value]];
      });
      const texts = Object.fromEntries(known);
      const derived = derivedTexts(
        definition,
        (tag) => (typeof texts[tag] === 'string' ? texts[tag] : ''),
        (tag) => {
          const value = values[tag];
          return isPerson(value) ? value : undefined;
        },
      );
      const people = definition.fields.flatMap(({ tag, kind }): [string, string | null][] => {
        const value = values[tag];
        return kind === 'person' && isPerson(value) ? [[tag, value.personId]] : [];
      });
      return {
        title: gathered.label === '' ? definition.title : `${definition.title}: ${gathered.label}`,
        values: { ...texts, ...derived },
        people: Object.fromEntries(people),
        objects,
      };
    },

    /** Null when the subject is not there, or is hidden. A type that nobody gathers for is written by hand. */
    gather(context: Context, type: DocType, subjectId: string | null): Gathered | null {
      const gatherer = sources.gatherers[type];
      if (gatherer === undefined) return subjectId === null ? { label: '', values: {}, objects: [] } : null;
      const needsId = DEFINITIONS[type].subject !== 'school';
      return needsId === (subjectId !== null) ? gatherer(context, subjectId ?? '') : null;
    },
  };
}
export type DocumentData = ReturnType<typeof createDocumentData>;
