import type { Post, PostMedia } from '@tandem/contracts';
import { type PictureNode, picturesOf, type PostBody } from '@tandem/domain/practices';
import type { Editor } from '@tiptap/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import blockCss from '../../ui/block.module.css';
import { Block } from '../../ui/block.tsx';
import { Segments, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { type PeopleChoice, PeopleList } from './people-list.tsx';
import css from './practices.module.css';
import { mediaPath, useKeepPost } from './practices.queries.ts';

type Props = { post: Post; body: PostBody; editable: boolean; editor: Editor | null; Choice: PeopleChoice | null };

/** Of each picture of the text: what is on it, in words, and who. */
export function PictureFields({ post, body, editable, editor, Choice }: Props) {
  const t = useT();
  const pictures = picturesOf(body);
  if (pictures.length === 0 || !editable) return null;
  /** Writes into the node of the text, so that undo takes it back too. */
  function describe(mediaId: string, change: Partial<PictureNode['attrs']>) {
    editor?.commands.command(({ tr, dispatch }) => {
      tr.doc.descendants((node, at) => {
        if (node.type.name === 'picture' && node.attrs['mediaId'] === mediaId)
          tr.setNodeMarkup(at, undefined, { ...node.attrs, ...change });
      });
      dispatch?.(tr);
      return true;
    });
  }
  return (
    <Block title={t.post.pictures}>
      {pictures.map(({ attrs }) => {
        const media = post.media.find(({ id }) => id === attrs.mediaId);
        return media ? (
          <PictureCard
            key={attrs.mediaId}
            postId={post.id}
            media={media}
            attrs={attrs}
            Choice={Choice}
            onDescribe={(change) => describe(attrs.mediaId, change)}
          />
        ) : null;
      })}
    </Block>
  );
}

type CardProps = {
  postId: string;
  media: PostMedia;
  attrs: PictureNode['attrs'];
  Choice: PeopleChoice | null;
  onDescribe: (change: Partial<PictureNode['attrs']>) => void;
};

function PictureCard({ postId, media, attrs, Choice, onDescribe }: CardProps) {
  const t = useT();
  const words = t.post;
  const keep = useKeepPost();
  /** As it was just said, until the server has answered. */
  const [said, setSaid] = useState<'none' | 'people' | null>(null);
  const faces = said ?? media.faces;
  const say = useMutation({
    mutationFn: (body: { faces: 'none' | 'people'; personIds: string[] }) =>
      api.practices.describe({ params: { postId, mediaId: media.id }, body }),
    onSuccess: keep,
    onSettled: () => setSaid(null),
  });
  return (
    <div className={css['picture']} data-picture={media.id}>
      <img src={mediaPath(postId, media.id)} alt="" loading="lazy" />
      <div className={css['form']}>
        <TextField
          label={words.alt}
          maxLength={500}
          value={attrs.alt}
          onChange={(event) => onDescribe({ alt: event.target.value })}
        />
        <TextField
          label={words.caption}
          optional
          maxLength={500}
          value={attrs.caption}
          onChange={(event) => onDescribe({ caption: event.target.value })}
        />
        <div className={css['row']}>
          <span className={blockCss['muted']} aria-hidden="true">
            {words.faces}
          </span>
          <Segments
            name={`faces-${media.id}`}
            legend={words.facesOf(media.fileName)}
            value={faces ?? ('' as 'none')}
            options={(['none', 'people'] as const).map((value) => ({ value, label: words.facesKinds[value] }))}
            onChange={(next) => {
              setSaid(next);
              say.mutate({ faces: next, personIds: [] });
            }}
          />
        </div>
        {faces === 'people' ? (
          <PeopleList
            label={words.whoIsThere}
            people={media.people}
            Choice={Choice}
            onPeople={(people) => say.mutate({ faces: 'people', personIds: people.map(({ personId }) => personId) })}
          />
        ) : null}
        {say.isError ? (
          <Banner tone="late" role="alert">
            {problemOf(say.error)?.detail ?? sentenceOf(say.error, t)}
          </Banner>
        ) : null}
      </div>
    </div>
  );
}
