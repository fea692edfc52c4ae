import type { DocumentCard } from '@tandem/contracts';
import type { DocumentStatus } from '@tandem/domain/documents';
import type { WayPoint } from '../../ui/way-line.tsx';

type Standing = Pick<DocumentCard, 'status' | 'createdAt' | 'printedAt' | 'signedOn' | 'hasScan' | 'history'>;

const WAY = ['draft', 'printed', 'signed', 'scanned'] as const satisfies readonly DocumentStatus[];
const dayOf = (instant: string | null | undefined): string | null => instant?.slice(0, 10) ?? null;

/** The way as points with their days. What was cancelled or replaced has gone off where it stood. */
export function documentPoints({
  status,
  createdAt,
  printedAt,
  signedOn,
  hasScan,
  history,
}: Standing): WayPoint<DocumentStatus>[] {
  const last = (act: string) => history.findLast((line) => line.act === act)?.at;
  const days: Record<(typeof WAY)[number], string | null> = {
    draft: dayOf(createdAt),
    printed: dayOf(printedAt),
    signed: signedOn,
    scanned: hasScan ? dayOf(last('scan-attached')) : null,
  };
  const here = WAY.findIndex((code) => code === status);
  if (here >= 0)
    return WAY.map((code, index) => ({
      code,
      state: index < here || code === 'scanned' ? (index <= here ? 'done' : 'ahead') : index === here ? 'now' : 'ahead',
      on: index <= here ? days[code] : null,
    }));
  const passed = WAY.filter((code) => days[code] !== null || (code === 'scanned' && hasScan));
  return [
    ...passed.map((code): WayPoint<DocumentStatus> => ({ code, state: 'done', on: days[code] })),
    { code: status, state: 'left', on: dayOf(last(status)) },
  ];
}
