import type { NameOverrides, PersonInDocument } from '@tandem/domain/documents';
import { academicYearOf, className } from '@tandem/domain/school';
import type { Context } from '../../../kernel/context.ts';
import { nameOf, type ParticipantsStores } from '../participants-stores.ts';
import type { PersonRecord } from '../person-row.sql.ts';

/** Somebody of the register as a paper names them. */
export type NamedPerson = PersonInDocument & { personId: string; position: string | null };

type Stores = Pick<ParticipantsStores, 'people' | 'today'>;

/** Whoever is in no list is in no paper. */
export function shownPerson({ people, today }: Stores, context: Context, id: string): PersonRecord | null {
  const day = today(context.now);
  const person = people.find(id, day, academicYearOf(day));
  return person && person.hiddenAt === null ? person : null;
}

/** The register as papers need it: names with their cases. Rights are asked by whoever makes the paper. */
export function createPersonInPapers(stores: Stores) {
  const { people } = stores;

  function named(person: PersonRecord): NamedPerson {
    const declensions = people.columns(person.id)?.declensions ?? null;
    return {
      personId: person.id,
      name: nameOf(person),
      sex: person.sex,
      declensions: declensions === null ? null : (JSON.parse(declensions) as NameOverrides),
      position: person.position,
    };
  }

  return {
    named,
    /** Null for somebody who is not there, or hidden. */
    person(context: Context, id: string): NamedPerson | null {
      const person = shownPerson(stores, context, id);
      return person && named(person);
    },
    ofAccount(context: Context, accountId: string): NamedPerson | null {
      const id = people.idOfAccount(accountId);
      return id === null ? null : this.person(context, id);
    },
  };
}
export type PersonInPapers = ReturnType<typeof createPersonInPapers>;

/** «10А»; null for grown-ups. */
export const classText = ({ grade, letter }: PersonRecord): string | null =>
  grade === null || letter === null ? null : className({ grade, letter });

/** Position and place of work or study; of a pupil nothing but the class. */
export function placeText(person: PersonRecord, sheet: { position: string | null; place: string | null }): string {
  const schoolClass = classText(person);
  if (schoolClass !== null) return `класс ${schoolClass}`;
  // The school's own people work at the school, whatever else they have written.
  const place = person.kind === 'staff' ? null : (person.organization ?? person.workplace ?? sheet.place);
  return [person.position ?? sheet.position, place].filter((part) => part !== null).join(', ');
}
