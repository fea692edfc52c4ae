import { createLinkKeeper } from '../../lib/link-keeper.ts';
import type { AnswerDraft } from './answers.ts';

export const answerKeeper = createLinkKeeper<AnswerDraft>('tandem.answer');
