import type { DocumentStatus } from '@tandem/domain/documents';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

const TONE: Record<DocumentStatus, 'plain' | 'done' | 'wait' | 'late' | 'info'> = {
  draft: 'plain',
  printed: 'wait',
  signed: 'info',
  scanned: 'done',
  cancelled: 'plain',
  superseded: 'plain',
};

export function DocumentStatusSign({ status }: { status: DocumentStatus }) {
  const t = useT();
  return <Chip tone={TONE[status]}>{t.documents.statuses[status]}</Chip>;
}
