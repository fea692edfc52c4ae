import { can, isResponsible } from '@tandem/domain/access';
import { daysBetween } from '@tandem/domain/kernel';
import { addDays } from '@tandem/domain/school';
import type { Roadmap } from '../../roadmap/index.ts';
import { line, type Source } from './source.ts';

/** What falls due within so many days. */
const AHEAD = 7;
/** What has been late for longer than a plan lives is no business of today. */
const BACK = 365;

/** Items of the plan that are late or due this week: all of them for whoever leads the plan, else the reader's own. */
export function roadmapSource(roadmap: Pick<Roadmap, 'dueBetween'>): Source {
  return (context, today) => {
    const { actor } = context;
    const all = can(actor, 'roadmap.edit');
    return roadmap
      .dueBetween(addDays(today, -BACK), addDays(today, AHEAD))
      .filter((item) => all || isResponsible(actor, item))
      .map(({ id, roadmapId, number, title, dueOn }) => {
        const days = daysBetween(today, dueOn);
        const late = days < 0;
        return line({
          kind: late ? 'item_overdue' : 'item_due',
          subjectId: id,
          who: `${number} ${title}`.trim(),
          on: dueOn,
          days: Math.abs(days),
          urgent: late,
          place: 'item',
          placeId: id,
          roadmapId,
        });
      });
  };
}
