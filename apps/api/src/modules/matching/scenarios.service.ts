import type {
  DraftChanged,
  MatchingTotals,
  NewScenario,
  Placement,
  ScenarioComparison,
  ScenarioRow,
} from '@tandem/contracts';
import { searchKey } from '@tandem/domain/kernel';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { split } from './draft.presenter.ts';
import type { Drafts } from './draft.service.ts';
import type { DraftColumns, Placed } from './matching.repository.ts';
import { accountOf, matchingChanged, type MatchingStores } from './matching-stores.ts';
import { movesBetween } from './moves-between.ts';
import type { Round, Rounds } from './rounds.ts';
import { totalsOfPairs } from './totals.ts';

/** Named drafts beside the current one. */
export function createScenarios(stores: MatchingStores, rounds: Rounds, drafts: Drafts) {
  const { queue, repository, audit, accounts } = stores;

  /** A scenario that is there. @throws not-found */
  function get(id: string): DraftColumns & { name: string } {
    const draft = repository.draft(id);
    if (!draft || draft.name === null || draft.removedAt !== null) throw new ProblemError('not-found');
    return { ...draft, name: draft.name };
  }
  /** Another year's scenarios are for looking at the past, which this board is not. @throws not-found */
  function roundOf(context: Context, draft: DraftColumns): Round {
    const round = rounds.of(context, draft.form);
    if (round.year !== draft.startYear) throw new ProblemError('not-found');
    return round;
  }

  function present(round: Round, draft: DraftColumns): ScenarioRow {
    const { there, gone } = split(round, repository.placed(draft.id));
    const { id, form, name, savedAt, savedBy, version } = draft;
    return {
      id,
      form,
      name: name ?? '',
      savedAt,
      savedBy: savedBy === null ? null : (accounts.names([savedBy]).get(savedBy) ?? null),
      totals: totalsOfPairs(round, there),
      lost: gone.length,
      version,
    };
  }

  /** @throws already-exists */
  function refuseTaken(round: Round, name: string, but: string | null): void {
    const taken = repository
      .scenarios(round.year, round.form.code)
      .some((one) => one.id !== but && searchKey(one.name ?? '') === searchKey(name));
    if (taken) throw new ProblemError('already-exists');
  }

  return {
    /** @throws not-found */
    list(context: Context, form: string): { scenarios: ScenarioRow[] } {
      authorize(context, 'matching.read', {});
      const round = rounds.of(context, form);
      return { scenarios: repository.scenarios(round.year, form).map((draft) => present(round, draft)) };
    },

    /** The same id sent again answers the scenario it made. @throws not-found, stale-version, already-exists */
    save(context: Context, { id: given, form, name, version }: z.output<typeof NewScenario>): Promise<ScenarioRow> {
      return queue.write((tx) => {
        authorize(context, 'matching.manage', {});
        const round = rounds.of(context, form);
        const known = given === undefined ? null : repository.draft(given);
        if (known) {
          if (known.name === null || known.form !== form || known.removedAt !== null)
            throw new ProblemError('already-exists');
          return present(round, known);
        }
        drafts.fresh(context, round, version);
        refuseTaken(round, name, null);
        const id = given ?? newId(context.now.getTime());
        const savedAt = context.now.toISOString();
        const savedBy = accountOf(stores, context);
        repository.insertDraft(tx, { id, startYear: round.year, form, name, savedAt, savedBy });
        const current = drafts.current(round);
        for (const one of drafts.placedIn(current)) repository.put(tx, id, one);
        if (current) repository.updateDraft(tx, current.id, current.version, { scenarioId: id });
        audit.record(tx, context, { act: 'scenario-saved', entity: 'matching', entityId: form, after: { name } });
        matchingChanged(stores, tx, context, form);
        const made = repository.draft(id);
        if (!made) throw new ProblemError('not-found');
        return present(round, made);
      });
    },

    /** @throws not-found, stale-version, already-exists */
    rename(context: Context, id: string, version: number, name: string): Promise<ScenarioRow> {
      return queue.write((tx) => {
        const draft = authorize(context, 'matching.manage', get(id));
        const round = roundOf(context, draft);
        if (draft.version !== version) throw new ProblemError('stale-version', { current: present(round, draft) });
        refuseTaken(round, name, id);
        repository.updateDraft(tx, id, version, { name });
        const [before, after] = [{ name: draft.name }, { name }];
        audit.record(tx, context, { act: 'scenario-renamed', entity: 'matching', entityId: draft.form, before, after });
        matchingChanged(stores, tx, context, draft.form);
        return present(round, get(id));
      });
    },

    /** @throws not-found */
    remove(context: Context, id: string): Promise<void> {
      return queue.write((tx) => {
        const draft = authorize(context, 'matching.manage', get(id));
        roundOf(context, draft);
        repository.updateDraft(tx, id, draft.version, { removedAt: context.now.toISOString() });
        const before = { name: draft.name };
        audit.record(tx, context, { act: 'scenario-removed', entity: 'matching', entityId: draft.form, before });
        matchingChanged(stores, tx, context, draft.form);
      });
    },

    /** Already there: answered as it is. @throws not-found, already-exists when the name was given away since */
    restore(context: Context, id: string): Promise<ScenarioRow> {
      return queue.write((tx) => {
        const draft = repository.draft(id);
        if (!draft || draft.name === null) throw new ProblemError('not-found');
        const round = roundOf(context, authorize(context, 'matching.manage', draft));
        if (draft.removedAt !== null) {
          refuseTaken(round, draft.name, id);
          repository.updateDraft(tx, id, draft.version, { removedAt: null });
          const after = { name: draft.name };
          audit.record(tx, context, { act: 'scenario-restored', entity: 'matching', entityId: draft.form, after });
          matchingChanged(stores, tx, context, draft.form);
        }
        return present(round, get(id));
      });
    },

    /**
     * The current draft becomes as the scenario. Pairs of people who are not on the board any more stay behind, and so
     * do pairs that are impossible by now. @throws not-found, stale-version
     */
    open(context: Context, id: string, version: number): Promise<DraftChanged> {
      return queue.write((tx) => {
        const draft = authorize(context, 'matching.manage', get(id));
        const round = roundOf(context, draft);
        const { there } = split(round, repository.placed(id));
        const possible = there.filter(
          ({ menteeId, mentorId }) => round.fit.refusalsOf(menteeId, mentorId).length === 0,
        );
        const wanted = new Map(possible.map((one) => [one.menteeId, one]));
        const placements: Placement[] = [
          ...drafts
            .placedIn(drafts.current(round))
            .filter(({ menteeId }) => !wanted.has(menteeId))
            .map(({ menteeId }) => ({ menteeId, mentorId: null })),
          ...possible,
        ];
        return drafts.change(tx, context, round, version, placements, 'scenario-opened', id);
      });
    },

    /** @throws not-found */
    compare(context: Context, form: string, left: string | null, right: string | null): ScenarioComparison {
      authorize(context, 'matching.read', {});
      const round = rounds.of(context, form);
      const read = (id: string | null): { pairs: Placed[]; totals: MatchingTotals } => {
        const draft = id === null ? drafts.current(round) : get(id);
        if (draft && (draft.form !== form || draft.startYear !== round.year)) throw new ProblemError('not-found');
        const { there } = split(round, drafts.placedIn(draft));
        return { pairs: there, totals: totalsOfPairs(round, there) };
      };
      const [one, other] = [read(left), read(right)];
      return {
        left: { scenarioId: left, totals: one.totals },
        right: { scenarioId: right, totals: other.totals },
        changes: movesBetween(one.pairs, other.pairs),
      };
    },
  };
}
