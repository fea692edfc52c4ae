import type { MentorStatus } from '@tandem/domain/participants';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n/index.tsx';
import { lineCss as css } from '../../ui/lines.ts';
import { ChecklistMark } from './checklist-mark.tsx';
import { MentorStatusSign } from './mentor-status-sign.tsx';
import { lackWords } from './mentor-words.ts';
import { everybodyQuery } from './mentors.queries.ts';
import { useMatrix } from './use-matrix.ts';

/** In a list of another part of the interface: the stage, how much is there, and what is missing. */
export function MentorStanding({ mentorId, status }: { mentorId: string; status: MentorStatus }) {
  const t = useT();
  const matrix = useMatrix();
  const { data } = useQuery(everybodyQuery);
  const row = data?.mentors.find(({ id }) => id === mentorId);
  const lacks = row ? lackWords(row, matrix, t) : '';
  return (
    <div className={css['marks']}>
      <MentorStatusSign status={status} />
      {row ? <ChecklistMark checklist={row.checklist} /> : null}
      {lacks === '' ? null : <span className={css['muted']}>{lacks}</span>}
    </div>
  );
}
