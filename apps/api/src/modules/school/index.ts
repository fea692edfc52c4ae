/**
 * School: what the school is called, where its clock is, its academic years and holidays, its classes and who leads
 * them, what it has decided about its programme, its requisites, and the first run.
 * Its words: school, academic year, holiday, school class, homeroom teacher, section of the programme.
 * It calls audit and identity; it must not know people, pairs or meetings: who is in a class it is told by a callback.
 */
import type { Db } from '../../db/open.ts';
import { createClassesRepository } from './classes.repository.ts';
import { createClassesService } from './classes.service.ts';
import { createHomeroomService } from './homeroom.service.ts';
import { createProgrammeRepository } from './programme.repository.ts';
import { createProgrammeService } from './programme.service.ts';
import { createRequisitesRepository } from './requisites.repository.ts';
import { createRequisitesService, type NameCasesOf } from './requisites.service.ts';
import { createSchoolPapers, type StaffLookup } from './school-papers.ts';
import type { SchoolStores } from './school-stores.ts';
import { createYearsRepository } from './years.repository.ts';
import { createYearsService } from './years.service.ts';

export { readClassName } from './classes.service.ts';
export { schoolRoutes } from './school.routes.ts';
export { schoolClasses } from './school.tables.ts';
export { createSchoolRepository } from './school.repository.ts';
export { createSetup } from './setup.service.ts';

export type SchoolServices = ReturnType<typeof createSchoolServices>;
type Outside = Pick<SchoolStores, 'queue' | 'audit' | 'accounts' | 'rolls' | 'today' | 'changed'> & {
  /** A name in its cases. */
  casesOf: NameCasesOf;
  /** The register, for papers that name staff. */
  staff: StaffLookup;
};

export function createSchoolServices(db: Db, outside: Outside) {
  const stores: SchoolStores = {
    ...outside,
    years: createYearsRepository(db),
    classes: createClassesRepository(db),
    programme: createProgrammeRepository(db),
    requisites: createRequisitesRepository(db),
  };
  const years = createYearsService(stores);
  const classes = createClassesService(stores, years);
  return {
    years,
    classes,
    homeroom: createHomeroomService(stores, classes),
    programme: createProgrammeService(stores),
    requisites: createRequisitesService(stores, outside.casesOf),
    papers: createSchoolPapers(stores, outside.staff),
  };
}
