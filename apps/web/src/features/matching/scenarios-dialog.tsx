import type { DraftChanged, MatchingBoard, ScenarioRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { useMatching } from './matching-context.ts';
import { scenariosQuery, useKeepDraft } from './matching.queries.ts';
import { grouped } from './price-words.ts';
import { ScenarioComparison } from './scenario-comparison.tsx';

type Props = {
  board: MatchingBoard;
  offerUndo: (changed: DraftChanged, said: string) => void;
  onClose: () => void;
};

/** Named drafts: save the present one, open another, lay two side by side. */
export function ScenariosDialog({ board, offerUndo, onClose }: Props) {
  const { t } = useWords();
  const { form, manages } = useMatching();
  const words = t.matching.scenarios;
  const { data, isError, error, refetch } = useQuery(scenariosQuery(form));
  const [comparing, setComparing] = useState(false);
  const rows = data?.scenarios ?? [];
  if (comparing) {
    return <ScenarioComparison rows={rows} onBack={() => setComparing(false)} onClose={onClose} />;
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={css['muted']}>{words.lead}</p>
      {manages ? <SaveAs board={board} /> : null}
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {data || isError ? null : <Skeleton height={120} />}
      {data && rows.length === 0 ? <p>{words.none}</p> : null}
      <ul className={css['lines']}>
        {rows.map((row) => (
          <Scenario
            key={row.id}
            row={row}
            current={board.draft.scenario?.id === row.id}
            version={board.draft.version}
            offerUndo={offerUndo}
            onOpened={onClose}
          />
        ))}
      </ul>
      {rows.length > 0 ? (
        <div>
          <Button onClick={() => setComparing(true)}>{words.compare}</Button>
        </div>
      ) : null}
    </Dialog>
  );
}

function SaveAs({ board }: { board: MatchingBoard }) {
  const { t } = useWords();
  const words = t.matching.scenarios;
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () =>
      api.matching.saveScenario({ body: { form: board.form, name: name.trim(), version: board.draft.version } }),
    onSuccess: () => {
      toast(words.saved(name.trim()));
      setName('');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['matching', board.form] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  };
  const taken = problemOf(save.error)?.slug === 'already-exists';
  return (
    <form className={css['stack']} onSubmit={submit}>
      <TextField
        label={words.saveAs}
        placeholder={words.example}
        maxLength={80}
        autoComplete="off"
        value={name}
        error={save.isError ? (taken ? words.taken : sentenceOf(save.error, t)) : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Button type="submit" look={['primary']} disabled={save.isPending || name.trim() === ''}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}

type ScenarioProps = {
  row: ScenarioRow;
  current: boolean;
  version: number;
  offerUndo: Props['offerUndo'];
  onOpened: () => void;
};

function Scenario({ row, current, version, offerUndo, onOpened }: ScenarioProps) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const { form, manages } = useMatching();
  const words = t.matching.scenarios;
  const queries = useQueryClient();
  const keep = useKeepDraft();
  const [renaming, setRenaming] = useState(false);
  const onSettled = () => queries.invalidateQueries({ queryKey: ['matching', form] });
  const onError = (error: unknown) =>
    toast(problemOf(error)?.slug === 'stale-version' ? t.matching.stale : sentenceOf(error, t), { tone: 'late' });
  const params = { scenarioId: row.id };
  const open = useMutation({
    mutationFn: () => api.matching.openScenario({ params, body: { version } }),
    onSuccess: (changed) => {
      keep(changed.draft);
      offerUndo(changed, words.opened(row.name));
      onOpened();
    },
    onError,
    onSettled,
  });
  const restore = useMutation({ mutationFn: () => api.matching.restoreScenario({ params }), onError, onSettled });
  const remove = useMutation({
    mutationFn: () => api.matching.removeScenario({ params }),
    onSuccess: () => toast(words.removed(row.name), { action: { label: t.common.undo, run: () => restore.mutate() } }),
    onError,
    onSettled,
  });
  return (
    <li data-scenario={row.name}>
      <div className={css['headed']}>
        <b>
          {row.name}
          {current ? <span className={css['muted']}> · {words.current}</span> : null}
        </b>
        {manages ? (
          <span className={css['buttons']}>
            <Button disabled={open.isPending} aria-label={words.openOf(row.name)} onClick={() => open.mutate()}>
              {t.common.open}
            </Button>
            <ActionsMenu
              label={words.menu(row.name)}
              actions={[
                { label: words.rename, run: () => setRenaming(true) },
                { label: words.remove, run: () => remove.mutate() },
              ]}
            />
          </span>
        ) : null}
      </div>
      <span className={css['muted']}>
        {[
          t.matching.pairsCount(row.totals.matched),
          t.matching.sumAndTail(grouped(row.totals.total, language), row.totals.tail),
          moment(language, row.savedAt, timezone),
          row.savedBy ? fullName(row.savedBy) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {row.lost > 0 ? <span className={css['wait']}>{words.lost(row.lost)}</span> : null}
      {renaming ? <Rename row={row} onDone={() => setRenaming(false)} /> : null}
    </li>
  );
}

function Rename({ row, onDone }: { row: ScenarioRow; onDone: () => void }) {
  const { t } = useWords();
  const { form } = useMatching();
  const words = t.matching.scenarios;
  const queries = useQueryClient();
  const [name, setName] = useState(row.name);
  const rename = useMutation({
    mutationFn: () =>
      api.matching.renameScenario({
        params: { scenarioId: row.id },
        body: { version: row.version, name: name.trim() },
      }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['matching', form] }),
  });
  const taken = problemOf(rename.error)?.slug === 'already-exists';
  return (
    <form
      className={css['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') rename.mutate();
      }}
    >
      <TextField
        label={words.newName}
        maxLength={80}
        value={name}
        error={rename.isError ? (taken ? words.taken : sentenceOf(rename.error, t)) : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={css['buttons']}>
        <Button type="submit" look={['primary']} disabled={rename.isPending}>
          {t.common.save}
        </Button>
        <Button onClick={onDone}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
