import { contract, type MentorSheet, type PersonCard } from '@tandem/contracts';
import type { MentorCategory } from '@tandem/domain/participants';
import { openMentorBase } from './mentor-base.ts';
import { FULL_SHEET } from './plausible-mentors.ts';
import type { TestSchool } from './test-school.ts';

/** The form of mentoring that each category usually comes with. */
export const FORM_OF: Record<MentorCategory, string> = {
  pupil: 'pupil_pupil',
  teacher: 'teacher_teacher',
  student: 'student_pupil',
  alumnus: 'student_pupil',
  parent: 'employer_pupil',
  employer: 'employer_pupil',
};

const SCORES = {
  motivation: 2,
  communication: 2,
  relevant_experience: 1,
  time_resource: 1,
  understanding_of_role: 2,
};

/** The whole way into the base, for a candidate of any category with all papers in order. */
export async function openMentorWay(school: TestSchool) {
  const base = await openMentorBase(school);
  const { curator, register, read } = base;
  let count = 0;
  const onMentor = (mentorId: string) => ({ params: { mentorId } });

  async function pupil(): Promise<PersonCard> {
    const classId = register.schoolClass(10, `А${++count}`);
    const child = await register.person(`Ученик${count} Пётр`, { classId, birthOn: '2009-01-01' });
    const { body } = await school.call(contract.people.addGuardian, curator, {
      params: { personId: child.id },
      body: { name: { familyName: 'Мамина', givenName: 'Ольга', patronymic: null }, relation: 'mother' },
    });
    return body;
  }

  /** Somebody who fits the category; an employee comes from a partner. */
  async function personFor(category: MentorCategory, organizationId?: string): Promise<PersonCard> {
    const name = `Наставников${++count} Пётр`;
    const birthOn = '1985-03-01';
    switch (category) {
      case 'pupil':
        return pupil();
      case 'teacher':
        return register.person(name, { birthOn, position: 'учитель' });
      case 'parent':
        return register.person(name, { birthOn });
      case 'employer':
        return register.person(name, { birthOn, organizationId: organizationId ?? (await signedPartner()) });
      default:
        return register.person(name, { birthOn, workplace: 'ИжГТУ' });
    }
  }

  async function partnerAct(partnerId: string, act: string, more: object = {}) {
    const { body } = await school.call(contract.partners.read, curator, { params: { partnerId } });
    const sent = { params: { partnerId }, body: { act, version: body.version, ...more } };
    return school.send(contract.partners.act, curator, sent);
  }

  /** A partner whose agreement holds to the end of the academic year. */
  async function signedPartner(validUntil = '2022-08-31'): Promise<string> {
    const partnerId = await base.partner(`Завод ${++count}`);
    await partnerAct(partnerId, 'send_letter', { number: '14', on: '2022-03-01' });
    await partnerAct(partnerId, 'accept');
    await partnerAct(partnerId, 'draft_agreement');
    await partnerAct(partnerId, 'sign_agreement', { number: '2', on: '2022-04-01', validUntil });
    return partnerId;
  }

  async function fillIn(mentorId: string, sheet: Partial<MentorSheet> = {}) {
    const { category, version } = await read(mentorId);
    const body = { ...FULL_SHEET, forms: [FORM_OF[category]], version, ...sheet };
    return school.call(contract.mentors.saveQuestionnaire, curator, { ...onMentor(mentorId), body });
  }

  async function interview(mentorId: string, more: object = {}) {
    const { version } = await read(mentorId);
    const body = {
      version,
      heldOn: '2022-05-12',
      place: 'каб. 12',
      present: ['Иванова М. П.', 'Волков С. Ю.'],
      scores: SCORES,
      conclusion: 'recommended',
      ...more,
    };
    return school.send(contract.mentors.recordInterview, curator, { ...onMentor(mentorId), body });
  }

  /** Consent and certificates of a person; the medical one may end on another day. */
  async function papers(person: PersonCard, medicalUntil = '2023-04-01'): Promise<void> {
    await register.consent(person.id, person.guardians?.[0]?.personId ?? person.id);
    for (const [type, validUntil] of [
      ['criminal_record', '2023-04-01'],
      ['medical', medicalUntil],
    ] as const) {
      await school.call(contract.consents.addClearance, curator, {
        params: { personId: person.id },
        body: { type, issuedOn: '2022-04-01', checkedOn: '2022-04-02', validUntil },
      });
    }
  }

  /** Approved by a sitting, with the questionnaire filled in. */
  async function approved(category: MentorCategory, person: PersonCard): Promise<string> {
    const mentorId = await base.registered(person, category);
    await fillIn(mentorId);
    await base.approve(await base.sitting([mentorId]), [mentorId]);
    return mentorId;
  }

  async function inPool(category: MentorCategory, given: { person?: PersonCard; medicalUntil?: string } = {}) {
    const person = given.person ?? (await personFor(category));
    const mentorId = await approved(category, person);
    await base.act(mentorId, 'schedule_interview', { on: '2022-05-12' });
    await interview(mentorId);
    await papers(person, given.medicalUntil);
    const { status, body } = await base.act(mentorId, 'admit');
    if (status !== 200) throw new Error(JSON.stringify(body));
    return { mentorId, person, card: body };
  }

  return { ...base, personFor, partnerAct, signedPartner, fillIn, interview, papers, approved, inPool };
}
