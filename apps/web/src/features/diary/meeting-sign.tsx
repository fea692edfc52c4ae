import type { MeetingFacts } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

const TONES = {
  scheduled: 'info',
  held: 'wait',
  feedback_due: 'wait',
  complete: 'done',
  rescheduled: 'plain',
  cancelled: 'plain',
  no_show: 'late',
  void: 'plain',
} as const;

/** How a meeting stands, in a word and with a sign. */
export function MeetingSign({ meeting: { status, overdue } }: { meeting: Pick<MeetingFacts, 'status' | 'overdue'> }) {
  const t = useT();
  return <Chip tone={overdue ? 'late' : TONES[status]}>{t.diary.statuses[status]}</Chip>;
}
