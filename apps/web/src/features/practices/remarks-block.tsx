import type { Post } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { linesOf } from '@tandem/domain/practices';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import blockCss from '../../ui/block.module.css';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';
import css from './practices.module.css';
import { useKeepPost } from './practices.queries.ts';

const SHOWN = 60;

/** What readers say of a paragraph or of the whole; the writer ticks off what is done. */
export function RemarksBlock({ post }: { post: Post }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words = t.post;
  const keep = useKeepPost();
  const [text, setText] = useState('');
  const [block, setBlock] = useState('');
  const [id, renew] = useState(() => crypto.randomUUID());
  const add = useMutation({
    mutationFn: () =>
      api.practices.remark({
        params: { postId: post.id },
        body: { id, block: block === '' ? null : Number(block), text },
      }),
    onSuccess(now) {
      keep(now);
      setText('');
      renew(crypto.randomUUID());
    },
  });
  const resolve = useMutation({
    mutationFn: (remarkId: string) => api.practices.resolveRemark({ params: { postId: post.id, remarkId } }),
    onSuccess: keep,
  });
  const failed = add.error ?? resolve.error;
  return (
    <Block title={words.remarksTitle}>
      {post.remarkList.length === 0 ? <p className={blockCss['muted']}>{words.noRemarks}</p> : null}
      <ul className={blockCss['lines']}>
        {post.remarkList.map((remark) => (
          <li key={remark.id} data-remark>
            <div>
              {remark.quote ? <p className={blockCss['muted']}>«{remark.quote.slice(0, SHOWN)}»</p> : null}
              <p>{remark.text}</p>
              <p className={blockCss['muted']}>
                {[remark.by ? shortName(remark.by) : null, moment(language, remark.at, timezone)]
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </div>
            {remark.resolvedAt === null ? (
              <Button
                look={['slim']}
                aria-label={words.resolveOf(remark.text)}
                onClick={() => resolve.mutate(remark.id)}
              >
                {words.resolve}
              </Button>
            ) : (
              <Chip tone="done">{words.resolved}</Chip>
            )}
          </li>
        ))}
      </ul>
      <div className={css['form']}>
        <SelectField label={words.remarkTo} value={block} onChange={(event) => setBlock(event.target.value)}>
          <option value="">{words.remarkWhole}</option>
          {linesOf(post.body).map((line, index) =>
            line.trim() === '' ? null : (
              // oxlint-disable-next-line react/no-array-index-key -- a paragraph has no other name than its place
              <option key={index} value={index}>
                {index + 1}. {line.slice(0, SHOWN)}
              </option>
            ),
          )}
        </SelectField>
        <TextArea
          label={words.remarkText}
          rows={2}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button disabled={text.trim() === '' || add.isPending} onClick={() => add.mutate()}>
            {words.addRemark}
          </Button>
        </div>
        {failed ? (
          <Banner tone="late" role="alert">
            {problemOf(failed)?.detail ?? sentenceOf(failed, t)}
          </Banner>
        ) : null}
      </div>
    </Block>
  );
}
