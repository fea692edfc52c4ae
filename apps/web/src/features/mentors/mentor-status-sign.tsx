import type { MentorStatus } from '@tandem/domain/participants';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

const TONE: Record<MentorStatus, 'plain' | 'done' | 'wait' | 'late' | 'info'> = {
  draft: 'plain',
  submitted: 'wait',
  registered: 'wait',
  under_review: 'info',
  approved: 'info',
  interview_scheduled: 'info',
  vetting: 'wait',
  in_pool: 'done',
  active: 'done',
  suspended: 'late',
  rejected: 'plain',
  withdrawn: 'plain',
  archived: 'plain',
};

/** The stage of the way: a sign and a word. */
export function MentorStatusSign({ status }: { status: MentorStatus }) {
  const t = useT();
  return <Chip tone={TONE[status]}>{t.mentors.statuses[status]}</Chip>;
}
