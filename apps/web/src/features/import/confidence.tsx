import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

/** Below this a person should look; below the second nothing was understood. */
const SURE = 0.9;
const CLEAR = 0.5;

export const isDoubtful = (confidence: number): boolean => confidence < SURE;

/** How sure the reading is, in a word and a sign. */
export function Confidence({ value, quiet = false }: { value: number; quiet?: boolean }) {
  const t = useT();
  if (value >= SURE) return quiet ? null : <Chip tone="done">{t.imports.sure}</Chip>;
  return value >= CLEAR ? <Chip tone="wait">{t.imports.check}</Chip> : <Chip tone="late">{t.imports.unclear}</Chip>;
}
