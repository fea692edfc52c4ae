import type { Post } from '@tandem/contracts';
import { canAll } from '@tandem/domain/access';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router-dom';
import { PersonChoice } from '../../features/people/person-choice.tsx';
import { BodyEditor } from '../../features/practices/body-editor.tsx';
import { CheckPanel } from '../../features/practices/check-panel.tsx';
import { OutsideBlock } from '../../features/practices/outside-block.tsx';
import { PeopleList } from '../../features/practices/people-list.tsx';
import { PostActs } from '../../features/practices/post-acts.tsx';
import { changeOf, draftOf, type PostDraft } from '../../features/practices/post-draft.ts';
import css from '../../features/practices/practices.module.css';
import { postQuery, rubricsQuery, useKeepPost } from '../../features/practices/practices.queries.ts';
import { RemarksBlock } from '../../features/practices/remarks-block.tsx';
import { VersionsBlock } from '../../features/practices/versions-block.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { offered, useProgramme } from '../../lib/programme.ts';
import blockCss from '../../ui/block.module.css';
import { Block } from '../../ui/block.tsx';
import { Button, ButtonLink, buttonClass } from '../../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';

const AUTOSAVE_MS = 1_500;

/** One post: written, checked, talked over, shown. */
export function PostPage() {
  const { t } = useWords();
  const { postId = '' } = useParams();
  const { data, error, isError } = useQuery(postQuery(postId));
  if (data) return <Writing key={data.id} post={data} />;
  if (isError && problemOf(error)?.status === 404)
    return (
      <Page title={t.practices.title}>
        <Empty title={t.post.notFound}>
          <ButtonLink to={paths.practices}>{t.post.toList}</ButtonLink>
        </Empty>
      </Page>
    );
  return (
    <Page title={t.practices.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : (
        <Skeleton height={480} />
      )}
    </Page>
  );
}

function Writing({ post }: { post: Post }) {
  const { t, language } = useWords();
  const words = t.post;
  const { actor, timezone } = useAccount();
  const programme = useProgramme();
  const rubrics = useQuery(rubricsQuery).data?.rubrics ?? [];
  const keep = useKeepPost();
  const [draft, setDraft] = useState(() => draftOf(post));
  /** Another text is put into the editor by making it anew. */
  const [made, makeAnew] = useState(0);
  const [dirty, setDirty] = useState(false);
  // A mentor and a mentee propose; whom a text names is said by whoever sees consents.
  const Choice = post.mayWrite && canAll(actor, 'practices.write') ? PersonChoice : null;
  const typed = useRef(draft);
  const save = useMutation({
    mutationFn: (sent: { draft: PostDraft; version: number }) =>
      api.practices.change({
        params: { postId: post.id },
        body: changeOf(sent.draft, sent.version, Choice !== null),
      }),
    onSuccess(now, sent) {
      keep(now);
      if (typed.current === sent.draft) setDirty(false);
    },
  });
  const problem = problemOf(save.error);
  const theirs = problem?.slug === 'stale-version' ? (problem.current as Post) : null;
  const set = (change: Partial<PostDraft>) => {
    typed.current = { ...typed.current, ...change };
    setDraft(typed.current);
    setDirty(true);
  };
  /** What is typed, on the server; null: it could not be saved, and the page says why. */
  async function saved(): Promise<Post | null> {
    if (!dirty) return post;
    return save.mutateAsync({ draft: typed.current, version: post.version }).catch(() => null);
  }
  const autosaves = dirty && post.status === 'draft' && post.mayWrite && !save.isPending && !save.isError;
  useEffect(() => {
    if (!autosaves) return undefined;
    const timer = setTimeout(() => save.mutate({ draft: typed.current, version: post.version }), AUTOSAVE_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the clock begins anew with every letter
  }, [autosaves, draft]);
  function takeTheirs(now: Post) {
    keep(now);
    typed.current = draftOf(now);
    setDraft(typed.current);
    setDirty(false);
    makeAnew(made + 1);
    save.reset();
  }
  const editable = post.mayWrite;
  return (
    <Page
      title={draft.title || t.practices.untitled}
      lead={
        <>
          <Chip tone={post.status === 'published' ? 'done' : post.status === 'review' ? 'wait' : 'plain'}>
            {t.practices.statuses[post.status]}
          </Chip>{' '}
          {post.hidden ? <Chip tone="late">{t.practices.hidden}</Chip> : null}{' '}
          {post.publishAt ? t.practices.at(moment(language, post.publishAt, timezone)) : null}
        </>
      }
      actions={
        <>
          <a className={buttonClass()} href={paths.sitePreview(post.id)} target="_blank" rel="noreferrer">
            {words.preview}
          </a>
          {post.status === 'published' ? (
            <a className={buttonClass()} href={paths.sitePost(post.slug)} target="_blank" rel="noreferrer">
              {words.open}
            </a>
          ) : null}
          <ButtonLink to={paths.practices}>{words.toList}</ButtonLink>
        </>
      }
    >
      <LeaveGuard unsaved={dirty} />
      <PostActs post={post} onBefore={saved} />
      {editable ? null : <Banner tone="wait">{words.readOnly}</Banner>}
      {theirs ? (
        <Banner tone="late" role="alert">
          {words.stale}
          <Button onClick={() => takeTheirs(theirs)}>{words.takeTheirs}</Button>
          <Button onClick={() => save.mutate({ draft: typed.current, version: theirs.version })}>
            {words.keepMine}
          </Button>
        </Banner>
      ) : null}
      {save.isError && !theirs ? (
        <Banner tone="late" role="alert">
          {problem?.detail ?? problem?.errors?.[0]?.detail ?? words.failed}
          <Button onClick={() => save.mutate({ draft: typed.current, version: post.version })}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      <div className={css['columns']}>
        <div className={css['form']}>
          <TextField
            label={t.practices.name}
            maxLength={160}
            disabled={!editable}
            value={draft.title}
            onChange={(event) => set({ title: event.target.value })}
          />
          <TextArea
            label={words.lead}
            hint={words.leadHint}
            rows={2}
            maxLength={500}
            disabled={!editable}
            value={draft.lead}
            onChange={(event) => set({ lead: event.target.value })}
          />
          <BodyEditor
            key={made}
            post={post}
            body={draft.body}
            editable={editable}
            Choice={Choice}
            onBody={(body) => set({ body })}
          />
          {editable ? (
            <div className={css['row']}>
              <Button
                disabled={!dirty || save.isPending}
                onClick={() => save.mutate({ draft: typed.current, version: post.version })}
              >
                {words.save}
              </Button>
              <span role="status" className={blockCss['muted']}>
                {save.isPending ? words.saving : dirty ? words.unsaved : words.saved}
              </span>
            </div>
          ) : null}
        </div>
        <div className={css['form']}>
          <CheckPanel
            post={post}
            editable={editable}
            onAnswer={(text) => set({ answered: [...draft.answered, text] })}
          />
          <Block title={t.practices.rubric}>
            <div className={css['form']}>
              <SelectField
                label={t.practices.rubric}
                disabled={!editable}
                value={draft.rubricId ?? ''}
                onChange={(event) => set({ rubricId: event.target.value || null })}
              >
                <option value="">{words.noRubric}</option>
                {rubrics
                  .filter(({ enabled, id }) => enabled || id === draft.rubricId)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </SelectField>
              <SelectField
                label={words.form}
                disabled={!editable}
                value={draft.form ?? ''}
                onChange={(event) => set({ form: event.target.value || null })}
              >
                <option value="">{words.noForm}</option>
                {offered(programme?.forms.value, draft.form === null ? [] : [draft.form]).map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </SelectField>
              <TextField
                label={words.tags}
                hint={words.tagsHint}
                disabled={!editable}
                maxLength={400}
                value={draft.tags}
                onChange={(event) => set({ tags: event.target.value })}
              />
            </div>
          </Block>
          {Choice !== null || draft.people.length > 0 ? (
            <Block title={words.named}>
              <p className={blockCss['muted']}>{words.namedLead}</p>
              <PeopleList
                label={words.addPerson}
                people={dirty ? draft.people : post.people}
                Choice={Choice}
                onPeople={(people) => set({ people })}
              />
            </Block>
          ) : null}
          <RemarksBlock post={post} />
          <VersionsBlock
            post={post}
            onRestore={
              editable
                ? ({ title, lead, body }) => {
                    set({ title, lead, body });
                    makeAnew(made + 1);
                  }
                : null
            }
          />
          {post.status === 'published' && Choice !== null ? <OutsideBlock key={post.version} post={post} /> : null}
        </div>
      </div>
    </Page>
  );
}
