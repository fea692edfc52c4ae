import type { PeopleImport } from '@tandem/contracts';
import type { GuardianRelation } from '@tandem/domain/participants';
import type { NewPersonColumns } from '../people.repository.ts';
import type { EnrolmentRow } from './imported-rows.repository.ts';

/** A person of the register whom the import changed: which version it left, and what to put back. */
export type ChangedPerson = {
  id: string;
  version: number;
  before: Partial<NewPersonColumns>;
  /** Null when the class was not touched. */
  enrolments: EnrolmentRow[] | null;
};

/** What applying did, enough to take it back. New people are at their first version. */
export type Outcome = {
  counts: PeopleImport['counts'];
  created: string[];
  classes: string[];
  links: string[];
  changed: ChangedPerson[];
  relations: { id: string; before: GuardianRelation }[];
};

export const emptyOutcome = (counts: PeopleImport['counts']): Outcome => ({
  counts,
  created: [],
  classes: [],
  links: [],
  changed: [],
  relations: [],
});
