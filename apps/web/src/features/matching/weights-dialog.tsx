import type { MatchingWeights, WeightsPreset } from '@tandem/contracts';
import { CRITERIA, FIT_WORDS, fitWord, HEAVIEST_WEIGHT } from '@tandem/domain/matching/fit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { useMatching } from './matching-context.ts';
import { weightsPreviewQuery, weightsQuery } from './matching.queries.ts';
import { grouped, signed } from './price-words.ts';

type InUse = { weights: MatchingWeights; badBelow: number; version: number; preset: string | null };
/** The hand rests before the whole is worked out anew. */
const REST_MS = 450;
const THRESHOLD_STEP = 50;

/** «Важность»: how much each criterion counts, with what that would change shown before it is kept. */
export function WeightsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { form } = useMatching();
  const { data, isError, error, refetch } = useQuery(weightsQuery(form));
  if (data) return <Sliders inUse={data.inUse} presets={data.presets} onClose={onClose} />;
  return (
    <Dialog title={t.matching.weights.title} onClose={onClose}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : (
        <Skeleton height={360} />
      )}
    </Dialog>
  );
}

const same = (one: MatchingWeights, other: MatchingWeights): boolean =>
  CRITERIA.every((criterion) => one[criterion] === other[criterion]);

function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(value), REST_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return later;
}

function Sliders({ inUse, presets, onClose }: { inUse: InUse; presets: WeightsPreset[]; onClose: () => void }) {
  const { t, language } = useWords();
  const { form, manages } = useMatching();
  const words = t.matching.weights;
  const queries = useQueryClient();
  const [weights, setWeights] = useState(inUse.weights);
  const [badBelow, setBadBelow] = useState(inUse.badBelow);
  const silent = CRITERIA.every((criterion) => weights[criterion] === 0);
  const chosen = presets.find((preset) => same(preset.weights, weights));
  const changed = !same(weights, inUse.weights) || badBelow !== inUse.badBelow;
  const resting = useLater(weights);
  const restingBad = useLater(badBelow);
  const settled = resting === weights && restingBad === badBelow;
  const asks = !same(resting, inUse.weights) || restingBad !== inUse.badBelow;
  const preview = useQuery({
    ...weightsPreviewQuery({ form, weights: resting, badBelow: restingBad }),
    enabled: manages && asks && !silent,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ['matching', form] });
  const keepThem = useMutation({
    // oxlint-disable-next-line react/hooks -- an operation of the API by this name, not a hook
    mutationFn: () => api.matching.useWeights({ body: { form, version: inUse.version, weights, badBelow } }),
    onSuccess: () => {
      toast(words.saved);
      onClose();
    },
    onSettled: refresh,
  });
  const stale = problemOf(keepThem.error)?.slug === 'stale-version';
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        manages ? (
          <>
            <Button onClick={onClose}>{t.common.cancel}</Button>
            <Button
              look={['primary']}
              disabled={!changed || silent || keepThem.isPending}
              onClick={() => keepThem.mutate()}
            >
              {words.save}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{t.common.close}</Button>
        )
      }
    >
      <p className={css['muted']}>{words.lead}</p>
      {manages ? (
        <SelectField
          label={words.preset}
          value={chosen?.code ?? ''}
          onChange={(event) => {
            const preset = presets.find(({ code }) => code === event.target.value);
            if (preset) setWeights(preset.weights);
          }}
        >
          <option value="">{words.ownMeasure}</option>
          {presets.map(({ code, label, own }) => (
            <option key={code} value={code}>
              {own ? label : presetWords(code, label, words.presets)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <div role="status" className={css['preview']}>
        {silent ? <Banner tone="late">{words.silent}</Banner> : null}
        {changed && !silent && (!settled || preview.isFetching) ? (
          <p className={css['muted']}>{t.price.counting}</p>
        ) : null}
        {changed && settled && asks && !preview.isFetching && preview.data ? (
          <Banner tone="info">
            {preview.data.changes.length === 0
              ? words.nothingChanges
              : words.preview(
                  preview.data.changes.length,
                  grouped(preview.data.after.total, language),
                  signed(preview.data.after.total - preview.data.before.total),
                  preview.data.after.matched - preview.data.before.matched,
                )}
          </Banner>
        ) : null}
        {preview.isError && changed ? <Banner tone="late">{sentenceOf(preview.error, t)}</Banner> : null}
        {keepThem.isError ? (
          <Banner tone="late">{stale ? t.matching.stale : sentenceOf(keepThem.error, t)}</Banner>
        ) : null}
      </div>
      <div className={css['sliders']}>
        {CRITERIA.map((criterion) => (
          <label key={criterion} className={css['slider']}>
            <span>{t.fit.criteria[criterion]}</span>
            <input
              type="range"
              min={0}
              max={HEAVIEST_WEIGHT}
              value={weights[criterion]}
              disabled={!manages}
              onChange={(event) => setWeights({ ...weights, [criterion]: Number(event.target.value) })}
            />
            <output>{weights[criterion]}</output>
          </label>
        ))}
        <label className={css['slider']}>
          <span>
            {words.badBelow(t.fit.words[FIT_WORDS.find((word) => word === fitWord(badBelow)) ?? 'acceptable'])}
          </span>
          <input
            type="range"
            min={0}
            max={1000}
            step={THRESHOLD_STEP}
            value={badBelow}
            disabled={!manages}
            onChange={(event) => setBadBelow(Number(event.target.value))}
          />
          <output>{badBelow}</output>
        </label>
      </div>
      {manages && !chosen && !silent ? <SavePreset weights={weights} onSaved={refresh} /> : null}
    </Dialog>
  );
}

/** Ours are named in the language of the screen, the school's own as the school named them. */
const presetWords = (code: string, label: string, words: Record<string, string>): string => words[code] ?? label;

function SavePreset({ weights, onSaved }: { weights: MatchingWeights; onSaved: () => unknown }) {
  const { t } = useWords();
  const { form } = useMatching();
  const words = t.matching.weights;
  const [label, setLabel] = useState('');
  const save = useMutation({
    mutationFn: () => api.matching.savePreset({ body: { form, label: label.trim(), weights } }),
    onSuccess: () => {
      toast(words.presetSaved(label.trim()));
      setLabel('');
    },
    onSettled: onSaved,
  });
  return (
    <details className={css['fold']}>
      <summary>{words.keepPreset}</summary>
      <form
        className={css['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          if (label.trim() !== '') save.mutate();
        }}
      >
        <TextField
          label={words.presetName}
          maxLength={80}
          autoComplete="off"
          value={label}
          error={save.isError ? sentenceOf(save.error, t) : undefined}
          onChange={(event) => setLabel(event.target.value)}
        />
        <div>
          <Button type="submit" disabled={save.isPending || label.trim() === ''}>
            {t.common.save}
          </Button>
        </div>
      </form>
    </details>
  );
}
