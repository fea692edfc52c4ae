import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Id, Instant } from '../kernel/fields.ts';
import { DocumentType } from './document.schema.ts';

/** A version of the school’s own template. */
export const TemplateVersion = z.object({
  id: Id,
  number: z.int().describe('Counts from 1 within the type'),
  fileName: z.string(),
  addedAt: Instant,
  addedBy: PersonName.nullable(),
  inForce: z.boolean(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

export const DocumentTemplate = z.object({
  type: DocumentType,
  title: z.string(),
  versions: z.array(TemplateVersion).describe('Newest first; none in force: the standard template is used'),
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

/** What may stand between braces, with what will stand there. */
export const TemplateTag = z.object({
  tag: z.string(),
  label: z.string(),
  sample: z.string(),
  kind: z.enum(['value', 'section']).describe('`section`: «{#tag}…{/tag}»'),
  inside: z.string().nullable().describe('Works only within that section'),
});
export type TemplateTag = z.infer<typeof TemplateTag>;

/** 5 MB: a template with the school’s coat of arms. */
export const TEMPLATE_MAX_BYTES = 5 * 1024 * 1024;
