import {
  agreementFact,
  checklist,
  type ChecklistItem,
  consentFact,
  type RequirementFact,
  type RequirementFacts,
} from '@tandem/domain/participants';
import type { Mark } from './mentor-papers.repository.ts';
import { sheetCompletedOn } from './mentor-sheet.ts';
import type { MentorRecord, MentorsStores } from './mentors-stores.ts';
import { partnerOf } from './partners.repository.ts';
import { subjectOf } from './person.presenter.ts';

/** A mentor's checklist on a day, with the facts it was made from and what was ticked off by hand. */
export type MentorChecklist = { list: ChecklistItem[]; facts: RequirementFacts; marks: Mark[] };

const forEver = (fulfilledOn: string | null | undefined): RequirementFact | null =>
  fulfilledOn ? { fulfilledOn, validUntil: null } : null;

/** Where each requirement's fact comes from: its own paper if the system has one, else what a curator ticked off. */
export function createMentorChecklists(stores: MentorsStores) {
  /** Of many at once: each kind of paper is read once. */
  function ofMany(mentors: readonly MentorRecord[], today: string): Map<string, MentorChecklist> {
    const ids = mentors.map(({ id }) => id);
    const personIds = mentors.map(({ personId }) => personId);
    const consents = stores.consents.ofPeople(personIds);
    const clearances = Map.groupBy(stores.papers.clearances(personIds), ({ personId }) => personId);
    const marks = Map.groupBy(stores.papers.marks(ids), ({ mentorId }) => mentorId);
    const approvals = stores.papers.approvals(ids);
    const recommendations = stores.papers.recommendations(ids);
    const partners = new Map(stores.partners.all().map((row) => [row.id, partnerOf(row)]));
    const matrix = stores.programme().requirements;

    function factsOf(mentor: MentorRecord, own: readonly Mark[]): RequirementFacts {
      const { id, person } = mentor;
      const facts: RequirementFacts = Object.fromEntries(
        own.map(({ requirement, fulfilledOn, validUntil }) => [requirement, { fulfilledOn, validUntil }]),
      );
      const seen = Object.fromEntries(
        (clearances.get(person.id) ?? []).map(({ type, checkedOn, validUntil }) => [
          type,
          { fulfilledOn: checkedOn, validUntil },
        ]),
      );
      const partner = person.organizationId === null ? undefined : partners.get(person.organizationId);
      return {
        ...facts,
        ...seen,
        consent: consentFact(subjectOf(person), consents.get(person.id) ?? [], today),
        application: forEver(mentor.applicationOn),
        review: forEver(approvals.get(id)) ?? facts.review ?? null,
        questionnaire: forEver(sheetCompletedOn(mentor)) ?? facts.questionnaire ?? null,
        interview: forEver(recommendations.get(id)) ?? facts.interview ?? null,
        agreement: partner ? agreementFact(partner) : null,
      };
    }

    return new Map(
      mentors.map((mentor) => {
        const own = marks.get(mentor.id) ?? [];
        const facts = factsOf(mentor, own);
        return [mentor.id, { list: checklist(mentor.category, matrix, facts, today), facts, marks: own }];
      }),
    );
  }

  return {
    ofMany,
    of(mentor: MentorRecord, today: string): MentorChecklist {
      return ofMany([mentor], today).get(mentor.id) as MentorChecklist;
    },
  };
}
export type MentorChecklists = ReturnType<typeof createMentorChecklists>;
