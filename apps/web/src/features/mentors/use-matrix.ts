import { DEFAULT_MATRIX, type RequirementMatrix } from '@tandem/domain/participants';
import { useProgramme } from '../../lib/programme.ts';

/** What the school asks of whom; the usual until its own has come. */
export const useMatrix = (): RequirementMatrix => useProgramme()?.requirements.value ?? DEFAULT_MATRIX;
