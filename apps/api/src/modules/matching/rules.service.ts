import type { MatchingSettings, MatchingWeights, NewPreset, WeightsInUse, WeightsPreset } from '@tandem/contracts';
import {
  DEFAULT_FIT_SETTINGS,
  defaultWeights,
  type FitSettings,
  WEIGHT_PRESETS,
  type Weights,
} from '@tandem/domain/matching/fit';
import { DEFAULT_BAD_BELOW } from '@tandem/domain/matching';
import { searchKey } from '@tandem/domain/kernel';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { formOf, matchingChanged, type MatchingStores } from './matching-stores.ts';

type KeptWeights = { weights: Weights; badBelow: number };
type Presets = { inUse: WeightsInUse; presets: WeightsPreset[] };

const RULES = 'rules';
const weightsKey = (form: string) => `weights/${form}`;
const presetsKey = (form: string) => `presets/${form}`;
const { competences: _, ...DEFAULT_RULES } = DEFAULT_FIT_SETTINGS;

const same = (one: Weights, other: Weights): boolean =>
  (Object.keys(one) as (keyof Weights)[]).every((code) => one[code] === other[code]);

/** What the school decides: hard rules, weights of each form with starting points of its own. */
export function createMatchingRules(stores: MatchingStores) {
  const { queue, repository, audit } = stores;

  const rules = (): MatchingSettings => ({
    ...DEFAULT_RULES,
    ...(repository.setting(RULES)?.value as object | undefined),
  });
  const inUse = (form: string): KeptWeights =>
    (repository.setting(weightsKey(form))?.value as KeptWeights | undefined) ?? {
      weights: defaultWeights(form),
      badBelow: DEFAULT_BAD_BELOW,
    };

  function presets(form: string): WeightsPreset[] {
    const own = (repository.setting(presetsKey(form))?.value as WeightsPreset[] | undefined) ?? [];
    const start = { code: 'default', label: 'Как обычно для этой формы', own: false, weights: defaultWeights(form) };
    return [start, ...WEIGHT_PRESETS.map((preset) => ({ ...preset, own: false })), ...own];
  }

  function read(form: string): Presets {
    const { weights, badBelow } = inUse(form);
    const all = presets(form);
    return {
      inUse: {
        form,
        weights,
        badBelow,
        preset: all.find((one) => same(one.weights, weights))?.code ?? null,
        version: repository.setting(weightsKey(form))?.version ?? 0,
      },
      presets: all,
    };
  }
  const settings = () => ({ settings: rules(), version: repository.setting(RULES)?.version ?? 0 });

  return {
    /** As the rules of fit take them: with the school's own dictionary. */
    fitSettings: (): FitSettings => ({ ...rules(), competences: stores.programme().competences }),
    inUse,

    weights(context: Context, form: string): Presets {
      authorize(context, 'matching.read', {});
      formOf(stores, form);
      return read(form);
    },

    /** @throws not-found, stale-version */
    use(
      context: Context,
      change: { form: string; version: number; weights: MatchingWeights; badBelow?: number | undefined },
    ): Promise<Presets> {
      return queue.write((tx) => {
        authorize(context, 'matching.manage', {});
        const { form, version, weights } = change;
        formOf(stores, form);
        const before = read(form);
        if (before.inUse.version !== version) throw new ProblemError('stale-version', { current: before });
        const badBelow = change.badBelow ?? before.inUse.badBelow;
        repository.saveSetting(tx, weightsKey(form), { weights, badBelow }, version + 1, context.now.toISOString());
        audit.record(tx, context, {
          act: 'weights-set',
          entity: 'matching',
          entityId: form,
          before: { ...before.inUse.weights, badBelow: before.inUse.badBelow },
          after: { ...weights, badBelow },
        });
        matchingChanged(stores, tx, context, form);
        return read(form);
      });
    },

    /** The same name again replaces what it stood for. @throws not-found, already-exists for a name of ours */
    savePreset(context: Context, { form, label, weights }: z.output<typeof NewPreset>): Promise<Presets> {
      return queue.write((tx) => {
        authorize(context, 'matching.manage', {});
        formOf(stores, form);
        const all = presets(form);
        const known = all.find((one) => searchKey(one.label) === searchKey(label));
        if (known && !known.own) throw new ProblemError('already-exists');
        const own = all.filter((one) => one.own && one !== known);
        const number = own.reduce((most, { code }) => Math.max(most, Number(code.slice(4)) || 0), 0) + 1;
        const preset = { code: known?.code ?? `own-${number}`, label, own: true, weights };
        const kept = repository.setting(presetsKey(form))?.version ?? 0;
        const list = [...own, preset].sort((a, b) => a.code.localeCompare(b.code));
        repository.saveSetting(tx, presetsKey(form), list, kept + 1, context.now.toISOString());
        audit.record(tx, context, { act: 'preset-saved', entity: 'matching', entityId: form, after: { label } });
        matchingChanged(stores, tx, context, form);
        return read(form);
      });
    },

    settings(context: Context) {
      authorize(context, 'matching.read', {});
      return settings();
    },

    /** @throws stale-version */
    changeSettings(context: Context, version: number, wanted: MatchingSettings) {
      return queue.write((tx) => {
        authorize(context, 'matching.manage', {});
        const before = settings();
        if (before.version !== version) throw new ProblemError('stale-version', { current: before });
        repository.saveSetting(tx, RULES, wanted, version + 1, context.now.toISOString());
        const act = { act: 'rules-set', entity: 'matching', entityId: RULES };
        audit.record(tx, context, { ...act, before: before.settings, after: wanted });
        tx.afterCommit(() => stores.changed(['matching'], context.sessionId));
        return settings();
      });
    },
  };
}
export type MatchingRules = ReturnType<typeof createMatchingRules>;
