import type { MentorCard, MentorSheet } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { useKeepMentor } from './mentors.queries.ts';
import { differing, draftOfSheet, type SheetDraft, sheetOfDraft } from './sheet-draft.ts';
import { disputed, merged } from './sheet-merge.ts';

type Opened = { sheet: MentorSheet; version: number };
type Sent = { mine: MentorSheet; seen: MentorSheet; version: number };

/** The card as somebody else has left it, or null. */
const overtaking = (error: unknown): MentorCard | null => {
  const problem = problemOf(error);
  return problem?.slug === 'stale-version' ? (problem.current as MentorCard) : null;
};

/**
 * The questionnaire while it is written: kept by the page, so that another tab of the card loses nothing. When somebody
 * was quicker, what they wrote elsewhere is kept beside what is written here; only a field that both have written is
 * shown in both versions.
 */
export function useSheet(card: MentorCard) {
  const t = useT();
  const keep = useKeepMentor();
  const [opened, setOpened] = useState<Opened>({ sheet: card.sheet, version: card.version });
  const [draft, setDraft] = useState<SheetDraft | null>(null);
  const [theirs, setTheirs] = useState<MentorCard | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async ({ mine, seen, version }: Sent) => {
      const save = (sheet: MentorSheet, known: number) =>
        api.mentors.saveQuestionnaire({ params: { mentorId: card.id }, body: { ...sheet, version: known } });
      try {
        return await save(mine, version);
      } catch (failure) {
        const current = overtaking(failure);
        const sides = current && { seen, mine, theirs: current.sheet };
        if (!sides || disputed(sides).length > 0) throw failure;
        return save(merged(sides), current.version);
      }
    },
    onSuccess: (next) => {
      setDraft(null);
      setTheirs(null);
      keep(next);
      toast(t.mentorSheet.saved);
    },
    onError: (failure) => setTheirs(overtaking(failure)),
  });
  const mine = draft && sheetOfDraft(draft);
  const sides = mine && theirs && { seen: opened.sheet, mine, theirs: theirs.sheet };
  return {
    draft: draft ?? draftOfSheet(card.sheet),
    unsaved: mine !== null && differing(mine, opened.sheet).length > 0,
    put(part: Partial<SheetDraft>) {
      if (draft === null) setOpened({ sheet: card.sheet, version: card.version });
      setDraft({ ...(draft ?? draftOfSheet(card.sheet)), ...part });
    },
    reset() {
      reset();
      setDraft(null);
    },
    save: () => mine && mutate({ mine, seen: opened.sheet, version: opened.version }),
    saving: isPending,
    error: theirs ? null : error,
    conflict: sides && { fields: disputed(sides), mine: sides.mine, theirs: sides.theirs },
    keepMine: () => sides && theirs && mutate({ mine: merged(sides), seen: theirs.sheet, version: theirs.version }),
    /** Theirs where both have written; the rest of what is written here stays, still to be saved. */
    takeTheirs() {
      if (!sides || !theirs) return;
      keep(theirs);
      setOpened({ sheet: theirs.sheet, version: theirs.version });
      setDraft(draftOfSheet(merged(sides, disputed(sides))));
      setTheirs(null);
    },
    /** Go on writing; the next try asks again. */
    later: () => setTheirs(null),
  };
}
export type SheetEditing = ReturnType<typeof useSheet>;
