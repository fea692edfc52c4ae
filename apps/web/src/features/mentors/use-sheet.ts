import type { MentorCard, MentorSheet } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { useKeepMentor } from './mentors.queries.ts';
import { differing, draftOfSheet, type SheetDraft, sheetOfDraft } from './sheet-draft.ts';

type Opened = { sheet: MentorSheet; version: number };

/**
 * The questionnaire while it is written: kept by the page, so that another tab of the card loses nothing. The version is
 * that of the first keystroke; when somebody else was quicker both sheets are shown, and a change that was not one of
 * the questionnaire is no conflict at all.
 */
export function useSheet(card: MentorCard) {
  const t = useT();
  const keep = useKeepMentor();
  const [opened, setOpened] = useState<Opened>({ sheet: card.sheet, version: card.version });
  const [draft, setDraft] = useState<SheetDraft | null>(null);
  const [conflict, setConflict] = useState<MentorCard | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async ({ sheet, version, seen }: { sheet: MentorSheet; version: number; seen: MentorSheet }) => {
      const save = (known: number) =>
        api.mentors.saveQuestionnaire({ params: { mentorId: card.id }, body: { ...sheet, version: known } });
      try {
        return await save(version);
      } catch (failure) {
        const problem = problemOf(failure);
        const current = problem?.slug === 'stale-version' ? (problem.current as MentorCard) : null;
        if (!current || differing(current.sheet, seen).length > 0) throw failure;
        return save(current.version);
      }
    },
    onSuccess: (next) => {
      setDraft(null);
      setConflict(null);
      keep(next);
      toast(t.mentorSheet.saved);
    },
    onError: (failure) => {
      const problem = problemOf(failure);
      setConflict(problem?.slug === 'stale-version' ? (problem.current as MentorCard) : null);
    },
  });
  return {
    draft: draft ?? draftOfSheet(card.sheet),
    unsaved: draft !== null && differing(sheetOfDraft(draft), opened.sheet).length > 0,
    put(part: Partial<SheetDraft>) {
      if (draft === null) setOpened({ sheet: card.sheet, version: card.version });
      setDraft({ ...(draft ?? draftOfSheet(card.sheet)), ...part });
    },
    reset() {
      reset();
      setDraft(null);
    },
    save: () => draft && mutate({ sheet: sheetOfDraft(draft), version: opened.version, seen: opened.sheet }),
    saving: isPending,
    error: conflict ? null : error,
    conflict: conflict && draft ? { mine: sheetOfDraft(draft), theirs: conflict.sheet } : null,
    keepMine: () =>
      draft && conflict && mutate({ sheet: sheetOfDraft(draft), version: conflict.version, seen: conflict.sheet }),
    takeTheirs() {
      if (conflict) keep(conflict);
      setConflict(null);
      setDraft(null);
    },
    /** Go on writing; the next try asks again. */
    later: () => setConflict(null),
  };
}
export type SheetEditing = ReturnType<typeof useSheet>;
