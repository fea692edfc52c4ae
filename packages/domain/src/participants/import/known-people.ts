import type { PersonName } from '../../kernel/index.ts';
import type { ClassName } from '../../school/index.ts';
import { nameText } from '../search/index.ts';
import type { ImportedPerson } from './people-fields.ts';

/**
 * Somebody the school already knows. Null says that the field is known to be empty; an absent one was not looked up
 * and is not compared.
 */
export type KnownPerson = PersonName &
  Pick<ImportedPerson, 'birthOn'> &
  Partial<Omit<ImportedPerson, 'familyName' | 'givenName' | 'patronymic' | 'birthOn'>> & { id: string };

/** A person with the keys by which two lists are compared. */
export type KeyedPerson<Person> = { person: Person; family: string; given: string; patronymic: string };

export function keyedPerson<Person extends PersonName>(person: Person): KeyedPerson<Person> {
  return {
    person,
    family: nameText(person.familyName),
    given: nameText(person.givenName),
    patronymic: nameText(person.patronymic ?? ''),
  };
}

export function isSameClass(first: ClassName | null | undefined, second: ClassName | null | undefined): boolean {
  return first != null && second != null && first.grade === second.grade && first.letter === second.letter;
}

export function isOtherClass(first: ClassName | null | undefined, second: ClassName | null | undefined): boolean {
  return first != null && second != null && !isSameClass(first, second);
}
