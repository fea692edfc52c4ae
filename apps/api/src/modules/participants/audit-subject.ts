import { seesData } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import type { Db } from '../../db/open.ts';
import type { Context } from '../../kernel/context.ts';
import { nameOf, type ParticipantsStores, relationTo, yearOf } from './participants-stores.ts';

const PERSON_OF = {
  person: 'SELECT ? AS id',
  mentee: 'SELECT person_id AS id FROM mentees WHERE id = ?',
  mentor: 'SELECT person_id AS id FROM mentors WHERE id = ?',
} as const;

/** Whose name stands in a line of the audit log; `hidden` when the reader may not see that person. */
export function createAuditSubject(db: Db, stores: ParticipantsStores) {
  const { $client: sqlite } = db;
  return (context: Context, entity: string, entityId: string): { name: string } | 'hidden' | 'not-a-person' => {
    if (!(entity in PERSON_OF)) return 'not-a-person';
    const personId = sqlite
      .prepare<[string], string>(PERSON_OF[entity as keyof typeof PERSON_OF])
      .pluck()
      .get(entityId);
    const person = personId && stores.people.find(personId, stores.today(context.now), yearOf(stores, context));
    if (!person) return 'hidden';
    const visible = seesData(context.actor.roles, 'name', relationTo(stores, context, person));
    return visible ? { name: fullName(nameOf(person)) } : 'hidden';
  };
}
