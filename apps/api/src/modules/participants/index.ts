/**
 * Participants: the people of the programme before and beside their pairs. Owns the register, guardians, classes of
 * pupils, consents and certificates, the bases of mentees and mentors, partners, lists that are imported.
 * Its words: person, guardian, enrolment, mentee, mentor, partner, consent, clearance, sitting.
 * It must not know roadmaps, pairs or meetings.
 */
import type { Db } from '../../db/open.ts';
import { createConsentsRepository } from './consents.repository.ts';
import { createConsentsService } from './consents.service.ts';
import type { ParticipantsStores } from './participants-stores.ts';
import { createPeopleRepository } from './people.repository.ts';
import { peopleRoutes } from './people.routes.ts';
import { createPeopleSearch } from './people-search.repository.ts';
import { createPeopleService } from './people.service.ts';

export type Participants = ReturnType<typeof createParticipants>;
type Outside = Pick<ParticipantsStores, 'queue' | 'accounts' | 'audit' | 'today' | 'changed'>;

export function createParticipants(db: Db, outside: Outside) {
  const stores: ParticipantsStores = {
    ...outside,
    people: createPeopleRepository(db),
    consents: createConsentsRepository(db),
  };
  const search = createPeopleSearch(db);
  return {
    people: createPeopleService(stores, search),
    consents: createConsentsService(stores, search, () => {}),
  };
}

export { peopleRoutes as participantsRoutes };
