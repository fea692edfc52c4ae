import {
  agreementFact,
  checklist,
  type ChecklistItem,
  consentFact,
  type MentorStatus,
  type RequirementFact,
  type RequirementFacts,
} from '@tandem/domain/participants';
import { addDays } from '@tandem/domain/school';
import type { ClearanceSeen, Mark } from './mentor-papers.repository.ts';
import { sheetCompletedOn } from './mentor-sheet.ts';
import type { MentorRecord, MentorsStores } from './mentors-stores.ts';
import { type PartnerColumns, partnerOf } from './partners.repository.ts';
import { subjectOf } from './person.presenter.ts';

/** A mentor's checklist on a day, with the facts it was made from and what was ticked off by hand. */
export type MentorChecklist = { list: ChecklistItem[]; facts: RequirementFacts; marks: Mark[] };

const forEver = (fulfilledOn: string | null | undefined): RequirementFact | null =>
  fulfilledOn ? { fulfilledOn, validUntil: null } : null;

/** Held by papers: whoever is here was let in on them, so a paper that is gone is one that has ended. */
const LET_IN: ReadonlySet<MentorStatus> = new Set(['in_pool', 'active', 'suspended']);

/** Where each requirement's fact comes from: its own paper if the system has one, else what a curator ticked off. */
export function createMentorChecklists(stores: MentorsStores) {
  /** A certificate on a day. One entered by mistake is none, but it ended for whoever was let in on it. */
  function clearanceFacts({ status }: MentorRecord, seen: readonly ClearanceSeen[]): RequirementFacts {
    return Object.fromEntries(
      seen.flatMap(({ type, checkedOn: fulfilledOn, validUntil, cancelledAt }) => {
        if (cancelledAt === null) return [[type, { fulfilledOn, validUntil }]];
        const eve = addDays(stores.today(new Date(cancelledAt)), -1);
        return LET_IN.has(status) ? [[type, { fulfilledOn: eve, validUntil: eve }]] : [];
      }),
    );
  }

  /** The partner's agreement. One that was ended before its day ended on that day. */
  function agreementOf(row: PartnerColumns): RequirementFact | null {
    const partner = partnerOf(row);
    if (row.status !== 'terminated' || !partner.agreement) return agreementFact(partner);
    const ended = stores.steps.of('partner', row.id).find(({ act }) => act === 'terminate');
    return ended ? { fulfilledOn: partner.agreement.on, validUntil: addDays(ended.on, -1) } : null;
  }

  /** Of many at once: each kind of paper is read once. */
  function ofMany(mentors: readonly MentorRecord[], today: string): Map<string, MentorChecklist> {
    const ids = mentors.map(({ id }) => id);
    const personIds = mentors.map(({ personId }) => personId);
    const consents = stores.consents.ofPeople(personIds);
    const clearances = Map.groupBy(stores.papers.clearances(personIds), ({ personId }) => personId);
    const marks = Map.groupBy(stores.papers.marks(ids), ({ mentorId }) => mentorId);
    const approvals = stores.papers.approvals(ids);
    const recommendations = stores.papers.recommendations(ids);
    const organizations = new Set(mentors.flatMap(({ person }) => person.organizationId ?? []));
    const agreements = new Map(
      [...organizations].map((id) => {
        const row = stores.partners.find(id);
        return [id, row ? agreementOf(row) : null];
      }),
    );
    const matrix = stores.programme().requirements;

    function factsOf(mentor: MentorRecord, own: readonly Mark[]): RequirementFacts {
      const { id, person } = mentor;
      const ticked: RequirementFacts = Object.fromEntries(
        own.map(({ requirement, fulfilledOn, validUntil }) => [requirement, { fulfilledOn, validUntil }]),
      );
      return {
        ...ticked,
        ...clearanceFacts(mentor, clearances.get(person.id) ?? []),
        consent: consentFact(subjectOf(person), consents.get(person.id) ?? [], today),
        application: forEver(mentor.applicationOn),
        review: forEver(approvals.get(id)) ?? ticked.review ?? null,
        questionnaire: forEver(sheetCompletedOn(mentor)) ?? ticked.questionnaire ?? null,
        interview: forEver(recommendations.get(id)) ?? ticked.interview ?? null,
        agreement: agreements.get(person.organizationId ?? '') ?? null,
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
