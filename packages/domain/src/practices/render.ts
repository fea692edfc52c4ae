import type { Block, Inline, ListItem, PostBody, TableCell } from './body.ts';
import { safeHref } from './body.ts';

/** What a picture or a file is shown from; null: it may not be shown now. */
export type ShownMedia = {
  src: string;
  /** Narrower copies for `srcset`. */
  copies: readonly { src: string; width: number }[];
  width: number | null;
  height: number | null;
  size: number;
};
export type Shown = { media: (mediaId: string) => ShownMedia | null; hidden: string };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function inline(node: Inline): string {
  if (node.type === 'hardBreak') return '<br>';
  let html = escapeHtml(node.text);
  for (const mark of node.marks ?? []) {
    if (mark.type === 'bold') html = `<strong>${html}</strong>`;
    if (mark.type === 'italic') html = `<em>${html}</em>`;
    const href = mark.type === 'link' ? safeHref(mark.attrs.href) : null;
    if (href !== null) html = `<a href="${escapeHtml(href)}" rel="noopener nofollow">${html}</a>`;
  }
  return html;
}
const line = (content: readonly Inline[] | undefined): string => (content ?? []).map(inline).join('');
const items = (content: readonly ListItem[], shown: Shown): string =>
  content.map((item) => `<li>${blocks(item.content, shown)}</li>`).join('');
const span = (name: string, value: number | undefined): string => (value && value > 1 ? ` ${name}="${value}"` : '');

function cell({ type, attrs, content }: TableCell, shown: Shown): string {
  const tag = type === 'tableHeader' ? 'th' : 'td';
  return `<${tag}${span('colspan', attrs?.colspan)}${span('rowspan', attrs?.rowspan)}>${blocks(content, shown)}</${tag}>`;
}

function picture({ mediaId, alt, caption }: { mediaId: string; alt: string; caption: string }, shown: Shown): string {
  const media = shown.media(mediaId);
  if (media === null) return shown.hidden === '' ? '' : `<p class="hidden">${escapeHtml(shown.hidden)}</p>`;
  const { src, copies, width, height } = media;
  const set = copies.map((copy) => `${escapeHtml(copy.src)} ${copy.width}w`).join(', ');
  const sizes = set === '' ? '' : ` srcset="${set}" sizes="(max-width: 760px) 100vw, 720px"`;
  const box = width === null || height === null ? '' : ` width="${width}" height="${height}"`;
  const image = `<img src="${escapeHtml(src)}"${sizes}${box} alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`;
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;
}

function block(node: Block, shown: Shown): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${line(node.content)}</p>`;
    case 'heading': {
      const tag = node.attrs.level === 2 ? 'h2' : 'h3';
      return `<${tag}>${line(node.content)}</${tag}>`;
    }
    case 'bulletList':
      return `<ul>${items(node.content, shown)}</ul>`;
    case 'orderedList': {
      const start = node.attrs?.start ?? 1;
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${items(node.content, shown)}</ol>`;
    }
    case 'blockquote':
      return `<blockquote>${blocks(node.content, shown)}</blockquote>`;
    case 'horizontalRule':
      return '<hr>';
    case 'table': {
      const rows = node.content.map((row) => `<tr>${(row.content ?? []).map((one) => cell(one, shown)).join('')}</tr>`);
      return `<div class="wide"><table>${rows.join('')}</table></div>`;
    }
    case 'picture':
      return picture(node.attrs, shown);
    case 'attachment': {
      const media = shown.media(node.attrs.mediaId);
      if (media === null) return '';
      const size = `${Math.max(1, Math.round(media.size / 1024))} КБ`;
      return `<p class="file"><a href="${escapeHtml(media.src)}" download>${escapeHtml(node.attrs.label)}</a> (${size})</p>`;
    }
    case 'video': {
      // A player of another host would tell it who reads: a link is enough.
      const href = safeHref(node.attrs.href);
      if (href === null) return '';
      return `<p class="video"><a href="${escapeHtml(href)}" rel="noopener nofollow">${escapeHtml(node.attrs.title)}</a></p>`;
    }
  }
}
const blocks = (nodes: readonly Block[], shown: Shown): string => nodes.map((node) => block(node, shown)).join('');

/** HTML of a body: every character of its texts is escaped, every address is checked again. */
export const renderBody = (body: PostBody, shown: Shown): string => blocks(body.content, shown);
