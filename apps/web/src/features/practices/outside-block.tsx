import type { Post } from '@tandem/contracts';
import { linesOf, renderBody } from '@tandem/domain/practices';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './practices.module.css';
import { useKeepPost } from './practices.queries.ts';

/** The text for the school's own site and for communities, and where else the post stands. */
export function OutsideBlock({ post }: { post: Post }) {
  const t = useT();
  const words = t.post;
  const keep = useKeepPost();
  const [sentOn, setSentOn] = useState(post.sentToCenterOn ?? '');
  const [url, setUrl] = useState(post.publishedUrl ?? '');
  const save = useMutation({
    mutationFn: () =>
      api.practices.outside({
        params: { postId: post.id },
        body: { version: post.version, sentToCenterOn: sentOn || null, publishedUrl: url.trim() || null },
      }),
    onSuccess(now) {
      keep(now);
      toast(words.outsideSaved);
    },
  });
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      toast(words.copied);
    } catch {
      toast(words.notCopied);
    }
  }
  const address = `${location.origin}/site/posts/${post.slug}`;
  const plain = () => [post.title, '', post.lead, '', ...linesOf(post.body).filter(Boolean), '', address].join('\n');
  const html = () =>
    renderBody(post.body, {
      hidden: '',
      media(mediaId) {
        const found = post.media.find(({ id }) => id === mediaId);
        if (!found) return null;
        const { width, height, size } = found;
        return { src: `${location.origin}/site/media/${mediaId}`, copies: [], width, height, size };
      },
    });
  return (
    <Block title={words.outside}>
      <div className={css['row']}>
        <Button onClick={() => void copy(plain())}>{words.copyText}</Button>
        <Button onClick={() => void copy(html())}>{words.copyHtml}</Button>
      </div>
      <div className={css['form']}>
        <TextField
          label={words.sentToCenterOn}
          optional
          type="date"
          value={sentOn}
          onChange={(event) => setSentOn(event.target.value)}
        />
        <TextField
          label={words.publishedUrl}
          optional
          type="url"
          maxLength={500}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <div>
          <Button disabled={save.isPending} onClick={() => save.mutate()}>
            {words.save}
          </Button>
        </div>
        {save.isError ? (
          <Banner tone="late" role="alert">
            {problemOf(save.error)?.errors?.[0]?.detail ?? problemOf(save.error)?.detail ?? sentenceOf(save.error, t)}
          </Banner>
        ) : null}
      </div>
    </Block>
  );
}
