import type { MentorCard } from '@tandem/contracts';
import { type Actor, canAll } from '@tandem/domain/access';
import { fullName, type PersonName } from '@tandem/domain/kernel';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/**
 * One's own card as a mentor, or null. Who sees nobody else is the only one the base shows; who reads the whole base (a
 * methodist who is a mentor too) is told from namesakes by the account on the person's card.
 */
async function ownCard(actor: Actor, name: PersonName): Promise<MentorCard | null> {
  const everyone = canAll(actor, 'mentors.read');
  const { mentors } = await api.mentors.search({ body: everyone ? { text: fullName(name) } : {} });
  for (const { id, personId, name: found } of mentors) {
    if (everyone) {
      if (fullName(found) !== fullName(name)) continue;
      const person = await api.people.read({ params: { personId } });
      if (person.account?.id !== actor.accountId) continue;
    }
    return api.mentors.read({ params: { mentorId: id } });
  }
  return null;
}

export const ownMentorQuery = (actor: Actor, name: PersonName) =>
  queryOptions({
    queryKey: ['mentors', 'own', actor.accountId],
    queryFn: () => ownCard(actor, name),
    staleTime: 0,
  });
