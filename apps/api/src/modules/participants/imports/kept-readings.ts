import type { ReadPeople } from '@tandem/domain/participants/import';

const MOST = 4;

/**
 * Lists as they were read last, so that an answer about one row does not mean reading five thousand again. A few at a
 * time, each forgotten when its import is closed: they are personal data.
 */
export function createKeptReadings() {
  const kept = new Map<string, { of: string; read: ReadPeople }>();
  return {
    /** @param of what the reading depends on besides the stored cells */
    get(importId: string, of: string, make: () => ReadPeople): ReadPeople {
      const known = kept.get(importId);
      if (known?.of === of) return known.read;
      const read = make();
      kept.delete(importId);
      kept.set(importId, { of, read });
      if (kept.size > MOST) kept.delete(kept.keys().next().value ?? '');
      return read;
    },
    forget: (importId: string): void => void kept.delete(importId),
  };
}
