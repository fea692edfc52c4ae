import { Editor, type JSONContent } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { type PostBody, safeHref } from '@tandem/domain/practices';
import { useEffect, useReducer, useRef, useState } from 'react';
import { mediaPath } from './practices.queries.ts';
import { Attachment, Picture, Video } from './editor-nodes.ts';

type Wanted = { postId: string; body: PostBody; label: string; editable: boolean; onChange: (body: PostBody) => void };

/**
 * The editor over the tree of a post. What is pasted becomes that tree or is left out, so text from Word comes without
 * its fonts, colours and hidden marks. `body` is what it begins with; what comes later is put in by `setContent`.
 */
export function usePostEditor({ postId, body, label, editable, onChange }: Wanted) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // An editor is made once for a post: what it begins with stays, whom it tells may change.
  const latest = useRef({ body, label, editable, onChange });
  useEffect(() => {
    latest.current = { body, label, editable, onChange };
  });
  useEffect(() => {
    if (!place.current) return undefined;
    const made = new Editor({
      element: place.current,
      injectCSS: false,
      editable: latest.current.editable,
      content: latest.current.body as JSONContent,
      extensions: [
        StarterKit.configure({
          heading: { levels: [2, 3] },
          code: false,
          codeBlock: false,
          strike: false,
          underline: false,
          link: { openOnClick: false, defaultProtocol: 'https', isAllowedUri: (url) => safeHref(url) !== null },
        }),
        TableKit.configure({ table: { resizable: false } }),
        Picture.configure({ srcOf: (mediaId: string) => mediaPath(postId, mediaId) }),
        Attachment,
        Video,
      ],
      editorProps: {
        // Only so that the browser has nothing to refuse and to report: no such attribute has a place in the tree.
        transformPastedHTML: (html) => html.replaceAll(/\son\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': latest.current.label, lang: 'ru' },
      },
      onTransaction: redraw,
      onUpdate: ({ editor: now }) => latest.current.onChange(now.getJSON() as PostBody),
    });
    setEditor(made);
    return () => {
      made.destroy();
      setEditor(null);
    };
  }, [postId]);
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return { place, editor };
}
