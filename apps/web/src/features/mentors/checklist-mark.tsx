import type { MentorRow } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import css from './checklist-mark.module.css';

/** «7 из 9» in little squares that can be counted at a glance, and in words. */
export function ChecklistMark({ checklist: { done, needed } }: Pick<MentorRow, 'checklist'>) {
  const t = useT();
  return (
    <span className={css['mark']} role="img" aria-label={t.mentors.progressLong(done, needed)}>
      {Array.from({ length: needed }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- squares have nothing else to be told apart by
        <span key={index} className={`${css['square']} ${index < done ? css['done'] : ''}`} />
      ))}
      <span className={css['words']} aria-hidden="true">
        {t.mentors.progress(done, needed)}
      </span>
    </span>
  );
}
