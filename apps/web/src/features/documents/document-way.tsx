import type { DocumentCard } from '@tandem/contracts';
import type { DocumentStatus } from '@tandem/domain/documents';
import { useT } from '../../lib/i18n/index.tsx';
import { WayLine } from '../../ui/way-line.tsx';
import { documentPoints } from './way-points.ts';

export function DocumentWay({ card }: { card: DocumentCard }) {
  const t = useT();
  return (
    <WayLine
      label={t.documentCard.way}
      points={documentPoints(card)}
      titleOf={(code: DocumentStatus) => t.documents.statuses[code]}
    />
  );
}
