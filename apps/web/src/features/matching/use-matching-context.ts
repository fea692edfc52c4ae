import type { MatchingBoard, Programme } from '@tandem/contracts';
import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { labelOf } from '../../lib/programme.ts';
import type { MatchingContextValue, Opened } from './matching-context.ts';
import { cardName } from './names.ts';
import type { DraftMoves } from './use-draft-moves.ts';

/** What every card needs, made anew only when the people change. */
export function useMatchingContext(
  { form, manages, mentees, mentors }: MatchingBoard,
  forms: Programme['forms']['value'],
  labels: MatchingContextValue['labels'],
  moves: DraftMoves,
  setStack: (change: (open: readonly Opened[]) => readonly Opened[]) => void,
): MatchingContextValue {
  const t = useT();
  const latest = useRef({ moves, t });
  useEffect(() => {
    latest.current = { moves, t };
  });
  return useMemo(() => {
    const byMentee = new Map(mentees.map((mentee) => [mentee.id, mentee]));
    const byMentor = new Map(mentors.map((mentor) => [mentor.id, mentor]));
    const names = {
      mentee: (id: string) => byMentee.get(id)?.shownName ?? null,
      mentor: (id: string) => byMentor.get(id)?.name ?? null,
    };
    return {
      form,
      manages,
      mentees: byMentee,
      mentors: byMentor,
      names,
      labels,
      formLabel: (code) => labelOf(forms, code),
      open: (what) => setStack((open) => [...open, what]),
      takeOff: (menteeId) => {
        const { moves: current, t: words } = latest.current;
        const said = words.matching.tookOff(cardName(names.mentee(menteeId) ?? words.matching.somebody));
        void current.place({ placements: [{ menteeId, mentorId: null }], said });
      },
      lock: (menteeId, locked) => void latest.current.moves.lock([menteeId], locked),
    };
  }, [form, manages, mentees, mentors, forms, labels, setStack]);
}
