import type { MatchingBoard } from '@tandem/contracts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';
import { agoWords } from './time-words.ts';

/** «52 наставляемых, 19 наставников, 61 место · черновик «Сентябрь» · сохранён 2 мин назад» */
export function leadWords(
  { mentees, mentors, places, draft }: MatchingBoard,
  now: number,
  t: Messages,
  language: Language,
  timezone: string,
): string {
  return [
    t.matching.people(mentees.length, mentors.length, places),
    draft.scenario ? t.matching.draftOf(draft.scenario.name) : '',
    draft.savedAt ? t.matching.savedAgo(agoWords(draft.savedAt, now, t, language, timezone)) : t.matching.emptyDraft,
  ]
    .filter(Boolean)
    .join(' · ');
}
