import type { Board, BoardItem, Completion, Item } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { type ItemStatus, refuseMove } from '@tandem/domain/roadmap';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../lib/announcer.ts';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { holdLive } from '../../lib/live-gate.ts';
import { toast } from '../../lib/toasts.ts';
import { movedBoard } from './board-lanes.ts';
import { boardQuery, useKeepItem } from './roadmap.queries.ts';

export type Place = { to: ItemStatus; afterId: string | null; beforeId: string | null };
export type Wanted = { item: BoardItem; place: Place };
export type Proof = { completion?: Completion; reason?: string; file?: File };
export type Question =
  | { kind: 'completion' | 'reason'; wanted: Wanted }
  | { kind: 'conflict'; wanted: Wanted; proof: Proof; current: Item };

const same = (error: unknown): Item | null =>
  problemOf(error)?.slug === 'stale-version' ? (problemOf(error)?.current as Item) : null;

/** Where a card stands now, so that it can be put back. */
function placeOf(board: Board, item: BoardItem): Place {
  const column = board.items
    .filter(({ status }) => status === item.status)
    .sort((a, b) => a.rank - b.rank || a.sortOrder - b.sortOrder);
  const index = column.findIndex(({ id }) => id === item.id);
  return { to: item.status, afterId: column[index - 1]?.id ?? null, beforeId: column[index + 1]?.id ?? null };
}

/** What a card needs to go back where it was finished already. */
function proofOfReturn({ factOn }: BoardItem, { to }: Place, reason: string | undefined): Proof {
  if (to === 'done')
    return { completion: { ...(factOn ? { factOn } : {}), ...(reason === undefined ? {} : { reason }) } };
  return reason === undefined ? {} : { reason };
}

/**
 * Moving a card from wherever it is asked for: drag, menu, card. Asks for proof first, shows the move at once, takes it back
 * if the server refuses, offers to undo it, and asks what to do when somebody was quicker.
 */
export function useBoardMoves(roadmapId: string) {
  const t = useT();
  const queries = useQueryClient();
  const keep = useKeepItem(roadmapId);
  const [question, setQuestion] = useState<Question | null>(null);
  const { queryKey } = boardQuery(roadmapId);

  function fail(error: unknown): void {
    const words = t.roadmap.moveFailed(sentenceOf(error, t));
    toast(words, { tone: 'late' });
    announce(words);
  }

  async function send({ item, place }: Wanted, { completion, reason, file }: Proof, undoable: boolean): Promise<void> {
    const release = holdLive();
    // Not awaited: the card must stand in its new place before the next frame.
    void queries.cancelQueries({ queryKey }, { revert: false });
    const before = queries.getQueryData(queryKey);
    const origin = before ? placeOf(before, item) : null;
    if (before) queries.setQueryData(queryKey, movedBoard(before, item.id, place.to, place.afterId, place.beforeId));
    const params = { roadmapId, itemId: item.id };
    // A reason leaves the card when it leaves «Выполнено» or «Неприменимо»: remember it for undoing.
    const settled = item.status === 'done' || item.status === 'not_applicable';
    const formerReason =
      undoable && settled ? api.items.read({ params }).then(({ statusReason }) => statusReason) : null;
    try {
      const proven = file ? await api.evidence.upload({ params, file }) : null;
      const reasonBefore = (await formerReason) ?? undefined;
      const moved = await api.items.move({
        params,
        body: {
          version: proven?.version ?? item.version,
          ...place,
          ...(completion ? { completion } : {}),
          ...(reason === undefined ? {} : { reason }),
        },
      });
      keep(moved);
      if (undoable && origin && origin.to !== place.to) {
        toast(t.roadmap.moved(t.roadmap.statuses[place.to]), {
          action: {
            label: t.common.undo,
            run: () =>
              void send(
                { item: { ...item, version: moved.version, status: place.to }, place: origin },
                proofOfReturn(item, origin, reasonBefore),
                false,
              ),
          },
        });
      }
    } catch (error) {
      if (before) queries.setQueryData(queryKey, before);
      const current = same(error);
      if (current) {
        keep(current);
        setQuestion({
          kind: 'conflict',
          wanted: { item, place },
          proof: { ...(completion ? { completion } : {}), ...(reason === undefined ? {} : { reason }) },
          current,
        });
      } else fail(error);
    } finally {
      release();
      void queries.invalidateQueries({ queryKey });
    }
  }

  /** Starts a move; a question comes first when the rule asks for proof. */
  function move(wanted: Wanted): void {
    const refusal = refuseMove(wanted.item.status, wanted.place.to, {
      evidenceCount: wanted.item.evidenceCount,
      reason: null,
    });
    if (refusal) setQuestion({ kind: refusal === 'reason-required' ? 'reason' : 'completion', wanted });
    else void send(wanted, {}, true);
  }

  return {
    move,
    question,
    dismiss: () => setQuestion(null),
    answer(proof: Proof): void {
      if (!question) return;
      setQuestion(null);
      void send(question.wanted, proof, true);
    },
    /** Moves anyway, from the state that the other person made. */
    force(): void {
      if (question?.kind !== 'conflict') return;
      const { wanted, proof, current } = question;
      setQuestion(null);
      void send({ ...wanted, item: { ...wanted.item, version: current.version } }, proof, false);
    },
    who: (item: Item) => (item.updatedBy ? fullName(item.updatedBy) : ''),
  };
}
export type BoardMoves = ReturnType<typeof useBoardMoves>;
