/**
 * Contracts: every operation of the API with its access, shapes and problems. Drives routes, client, reference and tests.
 * It knows the domain's words and zod, and nothing of servers or screens.
 */
import { demo } from './demo/demo.operations.ts';
import { accounts } from './identity/accounts.operations.ts';
import { session } from './identity/session.operations.ts';
import type { OperationSpec } from './kernel/operation.ts';
import { consents } from './participants/consents.operations.ts';
import { people } from './participants/people.operations.ts';
import { evidence } from './roadmap/evidence.operations.ts';
import { imports } from './roadmap/imports.operations.ts';
import { items } from './roadmap/items.operations.ts';
import { roadmaps } from './roadmap/roadmaps.operations.ts';
import { setup } from './school/setup.ts';
import { system } from './system/system.operations.ts';

export * from './identity/account.schema.ts';
export * from './identity/session.schema.ts';
export * from './kernel/fields.ts';
export * from './kernel/operation.ts';
export * from './kernel/problem.ts';
export * from './participants/consent.schema.ts';
export * from './participants/person.schema.ts';
export { EVIDENCE_MAX_BYTES } from './roadmap/evidence.operations.ts';
export * from './roadmap/import.schema.ts';
export { IMPORT_MAX_BYTES } from './roadmap/imports.operations.ts';
export * from './roadmap/roadmap.schema.ts';
export { AcademicYearStart, Setup } from './school/setup.ts';
export { LiveChange } from './system/system.operations.ts';

/** The contract, by context. */
export const contract = {
  session,
  accounts,
  setup,
  demo,
  people,
  consents,
  roadmaps,
  items,
  evidence,
  imports,
  system,
};
export type Contract = typeof contract;

/** All operations in one list, for the reference and the tests. */
export const operations: OperationSpec[] = Object.values(contract).flatMap((group) => Object.values(group));
