import type { Issue } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { shortName } from '@tandem/domain/kernel';
import type { Diary } from '../../diary/index.ts';
import { line, type Source } from './source.ts';

const SHOWN = 200;

/** Whom it is about: the pair, else whoever raised it. */
const about = ({ pair, raisedBy }: Issue): string =>
  pair
    ? `${pair.mentees.map(({ shownName }) => shownName).join(', ')} ← ${pair.mentorName}`
    : raisedBy
      ? shortName(raisedBy)
      : '';

/** Calls for help and difficulties that are not closed, and entries that came too late for their pair. */
export function issuesSource(diary: Pick<Diary, 'issues' | 'lateEntries'>, dayOf: (instant: string) => string): Source {
  return (context) => {
    const { actor } = context;
    const issues = can(actor, 'issues.manage')
      ? diary.issues.search(context, { statuses: ['open', 'taken'], categories: [], offset: 0, limit: SHOWN }).issues
      : [];
    const late = can(actor, 'pairs.manage') ? diary.lateEntries.list(context).entries : [];
    return [
      ...issues.map((issue) =>
        line({
          kind: issue.category === 'help' ? 'help_asked' : 'issue_open',
          subjectId: issue.id,
          who: about(issue),
          note: issue.category,
          on: dayOf(issue.raisedAt),
          urgent: issue.category === 'help' || issue.severity === 'high',
          place: 'issue',
          placeId: issue.id,
          acts: issue.category === 'help' ? [] : ['snooze'],
        }),
      ),
      ...late
        .filter(({ state }) => state === 'waiting')
        .map((entry) =>
          line({
            kind: 'late_entry',
            subjectId: entry.id,
            who: entry.pair
              ? `${entry.pair.mentees.map(({ shownName }) => shownName).join(', ')} ← ${entry.pair.mentorName}`
              : '',
            note: entry.reason,
            on: entry.heldOn,
            place: 'late_entries',
            placeId: null,
          }),
        ),
    ];
  };
}
