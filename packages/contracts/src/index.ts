/**
 * Contracts: every operation of the API with its access, shapes and problems. Drives routes, client, reference and tests.
 * It knows the domain's words and zod, and nothing of servers or screens.
 */
import { auditLog } from './audit/audit.operations.ts';
import { closing } from './closing/closing.operations.ts';
import { demo } from './demo/demo.operations.ts';
import { diary } from './diary/diary.operations.ts';
import { issues } from './diary/issues.operations.ts';
import { meetings } from './diary/meetings.operations.ts';
import { reflections } from './diary/reflections.operations.ts';
import { reminders } from './diary/reminders.operations.ts';
import { documents } from './documents/documents.operations.ts';
import { documentTemplates } from './documents/templates.operations.ts';
import { accounts } from './identity/accounts.operations.ts';
import { cards } from './identity/cards.operations.ts';
import { session } from './identity/session.operations.ts';
import type { OperationSpec } from './kernel/operation.ts';
import { matching } from './matching/matching.operations.ts';
import { notices } from './notices/notices.operations.ts';
import { pairs } from './pairs/pairs.operations.ts';
import { consents } from './participants/consents.operations.ts';
import { mentees } from './participants/mentees.operations.ts';
import { mentors } from './participants/mentors.operations.ts';
import { partners } from './participants/partners.operations.ts';
import { people } from './participants/people.operations.ts';
import { peopleExport } from './participants/people-export.operations.ts';
import { peopleImports } from './participants/people-imports.operations.ts';
import { sittings } from './participants/sittings.operations.ts';
import { evidence } from './roadmap/evidence.operations.ts';
import { imports } from './roadmap/imports.operations.ts';
import { items } from './roadmap/items.operations.ts';
import { roadmaps } from './roadmap/roadmaps.operations.ts';
import { routes } from './routes/routes.operations.ts';
import { practices } from './practices/practices.operations.ts';
import { classes } from './school/classes.operations.ts';
import { programme } from './school/programme.operations.ts';
import { promotion } from './school/promotion.operations.ts';
import { requisites } from './school/requisites.operations.ts';
import { setup } from './school/setup.ts';
import { years } from './school/years.operations.ts';
import { system } from './system/system.operations.ts';
import { today } from './today/today.operations.ts';

export { AUDIT_ENTITIES, AuditEntry, AuditSearch } from './audit/audit.operations.ts';
export * from './closing/summary.schema.ts';
export * from './diary/diary.schema.ts';
export * from './diary/issue.schema.ts';
export * from './diary/meeting.schema.ts';
export * from './diary/reflection.schema.ts';
export { LinkResponse, OwingPerson, ResponseForm } from './diary/reminders.operations.ts';
export * from './documents/document.schema.ts';
export * from './documents/template.schema.ts';
export * from './identity/account.schema.ts';
export { LoginCard } from './identity/cards.operations.ts';
export * from './identity/session.schema.ts';
export * from './kernel/fields.ts';
export * from './kernel/name-cases.ts';
export * from './kernel/operation.ts';
export * from './kernel/problem.ts';
export * from './matching/draft.schema.ts';
export * from './matching/facts.schema.ts';
export * from './matching/fit.schema.ts';
export * from './matching/price.schema.ts';
export * from './matching/proposal.schema.ts';
export * from './notices/letter.schema.ts';
export * from './notices/notice.schema.ts';
export * from './pairs/agreement.schema.ts';
export * from './pairs/mentorship.schema.ts';
export * from './pairs/order.schema.ts';
export * from './participants/consent.schema.ts';
export * from './participants/interview.schema.ts';
export * from './participants/mentee.schema.ts';
export * from './participants/mentor.schema.ts';
export * from './participants/partner.schema.ts';
export * from './participants/people-export.schema.ts';
export * from './participants/people-import.schema.ts';
export * from './participants/person.schema.ts';
export * from './participants/sitting.schema.ts';
export { EVIDENCE_MAX_BYTES } from './roadmap/evidence.operations.ts';
export * from './practices/post.schema.ts';
export { POST_FILE_MAX_BYTES } from './practices/practices.operations.ts';
export * from './roadmap/import.schema.ts';
export { IMPORT_MAX_BYTES } from './roadmap/imports.operations.ts';
export * from './roadmap/roadmap.schema.ts';
export * from './routes/route.schema.ts';
export { ROUTE_FILE_MAX_BYTES } from './routes/routes.operations.ts';
export * from './routes/template.schema.ts';
export * from './school/programme.schema.ts';
export * from './school/promotion.schema.ts';
export * from './school/requisites.schema.ts';
export * from './school/school-class.schema.ts';
export { AcademicYearStart, Setup } from './school/setup.ts';
export * from './school/year.schema.ts';
export { LiveChange } from './system/system.operations.ts';
export * from './today/today.schema.ts';

/** The contract, by context. */
export const contract = {
  practices,
  session,
  accounts,
  cards,
  auditLog,
  setup,
  years,
  classes,
  promotion,
  programme,
  requisites,
  demo,
  notices,
  people,
  peopleImports,
  peopleExport,
  mentees,
  mentors,
  sittings,
  partners,
  consents,
  documents,
  documentTemplates,
  pairs,
  routes,
  meetings,
  diary,
  reminders,
  issues,
  reflections,
  closing,
  matching,
  roadmaps,
  items,
  evidence,
  imports,
  today,
  system,
};
export type Contract = typeof contract;

/** All operations in one list, for the reference and the tests. */
export const operations: OperationSpec[] = Object.values(contract).flatMap((group) => Object.values(group));
