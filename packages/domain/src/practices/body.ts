/**
 * The text of a post is a tree of a few kinds of nodes, never markup: there is no place in it for anything that could
 * run. It is what the editor keeps, so that nothing is translated between typing and storing.
 */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };
export type Inline = { type: 'text'; text: string; marks?: Mark[] | undefined } | { type: 'hardBreak' };
export type Paragraph = { type: 'paragraph'; content?: Inline[] | undefined };
export type ListItem = { type: 'listItem'; content: Flow[] };
export type TableCell = {
  type: 'tableCell' | 'tableHeader';
  attrs?: { colspan?: number | undefined; rowspan?: number | undefined } | undefined;
  content: Flow[];
};
export type TableRow = { type: 'tableRow'; content?: TableCell[] | undefined };
export type Flow = Paragraph | { type: 'bulletList'; content: ListItem[] } | OrderedList;
type OrderedList = { type: 'orderedList'; attrs?: { start?: number | undefined } | undefined; content: ListItem[] };
export type Block =
  | Flow
  | { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] | undefined }
  | { type: 'blockquote'; content: Flow[] }
  | { type: 'horizontalRule' }
  | { type: 'table'; content: TableRow[] }
  | { type: 'picture'; attrs: { mediaId: string; alt: string; caption: string } }
  | { type: 'attachment'; attrs: { mediaId: string; label: string } }
  | { type: 'video'; attrs: { href: string; title: string } };
export type PostBody = { type: 'doc'; content: Block[] };

export const EMPTY_BODY: PostBody = { type: 'doc', content: [] };

type Node = Block | Inline | ListItem | TableRow | TableCell;
const childrenOf = (node: Node): readonly Node[] => ('content' in node && node.content ? node.content : []);

/** How deep lists, quotes and tables may stand in each other. */
export const DEEPEST = 8;

export function depthOf(nodes: readonly Node[]): number {
  let deepest = 0;
  for (const node of nodes) {
    const inner = childrenOf(node);
    const depth = inner.length === 0 ? 1 : 1 + depthOf(inner);
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Every node of a body, parents before children. */
export function* nodesOf(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(childrenOf(node));
  }
}

/** The text of one block: words of its nodes in reading order, paragraphs and cells on lines of their own. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'picture') return [node.attrs.alt, node.attrs.caption].filter(Boolean).join('\n');
  if (node.type === 'attachment') return node.attrs.label;
  if (node.type === 'video') return node.attrs.title;
  const inline = node.type === 'paragraph' || node.type === 'heading';
  return childrenOf(node)
    .map(textOf)
    .join(inline ? '' : '\n');
}

/** Everything a reader reads of a body, block by block. */
export const linesOf = (body: PostBody): string[] => body.content.map(textOf);
export const plainText = (body: PostBody): string => linesOf(body).join('\n');

export type PictureNode = Extract<Block, { type: 'picture' }>;
export const picturesOf = (body: PostBody): PictureNode[] =>
  body.content.filter((block): block is PictureNode => block.type === 'picture');
/** Files and pictures that a body shows. */
export const mediaOf = (body: PostBody): string[] =>
  body.content.flatMap((block) =>
    block.type === 'picture' || block.type === 'attachment' ? [block.attrs.mediaId] : [],
  );

const ADDRESSES = [
  /^https?:\/\/[^/?#@\\"'<>]+(?:[/?#][^"'<>\\]*)?$/i,
  /^mailto:[^@"'<>?]+@[^@"'<>?]+$/i,
  /^tel:\+?[\d()-]{3,20}$/i,
  // Of this site: `//host` and `/\host` are of another one.
  /^\/(?:[^/"'<>\\][^"'<>\\]*)?$/,
];
/**
 * The address of a link as it may be stored, or null: of the web, of a letter, of a telephone, or of this site. Anything a
 * browser could run (`javascript:`, `data:`, with blanks or control characters inside) is none of these.
 */
export function safeHref(text: string): string | null {
  const href = text.trim();
  // Blanks and what cannot be seen hide a scheme from a reader.
  if (href.length > 2_000 || /[\p{Cc}\p{Cf}\p{Z}]/u.test(href)) return null;
  return ADDRESSES.some((address) => address.test(href)) ? href : null;
}
