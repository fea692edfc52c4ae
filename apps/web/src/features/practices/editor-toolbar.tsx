import type { Editor } from '@tiptap/core';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import css from './practices.module.css';

type Props = {
  editor: Editor;
  busy: boolean;
  onLink: () => void;
  onVideo: () => void;
  onFiles: (kind: 'picture' | 'file') => void;
};

/** What can be done with the words: signs with names for a screen reader, pressed where the cursor stands in them. */
export function EditorToolbar({ editor, busy, onLink, onVideo, onFiles }: Props) {
  const t = useT();
  const words = t.post.tools;
  const run = () => editor.chain().focus();
  const tool = (label: string, sign: string, act: () => void, pressed?: boolean, disabled = false) => (
    <Button
      key={label}
      look={pressed ? ['primary', 'slim'] : ['slim']}
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={act}
    >
      {sign}
    </Button>
  );
  const inTable = editor.isActive('table');
  return (
    <div className={css['toolbar']} role="toolbar" aria-label={t.post.toolbar}>
      {tool(
        words.heading,
        words.signs.heading,
        () => run().toggleHeading({ level: 2 }).run(),
        editor.isActive('heading', { level: 2 }),
      )}
      {tool(
        words.subheading,
        words.signs.subheading,
        () => run().toggleHeading({ level: 3 }).run(),
        editor.isActive('heading', { level: 3 }),
      )}
      {tool(words.bold, words.signs.bold, () => run().toggleBold().run(), editor.isActive('bold'))}
      {tool(words.italic, words.signs.italic, () => run().toggleItalic().run(), editor.isActive('italic'))}
      {tool(words.link, words.link, onLink, editor.isActive('link'))}
      {tool(words.bullets, '•', () => run().toggleBulletList().run(), editor.isActive('bulletList'))}
      {tool(words.numbers, '1.', () => run().toggleOrderedList().run(), editor.isActive('orderedList'))}
      {tool(words.quote, '«»', () => run().toggleBlockquote().run(), editor.isActive('blockquote'))}
      {inTable
        ? [
            tool(words.row, '+ ↓', () => run().addRowAfter().run()),
            tool(words.column, '+ →', () => run().addColumnAfter().run()),
            tool(words.dropRow, '− ↓', () => run().deleteRow().run()),
            tool(words.dropColumn, '− →', () => run().deleteColumn().run()),
            tool(words.dropTable, '✕', () => run().deleteTable().run()),
          ]
        : tool(words.table, words.table, () => run().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run())}
      {tool(words.picture, words.picture, () => onFiles('picture'), undefined, busy)}
      {tool(words.file, words.file, () => onFiles('file'), undefined, busy)}
      {tool(words.video, words.video, onVideo)}
      {tool(words.undo, '↶', () => run().undo().run(), undefined, !editor.can().undo())}
      {tool(words.redo, '↷', () => run().redo().run(), undefined, !editor.can().redo())}
    </div>
  );
}
