import { contract, type MentorSheet, type OperationSpec } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openMentorBase } from './mentor-base.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** One real thing of each kind that operations on mentors and partners take. */
export type MentorStage = {
  mentorId: string;
  sittingId: string;
  partnerId: string;
  /** Somebody who is no mentor yet. */
  candidateId: string;
  /** A candidate whose application is registered. */
  registeredId: string;
};

export const NO_MENTORS: MentorStage = {
  mentorId: newId(),
  sittingId: newId(),
  partnerId: newId(),
  candidateId: newId(),
  registeredId: newId(),
};

/** A questionnaire in which nothing is empty. */
export const FULL_SHEET: MentorSheet = {
  contact: '+7 900 000-00-00',
  placeOfWorkOrStudy: 'Завод «Аксион»',
  position: 'инженер',
  achievements: 'Победы в конкурсах',
  interests: ['робототехника'],
  experience: 'Вёл кружок',
  motivation: 'Хочу делиться опытом',
  desiredMentees: '8–10 классы',
  hoursPerMonth: 8,
  availability: [{ day: 2, from: '15:00', to: '16:30' }],
  capacity: 2,
  forms: [],
  roleModels: [],
  competences: ['engineering'],
  contactsAllowed: false,
};

/** A mentor, a sitting and a partner; the mentor is `person` when the operation is about their own. */
export async function openMentorStage(school: TestSchool) {
  const base = await openMentorBase(school);
  const { curator, register } = base;

  async function fresh({ id, path }: OperationSpec, person: Person | null): Promise<MentorStage> {
    const stage = { ...NO_MENTORS };
    if (!/^\/(mentors|sittings|partners)\b/.test(path) || path.endsWith('/search')) return stage;
    const somebody = async () =>
      person ? register.own(person) : register.person('Наставников Пётр', { position: 'учитель' });
    if (id === contract.mentors.create.id) stage.candidateId = (await somebody()).id;
    if (path.includes(':mentorId')) stage.mentorId = await base.candidate(await somebody(), 'teacher');
    if (id === contract.mentors.unmarkRequirement.id) {
      await school.call(contract.mentors.markRequirement, curator, {
        params: { mentorId: stage.mentorId },
        body: { requirement: 'portfolio', fulfilledOn: '2022-05-01', validUntil: null },
      });
    }
    if (path.startsWith('/sittings')) {
      const teacher = () => register.person('Кандидатова Анна', { position: 'учитель' });
      stage.registeredId = await base.registered(await teacher(), 'teacher');
      if (path.includes(':sittingId')) {
        stage.sittingId = await base.sitting([await base.registered(await teacher(), 'teacher')]);
      }
    }
    if (path.includes(':partnerId')) stage.partnerId = await base.partner(`Завод ${newId()}`);
    return stage;
  }
  return { fresh };
}

/** For every operation on mentors, sittings and partners a call that a careful program would make. */
export function mentorCalls({
  mentorId,
  sittingId,
  partnerId,
  candidateId,
  registeredId,
}: MentorStage): Record<string, Sent> {
  const { mentors, sittings, partners } = contract;
  const onMentor = { params: { mentorId } };
  const onSitting = { params: { sittingId } };
  const onPartner = { params: { partnerId } };
  const meeting = { heldOn: '2022-05-10', place: 'каб. 12', chair: 'Орлова Г. С.', secretary: 'Зайцева Т. В.' };
  const votes = { for: 3, against: 0, abstained: 0 };
  return {
    [mentors.search.id]: { body: { text: 'Наставников' } },
    [mentors.summary.id]: {},
    [mentors.create.id]: { body: { personId: candidateId, category: 'teacher' } },
    [mentors.read.id]: onMentor,
    [mentors.saveQuestionnaire.id]: { ...onMentor, body: { ...FULL_SHEET, version: 1 } },
    [mentors.act.id]: { ...onMentor, body: { act: 'withdraw', version: 100 } },
    [mentors.markRequirement.id]: {
      ...onMentor,
      body: { requirement: 'training', fulfilledOn: '2022-05-01', validUntil: null },
    },
    [mentors.unmarkRequirement.id]: { ...onMentor, query: { requirement: 'portfolio' } },
    [mentors.recordInterview.id]: {
      ...onMentor,
      body: {
        version: 100,
        heldOn: '2022-05-10',
        place: 'каб. 12',
        present: ['Иванова М. П.'],
        scores: { motivation: 2, communication: 2, relevant_experience: 1, time_resource: 1, understanding_of_role: 2 },
        conclusion: 'recommended',
      },
    },
    [sittings.list.id]: {},
    [sittings.create.id]: { body: { ...meeting, members: ['Орлова', 'Волков', 'Ким'], mentorIds: [registeredId] } },
    [sittings.read.id]: onSitting,
    [sittings.change.id]: { ...onSitting, body: { version: 1, place: 'каб. 14', add: [registeredId] } },
    [sittings.decide.id]: {
      ...onSitting,
      body: {
        version: 100,
        membersPresent: 3,
        decisions: [{ mentorId: registeredId, outcome: 'approve', votes }],
      },
    },
    [sittings.close.id]: { ...onSitting, body: { version: 100, number: '3' } },
    [partners.search.id]: { body: { text: 'завод' } },
    [partners.create.id]: { body: { name: `ООО «Ромашка ${newId()}»` } },
    [partners.read.id]: onPartner,
    [partners.change.id]: { ...onPartner, body: { version: 1, contactName: 'Петров П. П.' } },
    [partners.act.id]: { ...onPartner, body: { act: 'send_letter', version: 1, number: '14', on: '2022-05-10' } },
    [partners.archive.id]: { ...onPartner, body: { version: 1, archived: true } },
  };
}
