import type { BoardItem } from '@tandem/contracts';
import { daysOverdue } from '@tandem/domain/roadmap';
import { shortDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';
import css from './item-card.module.css';
import { termWords } from './term-words.ts';

const SQUARES = 10;

/** The one mark that matters most now: done on, overdue, waits for a document, or simply when. */
export function TermMark({ item, today, year }: { item: BoardItem; today: string; year: number }) {
  const { t, language } = useWords();
  const overdue = daysOverdue(item, today);
  if (item.status === 'done')
    return <Chip tone="done">{item.factOn ? shortDay(language, item.factOn) : t.roadmap.statuses.done}</Chip>;
  if (overdue > 0) return <Chip tone="late">{t.roadmap.overdue(overdue)}</Chip>;
  if (item.status === 'review' && item.evidenceCount === 0) return <Chip tone="wait">{t.roadmap.needsEvidence}</Chip>;
  return <Chip>{termWords(item, language, t, year)}</Chip>;
}

/** Little squares while they can be counted at a glance, then numbers alone. */
export function SubstepMark({ done, total }: { done: number; total: number }) {
  const { t } = useWords();
  if (total === 0) return null;
  return (
    <span className={css['steps']} role="img" aria-label={t.roadmap.substepsLong(done, total)}>
      {total <= SQUARES
        ? Array.from({ length: total }, (_, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- squares have nothing else to be told apart by
            <span key={index} className={`${css['step']} ${index < done ? css['stepDone'] : ''}`} />
          ))
        : null}
      <span aria-hidden="true">{t.roadmap.substeps(done, total)}</span>
    </span>
  );
}

/** «Куратор, методист», from roles as understood, else as printed. */
export function useResponsibleWords(): (item: BoardItem) => string {
  const { t } = useWords();
  return (item) => {
    const roles = item.responsibleRoles.map((role) => t.roadmap.responsible[role].toLowerCase()).join(', ');
    return roles === '' ? item.responsibleRaw : roles[0]?.toUpperCase() + roles.slice(1);
  };
}
