import {
  type Block,
  DEEPEST,
  depthOf,
  type Flow,
  nodesOf,
  plainText,
  type PostBody,
  safeHref,
} from '@tandem/domain/practices';
import { z } from 'zod';
import { Id, line } from '../kernel/fields.ts';

const MOST_NODES = 4_000;
const MOST_SIGNS = 100_000;

const Href = z
  .string()
  .max(2_000)
  .refine((href) => safeHref(href) !== null, { error: 'link' })
  .transform((href) => safeHref(href) ?? '');
const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: Href }) }),
]);
/**
 * Blanks at its ends are kept: a word in bold stands between two texts. Tabs and whatever else Word and Excel bring along
 * is a blank: nobody sees them, so nobody could take them out.
 */
const Text = z
  .string()
  .min(1)
  .max(20_000)
  .transform((text) => text.replaceAll(/\p{Cc}/gu, ' '));
const Inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: Text, marks: z.array(Mark).max(3).optional() }),
  z.object({ type: z.literal('hardBreak') }),
]);
const inline = z.array(Inline).max(2_000).optional();
const Span = z.int().min(1).max(20).optional();
/** A list stands in a list. */
const flow: z.ZodType<Flow[]> = z.lazy(() => z.array(Flow).max(500));
const ListItem = z.object({ type: z.literal('listItem'), content: flow });
const Paragraph = z.object({ type: z.literal('paragraph'), content: inline });
const Flow = z.discriminatedUnion('type', [
  Paragraph,
  z.object({ type: z.literal('bulletList'), content: z.array(ListItem).max(500) }),
  z.object({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.int().min(0).max(9_999).optional() }).optional(),
    content: z.array(ListItem).max(500),
  }),
]) as z.ZodType<Flow>;
const Cell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.object({ colspan: Span, rowspan: Span }).optional(),
  content: flow,
});
const Block = z.union([
  Flow,
  z.object({ type: z.literal('heading'), attrs: z.object({ level: z.literal([2, 3]) }), content: inline }),
  z.object({ type: z.literal('blockquote'), content: flow }),
  z.object({ type: z.literal('horizontalRule') }),
  z.object({
    type: z.literal('table'),
    content: z.array(z.object({ type: z.literal('tableRow'), content: z.array(Cell).max(20).optional() })).max(200),
  }),
  z.object({
    type: z.literal('picture'),
    attrs: z.object({ mediaId: Id, alt: z.string().max(500), caption: z.string().max(500) }),
  }),
  z.object({ type: z.literal('attachment'), attrs: z.object({ mediaId: Id, label: line(200) }) }),
  z.object({ type: z.literal('video'), attrs: z.object({ href: Href, title: line(200) }) }),
]) as z.ZodType<Block>;

/**
 * The tree of a post. What is no node of it is refused; attributes that the editor adds for itself are left out. It walks
 * down: a request that is nested deeper than any text needs is refused before it comes here.
 */
export const PostBodySchema = z
  .object({ type: z.literal('doc'), content: z.array(Block).max(1_000) })
  .refine(({ content }) => depthOf(content) <= DEEPEST * 2, { error: 'too-deep' })
  .refine(({ content }) => [...nodesOf(content)].length <= MOST_NODES, { error: 'too-long' })
  .refine((body) => plainText(body).length <= MOST_SIGNS, { error: 'too-long' }) as z.ZodType<PostBody, PostBody>;
