import type { DraftChanged, MatchingDraft, Placement } from '@tandem/contracts';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { told } from './confidential.ts';
import { presentDraft } from './draft.presenter.ts';
import type { DraftColumns, Placed } from './matching.repository.ts';
import { accountOf, matchingChanged, type MatchingStores } from './matching-stores.ts';
import type { Round, Rounds } from './rounds.ts';

type Fault = { menteeId: string; reason: string; refusals?: unknown[] };

/** The current draft of a form: one for everybody who works on it, changed by whoever saw its latest version. */
export function createDrafts(stores: MatchingStores, rounds: Rounds) {
  const { queue, repository, audit } = stores;

  const current = (round: Round): DraftColumns | null => repository.current(round.year, round.form.code);
  const placedIn = (draft: DraftColumns | null): Placed[] => (draft ? repository.placed(draft.id) : []);

  function present(context: Context, round: Round): MatchingDraft {
    const draft = current(round);
    return presentDraft(stores, context, round, draft, placedIn(draft), true);
  }

  /** @throws stale-version with the draft as it is now */
  function fresh(context: Context, round: Round, version: number): void {
    if ((current(round)?.version ?? 0) !== version)
      throw new ProblemError('stale-version', { current: present(context, round) });
  }

  /** What keeps a placement from being made; a place over the capacity is the curator's to give. */
  function faultOf(round: Round, before: ReadonlyMap<string, Placed>, { menteeId, mentorId }: Placement): Fault | null {
    if (mentorId === null)
      return before.has(menteeId) || round.mentees.has(menteeId) ? null : { menteeId, reason: 'not-found' };
    // Somebody who fell out is left where they were; nobody is put there.
    if (before.get(menteeId)?.mentorId === mentorId) return null;
    if (!round.mentees.has(menteeId)) return { menteeId, reason: 'mentee-not-waiting' };
    if (!round.mentors.has(mentorId)) return { menteeId, reason: 'mentor-not-offered' };
    const refusals = round.fit.refusalsOf(menteeId, mentorId);
    return refusals.length > 0 ? { menteeId, reason: 'pair-refused', refusals: told(refusals, true) } : null;
  }

  /**
   * Writes placements into the current draft inside the caller's transaction and answers what takes them back.
   * @throws stale-version, batch-refused when one of them cannot be: then none is made
   */
  function change(
    tx: Tx,
    context: Context,
    round: Round,
    version: number,
    placements: readonly Placement[],
    act: string,
    scenarioId?: string | null,
  ): DraftChanged {
    fresh(context, round, version);
    const known = current(round);
    const before = new Map(placedIn(known).map((one) => [one.menteeId, one]));
    const wanted = new Map(placements.map((one) => [one.menteeId, one]));
    const faults = [...wanted.values()].flatMap((one) => faultOf(round, before, one) ?? []);
    if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
    const undo = stores.data.quietly(() =>
      write(tx, context, round, known, before, [...wanted.values()], act, scenarioId),
    );
    matchingChanged(stores, tx, context, round.form.code);
    return { draft: present(context, round), undo };
  }

  /** Answers what takes the placements back. */
  function write(
    tx: Tx,
    context: Context,
    round: Round,
    known: DraftColumns | null,
    before: ReadonlyMap<string, Placed>,
    wanted: readonly Placement[],
    act: string,
    scenarioId?: string | null,
  ): Placement[] {
    const savedAt = context.now.toISOString();
    const savedBy = accountOf(stores, context);
    const form = round.form.code;
    const id = known?.id ?? newId(context.now.getTime());
    if (!known) {
      repository.insertDraft(tx, { id, startYear: round.year, form, savedAt, savedBy, scenarioId: scenarioId ?? null });
    } else {
      // A change by hand is no longer the scenario that was opened.
      repository.updateDraft(tx, id, known.version, { savedAt, savedBy, scenarioId: scenarioId ?? null });
    }
    const undo: Placement[] = [];
    for (const { menteeId, mentorId, locked } of wanted) {
      const was = before.get(menteeId);
      const is = { menteeId, mentorId, locked: locked ?? (was?.mentorId === mentorId && was.locked) };
      if ((was?.mentorId ?? null) === mentorId && (was?.locked ?? false) === (mentorId !== null && is.locked)) continue;
      undo.push({ menteeId, mentorId: was?.mentorId ?? null, locked: was?.locked ?? false });
      if (mentorId === null) repository.takeOff(tx, id, menteeId);
      else repository.put(tx, id, { menteeId, mentorId, locked: is.locked });
    }
    const after = { placements: undo.length };
    audit.record(tx, context, { act, entity: 'matching', entityId: form, after });
    return undo;
  }

  return {
    current,
    placedIn,
    present,
    fresh,
    change,

    /** @throws not-found, stale-version, batch-refused */
    place(context: Context, form: string, version: number, placements: readonly Placement[]): Promise<DraftChanged> {
      return queue.write((tx) => {
        authorize(context, 'matching.manage', {});
        return change(tx, context, rounds.of(context, form), version, placements, 'placed');
      });
    },

    /** Who has no place is left alone. @throws not-found, stale-version */
    lock(
      context: Context,
      form: string,
      version: number,
      menteeIds: readonly string[],
      locked: boolean,
    ): Promise<DraftChanged> {
      return queue.write((tx) => {
        authorize(context, 'matching.manage', {});
        const round = rounds.of(context, form);
        fresh(context, round, version);
        const asked = new Set(menteeIds);
        const placements = placedIn(current(round))
          .filter(({ menteeId }) => asked.has(menteeId))
          .map(({ menteeId, mentorId }) => ({ menteeId, mentorId, locked }));
        return change(tx, context, round, version, placements, locked ? 'locked' : 'unlocked');
      });
    },
  };
}
export type Drafts = ReturnType<typeof createDrafts>;
