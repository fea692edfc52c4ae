import type { Post } from '@tandem/contracts';
import { can, canAll } from '@tandem/domain/access';
import { shortName } from '@tandem/domain/kernel';
import { POST_KINDS, POST_STATUSES } from '@tandem/domain/practices';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import css from '../../features/practices/practices.module.css';
import { postsQuery, rubricsQuery, useKeepPost } from '../../features/practices/practices.queries.ts';
import { RubricsBlock } from '../../features/practices/rubrics-block.tsx';
import { api, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import blockCss from '../../ui/block.module.css';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, TextField } from '../../ui/field.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';

type Ask = { text: string; status: Post['status'] | null; rubricId: string | null };
const NOTHING: Ask = { text: '', status: null, rubricId: null };

/** What is written, read and shown; for a mentor, what they proposed. */
export function PracticesPage() {
  const { t, language } = useWords();
  const words = t.practices;
  const { actor, timezone } = useAccount();
  const [asked, setAsked] = useState(NOTHING);
  const [beginning, begin] = useState(false);
  const ask = (change: Partial<Ask>) => setAsked((was) => ({ ...was, ...change }));
  const { text, status, rubricId } = asked;
  const found = useInfiniteQuery(
    postsQuery({ text, statuses: status ? [status] : [], ...(rubricId ? { rubricId } : {}) }),
  );
  const rubrics = useQuery(rubricsQuery).data?.rubrics ?? [];
  const posts = found.data?.pages.flatMap((page) => page.posts) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? 0;
  const chosen = JSON.stringify(asked) !== JSON.stringify(NOTHING);
  const arranges = canAll(actor, 'practices.write');
  const readsAll = canAll(actor, 'practices.read');
  return (
    <Page
      title={words.title}
      lead={readsAll ? words.lead : words.leadOwn}
      actions={
        <>
          {can(actor, 'practices.write') ? (
            <Button look={['primary']} onClick={() => begin(true)}>
              {words.begin}
            </Button>
          ) : null}
          <a className={buttonClass()} href={paths.site} target="_blank" rel="noreferrer">
            {words.site}
          </a>
        </>
      }
    >
      <FilterRow
        label={words.filters}
        chosen={chosen}
        reset={{ label: words.reset, run: () => setAsked(NOTHING) }}
        search={<RestedSearch label={words.search} hint="" text={text} onText={(value) => ask({ text: value })} />}
      >
        <FilterChoice
          label={words.status}
          any={words.anyStatus}
          value={status}
          options={POST_STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
          onChange={(value) => ask({ status: value })}
        />
        {rubrics.length > 0 ? (
          <FilterChoice
            label={words.rubric}
            any={words.anyRubric}
            value={rubricId}
            options={rubrics.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => ask({ rubricId: value })}
          />
        ) : null}
      </FilterRow>
      <FoundList
        found={found}
        count={posts.length > 0 ? words.shown(posts.length, total) : ''}
        nothing={
          chosen ? (
            <p>{words.nobody}</p>
          ) : (
            <Empty title={words.emptyTitle}>
              <p>{words.emptyText}</p>
            </Empty>
          )
        }
      >
        <ul className={blockCss['lines']}>
          {posts.map((one) => (
            <li key={one.id} data-post={one.id}>
              <span>
                <Link to={paths.post(one.id)}>{one.title || words.untitled}</Link>
                <span className={blockCss['muted']}>
                  {[
                    words.kinds[one.kind],
                    rubrics.find(({ id }) => id === one.rubricId)?.name,
                    one.by ? shortName(one.by) : null,
                    one.status === 'published' && one.publishedAt
                      ? words.on(moment(language, one.publishedAt, timezone))
                      : null,
                    one.publishAt ? words.at(moment(language, one.publishAt, timezone)) : null,
                  ]
                    .filter(Boolean)
                    .map((part) => ` · ${part}`)}
                </span>
              </span>
              <span className={css['row']}>
                {one.remarks > 0 ? <Chip tone="wait">{words.remarks(one.remarks)}</Chip> : null}
                {one.hidden ? <Chip tone="late">{words.hidden}</Chip> : null}
                <Chip tone={one.status === 'published' ? 'done' : one.status === 'review' ? 'wait' : 'plain'}>
                  {words.statuses[one.status]}
                </Chip>
              </span>
            </li>
          ))}
        </ul>
      </FoundList>
      {arranges ? <RubricsBlock /> : null}
      {beginning ? <BeginDialog onClose={() => begin(false)} /> : null}
    </Page>
  );
}

function BeginDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const words = t.practices;
  const keep = useKeepPost();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<(typeof POST_KINDS)[number]>('practice');
  const [title, setTitle] = useState('');
  const create = useMutation({
    mutationFn: () => api.practices.create({ body: { id, kind, title } }),
    onSuccess(made) {
      keep(made);
      void navigate(paths.post(made.id));
    },
  });
  return (
    <Dialog
      title={words.beginTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={create.isPending} onClick={() => create.mutate()}>
            {words.begin}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <Segments
          wide
          name="kind"
          legend={words.kind}
          value={kind}
          options={POST_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setKind}
        />
        <p className={blockCss['muted']}>{words.kindHints[kind]}</p>
        <TextField
          label={words.name}
          optional
          maxLength={160}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {create.isError ? (
          <Banner tone="late" role="alert">
            {sentenceOf(create.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
