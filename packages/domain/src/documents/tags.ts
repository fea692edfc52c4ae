import type { DocDefinition } from './doc-types.ts';
import { dayInWords } from './blanks.ts';
import type { CellField, Field } from './field.ts';
import { PERSON_FORMS, type PersonForm } from './person-forms.ts';

/** A tag as the school’s help shows it: what to write between the braces and what will stand there. */
export type TagHelp = {
  tag: string;
  label: string;
  sample: string;
  /** `section`: «{#tag}…{/tag}». `inside`: works only within that section. */
  kind: 'value' | 'section';
  inside: string | null;
};

const cellSample = (field: CellField): string => (field.kind === 'day' ? dayInWords(field.sample) : field.sample);

function helpOf(field: Field): TagHelp[] {
  const { tag, label } = field;
  const plain = { tag, label, inside: null };
  switch (field.kind) {
    case 'text':
    case 'day':
      return [{ ...plain, kind: 'value', sample: cellSample(field) }];
    case 'flag':
      return [{ ...plain, kind: 'section', sample: '' }];
    case 'person':
      return PERSON_FORMS.map(({ form, label: shape }) => ({
        ...plain,
        tag: `${tag}.${form}`,
        label: `${label}: ${shape}`,
        kind: 'value',
        sample: field.sample[form],
      }));
    case 'list':
      return [
        { ...plain, kind: 'section', sample: '' },
        { ...plain, tag: `${tag}.any`, label: `${label}: есть хотя бы одна строка`, kind: 'section', sample: '' },
        ...field.fields.map((cell): TagHelp => ({
          tag: cell.tag,
          label: cell.label,
          kind: 'value',
          sample: cellSample(cell),
          inside: tag,
        })),
      ];
  }
}

/** Every tag a template of the type may use, in the order of the definition. */
export const tagsOf = ({ fields }: DocDefinition): TagHelp[] => fields.flatMap(helpOf);

/** A tag as it stands in a template: what it asks for, how, and within which sections (the innermost last). */
export type UsedTag = { tag: string; kind: 'value' | 'section'; within: readonly string[] };
export type TagFault =
  /** There is no such field in papers of this type. */
  | { reason: 'unknown'; tag: string }
  /** A cell of a list outside of the list. */
  | { reason: 'outside-its-list'; tag: string; list: string }
  /** A list or a flag written like a text. */
  | { reason: 'not-a-value'; tag: string }
  /** A text written like a list. */
  | { reason: 'not-a-section'; tag: string };

/** What is wrong with the tags of a template; each wrong tag once. */
export function refuseTags(definition: DocDefinition, used: readonly UsedTag[]): TagFault[] {
  const known = tagsOf(definition);
  const faults = used.flatMap(({ tag, kind, within }): TagFault[] => {
    const meanings = known.filter((meaning) => meaning.tag === tag);
    if (meanings.length === 0) return [{ reason: 'unknown', tag }];
    const here = meanings.filter(({ inside }) => inside === null || within.includes(inside));
    const [first] = meanings;
    if (here.length === 0) return [{ reason: 'outside-its-list', tag, list: first?.inside ?? '' }];
    if (here.some((meaning) => meaning.kind === kind)) return [];
    return [{ reason: kind === 'value' ? 'not-a-value' : 'not-a-section', tag }];
  });
  return [...new Map(faults.map((fault) => [`${fault.reason} ${fault.tag}`, fault])).values()];
}

/** The shapes of a person’s name that a template prints. */
export function formsUsed(tags: Iterable<string>, person: string): PersonForm[] {
  const used = new Set(tags);
  return PERSON_FORMS.flatMap(({ form }) => (used.has(`${person}.${form}`) ? [form] : []));
}
