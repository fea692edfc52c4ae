import type { DraftChanged, DraftPair, MatchingBoard, MatchingDraft, Placement } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { announce } from '../../lib/announcer.ts';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { holdLive } from '../../lib/live-gate.ts';
import { toast } from '../../lib/toasts.ts';
import { draftFailure } from './draft-failure.ts';
import { matchingBoardQuery, useKeepDraft } from './matching.queries.ts';
import { withLocks, withPlacements } from './placement.ts';

type Asked = {
  placements: readonly Placement[];
  /** What is said when it is done; nothing of a change that is taken back. */
  said: string;
  fits?: ReadonlyMap<string, DraftPair['fit']>;
  undoable?: boolean;
};
/** Somebody else was quicker: whose draft is shown now, and what one wanted oneself. */
export type DraftConflict = { by: string | null; asked: Asked };

/** The newest draft out of a refusal, when the server sent it along. */
export function draftOf(error: unknown): MatchingDraft | null {
  const problem = problemOf(error);
  const current =
    problem?.slug === 'stale-version' ? (problem.current as Partial<MatchingDraft> | undefined) : undefined;
  return current?.pairs !== undefined ? (current as MatchingDraft) : null;
}

/**
 * Changing the draft from wherever it is asked for: drag, keyboard, menu. A change is shown at once and taken back when the
 * server refuses; each waits for the one before, so that one's own quick hands are no conflict.
 */
export function useDraftMoves(form: string) {
  const t = useT();
  const queries = useQueryClient();
  const keep = useKeepDraft();
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { queryKey } = matchingBoardQuery(form);

  const board = (): MatchingBoard | undefined => queries.getQueryData(queryKey);
  const refresh = () => queries.invalidateQueries({ queryKey: ['matching', form] });
  const tell = (words: string) => {
    toast(words, { tone: 'late' });
    announce(words);
  };

  function show(change: (now: MatchingBoard) => MatchingBoard): void {
    // Not awaited: the card must stand in its new place before the next frame.
    void queries.cancelQueries({ queryKey }, { revert: false });
    queries.setQueryData(queryKey, (now: MatchingBoard | undefined) => now && change(now));
  }

  /** One call after another; the draft as it was comes back when one is refused. */
  function inTurn<T>(change: (now: MatchingBoard) => MatchingBoard, call: (version: number) => Promise<T>): Promise<T> {
    const before = board()?.draft;
    const release = holdLive();
    show(change);
    const turn = last.current.then(
      () => call(board()?.draft.version ?? 0),
      () => call(board()?.draft.version ?? 0),
    );
    last.current = turn;
    return turn
      .catch((error: unknown) => {
        const newest = draftOf(error);
        if (newest) keep(newest);
        else if (before) show((now) => ({ ...now, draft: { ...before, version: now.draft.version } }));
        throw error;
      })
      .finally(() => {
        release();
        void queries.invalidateQueries({ queryKey });
      });
  }

  function offerUndo({ undo }: DraftChanged, said: string): void {
    toast(said, {
      action: {
        label: t.common.undo,
        run: () => void place({ placements: undo, said: t.matching.undone, undoable: false }),
      },
    });
  }

  async function place(asked: Asked): Promise<boolean> {
    const { placements, said, fits, undoable = true } = asked;
    try {
      const changed = await inTurn(
        (now) => withPlacements(now, placements, fits),
        (version) => api.matching.place({ body: { form, version, placements: [...placements] } }),
      );
      keep(changed.draft);
      if (undoable && changed.undo.length > 0) offerUndo(changed, said);
      else toast(said);
      return true;
    } catch (error) {
      const newest = draftOf(error);
      if (problemOf(error)?.slug === 'stale-version') {
        const by = newest?.savedBy ? fullName(newest.savedBy) : null;
        if (!newest) await refresh();
        setConflict({ by, asked });
        announce(t.matching.conflict.said(by ?? t.matching.somebodyElse));
      } else tell(t.matching.notMoved(draftFailure(error, t)));
      return false;
    }
  }

  async function lock(menteeIds: readonly string[], locked: boolean): Promise<void> {
    try {
      const changed = await inTurn(
        (now) => withLocks(now, menteeIds, locked),
        (version) => api.matching.lock({ body: { form, version, menteeIds: [...menteeIds], locked } }),
      );
      keep(changed.draft);
      toast(locked ? t.matching.lockedNow : t.matching.unlockedNow);
    } catch (error) {
      tell(problemOf(error)?.slug === 'stale-version' ? t.matching.stale : draftFailure(error, t));
    }
  }

  return {
    place,
    lock,
    offerUndo,
    conflict,
    dismissConflict: () => setConflict(null),
    /** The same once more, upon the draft that the other person made. */
    insist(): void {
      if (!conflict) return;
      setConflict(null);
      void place(conflict.asked);
    },
  };
}
export type DraftMoves = ReturnType<typeof useDraftMoves>;
