import type { Db } from '../../../db/open.ts';
import { createPeopleRepository } from '../people.repository.ts';
import type { ImportStores } from './import-stores.ts';
import { createImportedRows } from './imported-rows.repository.ts';
import { createKnownPeople } from './known-people.queries.ts';
import { createPeopleImportsRepository } from './people-imports.repository.ts';
import { createPeopleImportsService } from './people-imports.service.ts';

type Outside = Pick<ImportStores, 'queue' | 'accounts' | 'school' | 'audit' | 'today' | 'changed'>;

/** Lists of people on their way in; made after the school, whose classes a list may add to. */
export const createPeopleImports = (db: Db, outside: Outside) =>
  createPeopleImportsService({
    ...outside,
    people: createPeopleRepository(db),
    imports: createPeopleImportsRepository(db),
    rows: createImportedRows(db),
    known: createKnownPeople(db),
  });
