import type { Post, PostActRequest } from '@tandem/contracts';
import { startOfDay } from '@tandem/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './practices.module.css';
import { useKeepPost } from './practices.queries.ts';

type Act = Post['acts'][number];
type Asked = Extract<Act, 'return' | 'schedule'> | 'remove';
const ASKED = new Set<Act>(['return', 'schedule']);

/** The moment of a clock on the wall of the school. @param text `YYYY-MM-DDTHH:MM` */
function instantIn(timezone: string, text: string): string {
  const [day = '', time = ''] = text.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(timezone, day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
}

/** What may be done with the post now. `onBefore` saves what is typed first. */
export function PostActs({ post, onBefore }: { post: Post; onBefore: () => Promise<Post | null> }) {
  const t = useT();
  const words = t.post;
  const { timezone } = useAccount();
  const keep = useKeepPost();
  const navigate = useNavigate();
  const [asked, ask] = useState<Asked | null>(null);
  const [note, setNote] = useState('');
  const [moment, setMoment] = useState('');
  const run = useMutation({
    async mutationFn(body: Omit<PostActRequest, 'version'>) {
      const now = await onBefore();
      if (now === null) return null;
      return api.practices.act({ params: { postId: post.id }, body: { ...body, version: now.version } });
    },
    onSuccess(now, { act }) {
      if (now === null) return;
      keep(now);
      ask(null);
      toast(words.done[act]);
    },
    onError(error) {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') keep(problem.current as Post);
    },
  });
  const approve = useMutation({
    async mutationFn() {
      const now = await onBefore();
      return now && api.practices.approve({ params: { postId: post.id }, body: { version: now.version } });
    },
    onSuccess(now) {
      if (now === null) return;
      keep(now);
      toast(words.approved);
    },
  });
  const remove = useMutation({
    mutationFn: () => api.practices.remove({ params: { postId: post.id }, query: { version: post.version } }),
    onSuccess() {
      toast(words.removed);
      void navigate(paths.practices, { replace: true });
    },
  });
  const failed = run.error ?? approve.error ?? remove.error;
  const mayRemove = post.status === 'draft' && post.publishedAt === null && post.mayWrite;
  return (
    <>
      <div className={css['row']}>
        {post.acts.map((act) => (
          <Button
            key={act}
            look={act === 'publish' || act === 'submit' ? ['primary'] : act === 'withdraw' ? ['danger'] : []}
            disabled={run.isPending}
            onClick={() => (ASKED.has(act) ? ask(act as Asked) : run.mutate({ act }))}
          >
            {words.acts[act]}
          </Button>
        ))}
        {post.mayApprove ? <Button onClick={() => approve.mutate()}>{words.approve}</Button> : null}
        {mayRemove ? (
          <Button look={['danger']} onClick={() => ask('remove')}>
            {words.remove}
          </Button>
        ) : null}
      </div>
      {failed && asked === null ? (
        <Banner tone="late" role="alert">
          {problemOf(failed)?.detail ?? sentenceOf(failed, t)}
        </Banner>
      ) : null}
      {asked ? (
        <Dialog
          title={asked === 'remove' ? words.remove : words.acts[asked]}
          onClose={() => ask(null)}
          footer={
            <>
              <Button onClick={() => ask(null)}>{t.common.cancel}</Button>
              <Button
                look={[asked === 'remove' ? 'danger' : 'primary']}
                disabled={asked === 'schedule' && moment === ''}
                onClick={() => {
                  if (asked === 'remove') remove.mutate();
                  else if (asked === 'return') run.mutate({ act: 'return', note });
                  else run.mutate({ act: 'schedule', publishAt: instantIn(timezone, moment) });
                }}
              >
                {asked === 'remove' ? words.remove : words.acts[asked]}
              </Button>
            </>
          }
        >
          <div className={css['form']}>
            {asked === 'remove' ? <p>{words.removeSure}</p> : null}
            {asked === 'return' ? (
              <TextArea
                label={words.note}
                optional
                maxLength={1000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            ) : null}
            {asked === 'schedule' ? (
              <TextField
                label={words.publishAt}
                type="datetime-local"
                value={moment}
                onChange={(event) => setMoment(event.target.value)}
              />
            ) : null}
            {failed ? (
              <Banner tone="late" role="alert">
                {problemOf(failed)?.detail ?? sentenceOf(failed, t)}
              </Banner>
            ) : null}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
