import { whoSees } from '@tandem/domain/access';
import type { MenteeKind } from '@tandem/domain/participants';
import type { Messages } from '../../lib/i18n/index.tsx';

/** «Ты» to a pupil, «Вы» to everybody else. */
export const tone = (kind: MenteeKind): 'pupil' | 'adult' => (kind === 'pupil' ? 'pupil' : 'adult');

/** Who will read a request, out of the table the server obeys: nothing is promised that it does not keep. */
export const readersOf = (t: Messages): string =>
  t.ask.readers(
    whoSees('request')
      .map(({ role }) => role)
      .filter((role) => role !== 'mentee')
      .map((role) => t.roles[role])
      .join(', '),
  );
