import { declineReasonsFor } from '@tandem/domain/pairs';
import type { AskedPerson } from '@tandem/contracts';
import type { Messages } from '../../lib/i18n/index.tsx';

/** Reasons offered to a side, in the language of the interface. */
export const declineChoices = (party: AskedPerson['party'], t: Messages) =>
  declineReasonsFor(party).map(({ code }) => ({ code, label: t.pairCard.declineReasons[code] }));
