import type { MenteeRequest } from '@tandem/contracts';
import { createLinkKeeper } from '../../lib/link-keeper.ts';

export const askKeeper = createLinkKeeper<MenteeRequest>('tandem.ask');
