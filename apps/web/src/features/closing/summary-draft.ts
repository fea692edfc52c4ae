import type { CompletionSummary, SummaryChange } from '@tandem/contracts';
import { NO_WORDS, type SummaryPart, type SummaryWords } from '@tandem/domain/closing';

/** What somebody has typed; only what differs from what was there when it was typed. */
export type SummaryDraft = Partial<SummaryWords>;

/** What a part shows: what was typed, else what is kept. */
export const shownPart = <P extends SummaryPart>(
  summary: CompletionSummary,
  draft: SummaryDraft,
  part: P,
): SummaryWords[P] => draft[part] ?? (summary.words ?? NO_WORDS)[part];

/** The change as it is sent: the parts that were touched, so that nobody else's word is written over. */
export function changeOf({ version, words }: CompletionSummary, draft: SummaryDraft): SummaryChange {
  const kept: Partial<SummaryWords> = words ?? NO_WORDS;
  const touched = Object.entries(draft).filter(([part, value]) => value !== kept[part as SummaryPart]);
  return { ...(Object.fromEntries(touched) as SummaryDraft), version };
}

/** The words of somebody else that came into a part after it was typed into; null: nobody has touched it. */
export function alsoWritten(
  opened: CompletionSummary,
  now: CompletionSummary,
  draft: SummaryDraft,
  part: SummaryPart,
): string | null {
  const [before, after] = [(opened.words ?? NO_WORDS)[part], (now.words ?? NO_WORDS)[part]];
  return draft[part] === undefined || before === after || after === draft[part] ? null : after;
}

export const isChanged = (summary: CompletionSummary, draft: SummaryDraft): boolean =>
  Object.keys(changeOf(summary, draft)).length > 1;
