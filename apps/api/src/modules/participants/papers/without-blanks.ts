import type { GatheredValue } from '@tandem/domain/documents';

/** What is not known is left out, so that it is printed as a blank and named as missing. */
export const withoutBlanks = (
  values: Readonly<Record<string, GatheredValue | null | undefined>>,
): Record<string, GatheredValue> =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, GatheredValue] => entry[1] !== null && entry[1] !== undefined && entry[1] !== '',
    ),
  );
