import type { PersonPapers } from '@tandem/contracts';
import type { Messages } from '../../lib/i18n/index.tsx';

/** Whose signatures are needed: «представитель и сам ученик (14–17 лет)». */
export const signsWords = (mustSign: PersonPapers['mustSign'], t: Messages): string =>
  mustSign.length > 1 ? t.papers.both : mustSign.map((signer) => t.papers.signers[signer]).join(', ');
