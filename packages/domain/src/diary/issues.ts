import type { IssueAct, IssueStatus, IssueVisibility } from './vocabulary.ts';

/** How somebody stands to an issue. */
export type IssueReader = {
  curator: boolean;
  psychologist: boolean;
  /** Mentor or mentee of the pair it is about. */
  inPair: boolean;
  /** Raised it. */
  own: boolean;
};

/**
 * Who reads an issue. The curator answers for the children and reads all of them, whatever the circle; `pair` only
 * means that nothing reaches the curator's list by itself. The psychologist reads what is handed over, and nobody but
 * the two and whoever raised it reads what is not for the pair. Source: domain dossier §6.3 and §10.
 */
export function seesIssue(visibility: IssueVisibility, { curator, psychologist, inPair, own }: IssueReader): boolean {
  if (curator || own) return true;
  if (psychologist && visibility === 'curator_and_psychologist') return true;
  return inPair && (visibility === 'pair' || visibility === 'pair_and_curator');
}

/** Stands in the curator's list and asks to be dealt with. */
export const reachesCurator = (visibility: IssueVisibility): boolean => visibility !== 'pair';

const FROM: Record<IssueAct, readonly IssueStatus[]> = {
  take: ['open'],
  note: ['open', 'taken', 'closed'],
  escalate: ['open', 'taken'],
  close: ['open', 'taken'],
};

/** What the curator or the psychologist may do now; only the curator hands an issue over. */
export function issueActs(
  { status, visibility }: { status: IssueStatus; visibility: IssueVisibility },
  by: 'curator' | 'psychologist',
): IssueAct[] {
  return (Object.keys(FROM) as IssueAct[]).filter(
    (act) =>
      FROM[act].includes(status) &&
      (act !== 'escalate' || (by === 'curator' && visibility !== 'curator_and_psychologist')),
  );
}

/** The issue after an act that `issueActs` allows. Handing over takes it out of the pair's sight. */
export function issueAfter<I extends { status: IssueStatus; visibility: IssueVisibility }>(issue: I, act: IssueAct): I {
  switch (act) {
    case 'take':
      return { ...issue, status: 'taken' };
    case 'escalate':
      return { ...issue, status: 'taken', visibility: 'curator_and_psychologist' };
    case 'close':
      return { ...issue, status: 'closed' };
    case 'note':
      return issue;
  }
}
