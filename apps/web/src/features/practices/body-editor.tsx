import type { Post } from '@tandem/contracts';
import type { PostBody } from '@tandem/domain/practices';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { MAX_FILE_BYTES } from '../../lib/file-limit.ts';
import { useT } from '../../lib/i18n/index.tsx';
import blockCss from '../../ui/block.module.css';
import { Banner } from '../../ui/signs.tsx';
import { AddressDialog } from './address-dialog.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import { PictureFields } from './picture-fields.tsx';
import type { PeopleChoice } from './people-list.tsx';
import css from './practices.module.css';
import { useKeepPost } from './practices.queries.ts';
import { usePostEditor } from './use-post-editor.ts';

type Props = {
  post: Post;
  body: PostBody;
  editable: boolean;
  Choice: PeopleChoice | null;
  onBody: (body: PostBody) => void;
};

/** The text of a post with its tools and its pictures. */
export function BodyEditor({ post, body, editable, Choice, onBody }: Props) {
  const t = useT();
  const words = t.post;
  const keep = useKeepPost();
  const [asked, ask] = useState<'link' | 'video' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const kind = useRef<'picture' | 'file'>('picture');
  const { place, editor } = usePostEditor({ postId: post.id, body, label: words.text, editable, onChange: onBody });
  const upload = useMutation({
    mutationFn: (file: File) => api.practices.upload({ params: { postId: post.id }, file }),
    onSuccess({ mediaId, post: now }, file) {
      keep(now);
      const made = now.media.find(({ id }) => id === mediaId);
      editor
        ?.chain()
        .focus()
        .insertContent(
          made?.kind === 'picture'
            ? { type: 'picture', attrs: { mediaId, alt: '', caption: '' } }
            : { type: 'attachment', attrs: { mediaId, label: file.name.slice(0, 200) } },
        )
        .run();
    },
    onError: (error) => setFault(problemOf(error)?.detail ?? sentenceOf(error, t)),
  });
  function take(file: File | undefined) {
    setFault(null);
    if (!file) return;
    if (file.size > MAX_FILE_BYTES) setFault(words.tooLarge);
    else upload.mutate(file);
  }
  return (
    <div className={css['form']}>
      {editor && editable ? (
        <EditorToolbar
          editor={editor}
          busy={upload.isPending}
          onLink={() => ask('link')}
          onVideo={() => ask('video')}
          onFiles={(wanted) => {
            kind.current = wanted;
            if (input.current) {
              input.current.accept = wanted === 'picture' ? 'image/jpeg,image/png,image/webp' : '';
              input.current.click();
            }
          }}
        />
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        data-upload
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <div ref={place} className={css['text']} />
      <p role="status" className={blockCss['muted']}>
        {upload.isPending ? words.uploading : ''}
      </p>
      {fault ? (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      ) : null}
      <PictureFields post={post} body={body} editable={editable} editor={editor} Choice={Choice} />
      {asked === 'link' && editor ? (
        <AddressDialog
          title={words.linkTitle}
          name={null}
          known={String(editor.getAttributes('link')['href'] ?? '')}
          onDrop={
            editor.isActive('link')
              ? () => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                  ask(null);
                }
              : undefined
          }
          onClose={() => ask(null)}
          onSet={(href) => {
            const chain = editor.chain().focus().extendMarkRange('link');
            if (editor.state.selection.empty && !editor.isActive('link'))
              chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
            else chain.setLink({ href }).run();
            ask(null);
          }}
        />
      ) : null}
      {asked === 'video' && editor ? (
        <AddressDialog
          title={words.videoTitle}
          name={{ label: words.videoName, hint: words.videoHint }}
          known=""
          onClose={() => ask(null)}
          onSet={(href, title) => {
            editor
              .chain()
              .focus()
              .insertContent({ type: 'video', attrs: { href, title: title.slice(0, 200) } })
              .run();
            ask(null);
          }}
        />
      ) : null}
    </div>
  );
}
