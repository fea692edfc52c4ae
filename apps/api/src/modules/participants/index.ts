/**
 * Participants: the people of the programme before and beside their pairs. Owns the register, guardians, classes of
 * pupils, consents and certificates, the bases of mentees and mentors, partners, lists that are imported.
 * Its words: person, guardian, enrolment, mentee, mentor, partner, consent, clearance, sitting.
 * It must not know roadmaps, pairs or meetings.
 */
import type { Programme } from '@tandem/domain/participants';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import type { CardsService } from '../identity/index.ts';
import { createAuditSubject } from './audit-subject.ts';
import { createCardIssue } from './cards.service.ts';
import { createConsentsRepository } from './consents.repository.ts';
import { createConsentsService } from './consents.service.ts';
import { peopleExportRoutes } from './export/people-export.routes.ts';
import { createPeopleExport } from './export/people-export.service.ts';
import { createMenteesRepository } from './mentees.repository.ts';
import { menteesRoutes } from './mentees.routes.ts';
import { createMenteesService } from './mentees.service.ts';
import { createMentorBase } from './mentor-base.ts';
import { createNameCases } from './name-cases.service.ts';
import { createParticipantsPapers } from './papers/participants-papers.ts';
import { mentorsRoutes } from './mentors.routes.ts';
import type { ParticipantsStores } from './participants-stores.ts';
import { partnersRoutes } from './partners.routes.ts';
import { createPeopleRepository } from './people.repository.ts';
import { peopleRoutes } from './people.routes.ts';
import { createPeopleSearch } from './people-search.repository.ts';
import { createPeopleService } from './people.service.ts';
import type { PersonRecord } from './person-row.sql.ts';
import { createPeopleForPairs } from './people-for-pairs.ts';
import { createRequestLinks } from './request-links.service.ts';
import { sittingsRoutes } from './sittings.routes.ts';
import { createStatusChanges } from './status-changes.repository.ts';

export { createClassRolls } from './class-rolls.queries.ts';
export { mentees } from './mentees.tables.ts';
export { mentors } from './mentors.tables.ts';
export { people } from './people.tables.ts';
export type { MenteeInBase, MentorInBase, PeopleForPairs } from './people-for-pairs.ts';
export type { PersonRecord } from './person-row.sql.ts';
export { createPeopleImports } from './imports/people-imports.ts';
export { peopleImportsRoutes } from './imports/people-imports.routes.ts';
export { promotionRoutes } from './promotion.routes.ts';
export { createPromotion } from './promotion.service.ts';

export type Participants = ReturnType<typeof createParticipants>;
type Outside = Pick<ParticipantsStores, 'queue' | 'accounts' | 'audit' | 'today' | 'changed' | 'paired' | 'hidden'> & {
  /** The pairs, which end with a consent; called in the transaction that withdraws it, after the bases. */
  left?: (tx: Tx, context: Context, personId: string) => void;
  schoolName: () => string;
  /** What the school has decided; what the dossier proposes when absent. */
  programme?: () => Programme;
  cards: CardsService;
};

export function createParticipants(db: Db, outside: Outside) {
  const stores: ParticipantsStores = {
    ...outside,
    people: createPeopleRepository(db),
    consents: createConsentsRepository(db),
    steps: createStatusChanges(db),
    reviewPerson: (tx, context, personId) => mentorBase.suspensions.reviewPerson(tx, context, personId),
  };
  const mentorBase = createMentorBase(db, stores, outside.programme);
  const search = createPeopleSearch(db);
  const menteesRepository = createMenteesRepository(db);
  const mentees = createMenteesService(stores, menteesRepository, search);
  const bases = {
    consented(tx: Tx, context: Context, person: PersonRecord) {
      mentees.consented(tx, context, person.id);
    },
    left(tx: Tx, context: Context, person: PersonRecord) {
      mentees.leave(tx, context, person);
      mentorBase.suspensions.leave(tx, context, person.id);
      outside.left?.(tx, context, person.id);
    },
  };
  const { checklists, steps } = mentorBase;
  return {
    forPairs: createPeopleForPairs(db, mentorBase.stores, menteesRepository, mentees, checklists, steps),
    people: createPeopleService(stores, search),
    nameCases: createNameCases(stores),
    papers: createParticipantsPapers(mentorBase.stores),
    peopleExport: createPeopleExport(db, stores, search),
    consents: createConsentsService(stores, search, bases, outside.programme),
    mentees,
    mentorBase,
    auditSubject: createAuditSubject(db, stores),
    cardIssue: createCardIssue(stores, outside.cards),
    requestLinks: createRequestLinks(stores, menteesRepository, mentees, outside.schoolName, outside.programme),
  };
}

export function participantsRoutes(app: FastifyInstance, participants: Participants): void {
  peopleRoutes(app, participants);
  peopleExportRoutes(app, participants.peopleExport);
  menteesRoutes(app, participants);
  mentorsRoutes(app, participants.mentorBase);
  sittingsRoutes(app, participants.mentorBase);
  partnersRoutes(app, participants.mentorBase);
}
