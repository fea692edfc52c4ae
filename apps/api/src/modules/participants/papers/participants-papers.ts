import type { DocType } from '@tandem/domain/documents';
import type { Gatherer } from '../../documents/index.ts';
import type { MentorsStores } from '../mentors-stores.ts';
import { createConsentPapers } from './consent-papers.ts';
import { createMentorPapers } from './mentor-papers.ts';
import { createPartnerPapers } from './partner-papers.ts';
import { createPersonInPapers } from './person-in-papers.ts';

/** The data of every paper that is about people of the programme, by the type of the paper. */
export function createParticipantsPapers(stores: MentorsStores) {
  const people = createPersonInPapers(stores);
  const mentors = createMentorPapers(stores, people);
  const partners = createPartnerPapers(stores, people);
  const consent = createConsentPapers(stores, people);
  return {
    people,
    gatherers: {
      mentor_application: mentors.application,
      form_mentor: mentors.questionnaire,
      protocol_review: mentors.review,
      protocol_interview: mentors.interview,
      letter_employer: partners.letter,
      agreement: partners.agreement,
      consent_processing_adult: consent,
      consent_processing_guardian: consent,
      consent_processing_pupil: consent,
      consent_dissemination: consent,
    } satisfies Partial<Record<DocType, Gatherer>>,
  };
}
