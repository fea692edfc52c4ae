import type { CellReading } from './cell-faults.ts';
import { foldCell } from './cell-text.ts';

const MALE = /^(?:[мm]|муж|мужской|мужчина|мальчик|мальч|мал|юноша|юн|male)\.?$/u;
const FEMALE = /^(?:[жf]|жен|женский|женщина|девочка|девушка|дев|female)\.?$/u;

/** Only what the column says: a name tells nobody's sex. */
export function readSex(text: string): CellReading<'male' | 'female'> {
  const folded = foldCell(text);
  if (MALE.test(folded)) return { value: 'male', faults: [] };
  if (FEMALE.test(folded)) return { value: 'female', faults: [] };
  return { value: null, faults: [{ code: 'sex_unreadable' }] };
}
