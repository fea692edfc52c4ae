import type { Notice } from '@tandem/contracts';
import { paths } from '../../lib/paths.ts';

type Line = Pick<Notice, 'kind' | 'entity' | 'subjectId' | 'pairId'>;

/** Told of a pair, done in the diary. */
const IN_DIARY: ReadonlySet<Notice['kind']> = new Set([
  'meeting_wanted',
  'report_due',
  'report_overdue',
  'response_due',
  'response_overdue',
  'entry_kept',
]);

/** Where a line leads: to the screen on which what it tells of can be done. */
export function noticeHref({ kind, entity, subjectId, pairId }: Line): string {
  switch (entity) {
    case 'person':
      return paths.personPapers(subjectId);
    case 'meeting':
      return paths.meeting(subjectId);
    case 'issue':
      return paths.diaryIssues;
    case 'route':
    case 'pair':
      if (pairId === null) return paths.inbox;
      return IN_DIARY.has(kind) ? paths.diary : paths.pair(pairId);
  }
}
