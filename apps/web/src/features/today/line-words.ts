import type { WorkLine } from '@tandem/contracts';
import { dayAndMonth } from '../../lib/dates.ts';
import type { Messages } from '../../lib/i18n/index.tsx';
import type { Language } from '../../lib/i18n/messages.ts';
import { paths } from '../../lib/paths.ts';

/** Where a line leads. */
export function placeOf({ place, placeId, roadmapId }: WorkLine): string {
  const id = placeId ?? '';
  switch (place) {
    case 'pair':
      return paths.pair(id);
    case 'issue':
      return paths.diaryIssues;
    case 'late_entries':
      return paths.diaryMeetings;
    case 'mentor':
      return paths.mentor(id);
    case 'mentee':
      return paths.mentee(id);
    case 'person':
      return paths.personPapers(id);
    case 'document':
      return paths.document(id);
    case 'item':
      return `${paths.roadmap(roadmapId ?? '')}?item=${id}`;
    case 'order':
      return paths.newDocumentOf('order_pairs', null);
  }
}

/** How long it lasts, beside the name. */
export function spanOf({ kind, days }: WorkLine, t: Messages): string | null {
  if (days === null) return null;
  return (t.today.spans[kind] ?? t.today.days)(days);
}

/** The line below: why, and from which day. */
export function noteOf({ kind, note, on }: WorkLine, t: Messages, language: Language): string {
  const day = on === null ? null : dayAndMonth(language, on);
  const words = (map: Readonly<Record<string, string>>) => (note === null ? null : (map[note] ?? null));
  const parts: (string | null)[] = (() => {
    switch (kind) {
      case 'pair_decision':
        return [words(t.pairs.decisions)];
      case 'help_asked':
      case 'issue_open':
        return [words(t.today.issues), day && t.today.onDay(day)];
      case 'late_entry':
        return [words(t.today.late), day && t.today.onDay(day)];
      case 'proposal_waiting':
        return [words(t.today.waitsFor)];
      case 'clearance_expiring':
        return [words(t.ledger.what), day && t.today.dueOn(day)];
      case 'candidate_waiting':
        return [words(t.mentors.statuses), day && t.today.since(day)];
      case 'mentee_waiting':
      case 'consent_missing':
        return [words(t.mentees.statuses), day && t.today.since(day)];
      case 'pair_ending':
      case 'item_due':
      case 'item_overdue':
        return [day && t.today.dueOn(day)];
      case 'order_waiting':
        return [day && t.today.since(day)];
      default:
        return [day && t.today.onDay(day)];
    }
  })();
  return parts.filter(Boolean).join(' · ');
}
