import { mergeAttributes, Node } from '@tiptap/core';

type Place = { srcOf: (mediaId: string) => string };

/** A picture of the post: its place in the text; what it says and who is on it is written beside the text. */
export const Picture = Node.create<Place>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ srcOf: () => '' }),
  addAttributes: () => ({ mediaId: { default: '' }, alt: { default: '' }, caption: { default: '' } }),
  renderHTML({ node }) {
    const { mediaId, alt, caption } = node.attrs as { mediaId: string; alt: string; caption: string };
    return ['figure', ['img', { src: this.options.srcOf(mediaId), alt }], ['figcaption', caption]];
  },
});

/** A file to take away. */
export const Attachment = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ mediaId: { default: '' }, label: { default: '' } }),
  renderHTML: ({ node }) => ['p', mergeAttributes({ class: 'attachment' }), `↓ ${String(node.attrs['label'])}`],
});

/** A video of another site, as a link. */
export const Video = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ href: { default: '' }, title: { default: '' } }),
  renderHTML: ({ node }) => ['p', mergeAttributes({ class: 'video' }), `▶ ${String(node.attrs['title'])}`],
});
