import { contract, type OperationSpec } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openClosing } from './closing.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** A pair that comes to its end, or that has come to it. */
export type ClosingStage = { closingPairId: string; closingMenteeId: string };
export const NO_CLOSING: ClosingStage = { closingPairId: newId(), closingMenteeId: newId() };

/** `person` is the mentor or the mentee of the pair. */
export async function openClosingStage(school: TestSchool) {
  const on = await openClosing(school);
  return {
    async fresh({ id }: OperationSpec, person: Person | null): Promise<ClosingStage> {
      if (!id.startsWith('closing.')) return NO_CLOSING;
      const roles = person?.context.actor.roles ?? [];
      const own = {
        mentor: roles.includes('mentor') ? person : null,
        mentee: roles.includes('mentee') ? person : null,
      };
      const of = id === contract.closing.follow.id ? await on.completed(own) : await on.closing(own);
      return { closingPairId: of.pairId, closingMenteeId: of.menteeId };
    },
  };
}

/** For every operation of the closing a call that a careful program would make. */
export function closingCalls(
  { closingPairId: pairId, closingMenteeId: menteeId }: ClosingStage,
  person: Person | null,
): Record<string, Sent> {
  const { closing } = contract;
  const params = { pairId, menteeId };
  const mentee = person?.context.actor.roles.includes('mentee') ?? false;
  const own = mentee ? { menteeConclusion: 'Научился решать задачи' } : { plans: 'Олимпиада' };
  return {
    [closing.ofPair.id]: { params: { pairId } },
    [closing.write.id]: { params, body: { version: 0, ...own } },
    [closing.follow.id]: { params, body: { id: newId(), outcome: 'become_mentor' } },
  };
}
