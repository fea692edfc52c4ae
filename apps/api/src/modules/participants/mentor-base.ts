import { DEFAULT_PROGRAMME } from '@tandem/domain/participants';
import type { Db } from '../../db/open.ts';
import { createInterviewsRepository } from './interviews.repository.ts';
import { createInterviews } from './interviews.service.ts';
import { createMentorActs } from './mentor-acts.service.ts';
import { createMentorChecklists } from './mentor-checklist.ts';
import { createMentorPapers } from './mentor-papers.repository.ts';
import { createMentorQuestionnaire } from './mentor-questionnaire.service.ts';
import { createMentorSteps } from './mentor-steps.ts';
import { createMentorsRepository } from './mentors.repository.ts';
import { createMentorsService } from './mentors.service.ts';
import type { MentorsStores } from './mentors-stores.ts';
import type { ParticipantsStores } from './participants-stores.ts';
import { createPartnersRepository } from './partners.repository.ts';
import { createPartners } from './partners.service.ts';
import { createSittingDecisions } from './sitting-decisions.service.ts';
import { createSittingsRepository } from './sittings.repository.ts';
import { createSittings } from './sittings.service.ts';
import { createSuspensions } from './suspensions.service.ts';

export type MentorBase = ReturnType<typeof createMentorBase>;

/** The mentor base and its partners, put together. What the school has not decided is as the dossier proposes. */
export function createMentorBase(db: Db, outside: ParticipantsStores, programme = () => DEFAULT_PROGRAMME) {
  const stores: MentorsStores = {
    ...outside,
    mentors: createMentorsRepository(db),
    papers: createMentorPapers(db),
    interviews: createInterviewsRepository(db),
    sittings: createSittingsRepository(db),
    partners: createPartnersRepository(db),
    programme,
  };
  const checklists = createMentorChecklists(stores);
  const steps = createMentorSteps(stores, checklists);
  const mentors = createMentorsService(stores, checklists);
  const suspensions = createSuspensions(stores, checklists, steps);
  const sittings = createSittings(stores, steps);
  return {
    stores,
    checklists,
    steps,
    mentors,
    questionnaire: createMentorQuestionnaire(stores, mentors),
    acts: createMentorActs(stores, checklists, steps, mentors),
    interviews: createInterviews(stores, steps, mentors),
    suspensions,
    sittings,
    decisions: createSittingDecisions(stores, steps, sittings),
    partners: createPartners(stores, suspensions),
  };
}
