import type { Rubric } from '@tandem/contracts';
import { daysBetween } from '@tandem/domain/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import blockCss from '../../ui/block.module.css';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextArea, TextField } from '../../ui/field.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';
import css from './practices.module.css';
import { rubricsQuery } from './practices.queries.ts';

/** A rubric nobody has written into for longer is called silent. */
const SILENT_DAYS = 30;

/** What the site is divided into, and which of it is silent. */
export function RubricsBlock() {
  const { t, language } = useWords();
  const { today } = useAccount();
  const words = t.rubrics;
  const { data } = useQuery(rubricsQuery);
  const [asked, ask] = useState<Rubric | 'new' | null>(null);
  return (
    <Block title={words.title} actions={<Button onClick={() => ask('new')}>{words.add}</Button>}>
      <p className={blockCss['muted']}>{data?.rubrics.length === 0 ? words.none : words.lead}</p>
      <ul className={blockCss['lines']}>
        {data?.rubrics.map((rubric) => {
          const { id, name, enabled, posts, lastOn } = rubric;
          const silent = enabled && (lastOn === null || daysBetween(lastOn, today) > SILENT_DAYS);
          const last = lastOn === null ? null : dayAndMonth(language, lastOn);
          return (
            <li key={id} data-rubric>
              <span>
                {name} <span className={blockCss['muted']}>· {words.posts(posts)}</span>
              </span>
              <span className={css['row']}>
                {silent ? <Chip tone="wait">{words.silent(last)}</Chip> : null}
                {!silent && last !== null ? <span className={blockCss['muted']}>{words.last(last)}</span> : null}
                {enabled ? null : <Chip tone="plain">{words.off}</Chip>}
                <Button look={['slim']} aria-label={words.edit(name)} onClick={() => ask(rubric)}>
                  {t.common.edit}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {asked ? <RubricDialog known={asked === 'new' ? null : asked} onClose={() => ask(null)} /> : null}
    </Block>
  );
}

function RubricDialog({ known, onClose }: { known: Rubric | null; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rubrics;
  const queries = useQueryClient();
  const [name, setName] = useState(known?.name ?? '');
  const [about, setAbout] = useState(known?.about ?? '');
  const [enabled, setEnabled] = useState(known?.enabled ?? true);
  const save = useMutation({
    mutationFn: () =>
      known
        ? api.practices.changeRubric({
            params: { rubricId: known.id },
            body: { version: known.version, name, about, enabled },
          })
        : api.practices.addRubric({ body: { name, about } }),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: ['practices', 'rubrics'] });
      toast(words.saved);
      onClose();
    },
  });
  return (
    <Dialog
      title={known ? words.edit(known.name) : words.add}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={name.trim() === '' || save.isPending} onClick={() => save.mutate()}>
            {t.common.save}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField label={words.name} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        <TextArea
          label={words.about}
          optional
          maxLength={400}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
        />
        {known ? (
          <CheckField label={words.enabled} checked={enabled} onChange={(event) => setEnabled(event.target.checked)} />
        ) : null}
        {save.isError ? (
          <Banner tone="late" role="alert">
            {problemOf(save.error)?.detail ?? sentenceOf(save.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
