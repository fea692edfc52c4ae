import { contract, type OperationSpec } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openRegister } from './school-people.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** One real thing of each kind that operations on people take. */
export type PeopleStage = {
  personId: string;
  guardianshipId: string;
  guardianId: string;
  consentId: string;
  clearanceId: string;
  menteeId: string;
  peopleClassId: string;
};

export const NO_PEOPLE: PeopleStage = {
  personId: newId(),
  guardianshipId: newId(),
  guardianId: newId(),
  consentId: newId(),
  clearanceId: newId(),
  menteeId: newId(),
  peopleClassId: newId(),
};

const NAME = { familyName: 'Новикова', givenName: 'Анна', patronymic: null };
const SHEET = {
  type: 'processing' as const,
  purpose: 'участие в программе',
  signedOn: '2022-04-01',
  validUntil: null,
  storedAt: 'папка 1',
};

/** A child with everything, in a class of its own; for whom `person` answers, or who `person` is. */
export async function openPeopleStage(school: TestSchool) {
  const register = await openRegister(school);
  const { curator } = register;
  let letters = 0;
  const newClass = () => register.schoolClass(8, `А${++letters}`);

  async function papers(personId: string, signer: string, stage: PeopleStage): Promise<void> {
    const consent = await register.consent(personId, signer);
    stage.consentId = consent.body.consents?.[0]?.id ?? '';
    const clearance = await school.call(contract.consents.addClearance, curator, {
      params: { personId },
      body: { type: 'medical', issuedOn: '2022-04-01', checkedOn: '2022-04-02' },
    });
    stage.clearanceId = clearance.body.clearances?.[0]?.id ?? '';
  }

  async function child(classId: string): Promise<PeopleStage> {
    const { id: personId } = await register.person('Детский Пётр', { classId, birthOn: '2010-01-01' });
    const { body } = await school.call(contract.people.addGuardian, curator, {
      params: { personId },
      body: { name: { ...NAME, familyName: 'Мамина' }, relation: 'mother' },
    });
    const [guardian] = body.guardians ?? [];
    return {
      ...NO_PEOPLE,
      personId,
      peopleClassId: classId,
      guardianshipId: guardian?.id ?? '',
      guardianId: guardian?.personId ?? '',
    };
  }

  async function fresh({ id, path }: OperationSpec, person: Person | null): Promise<PeopleStage> {
    const ofPeople = /:(personId|menteeId)/.test(path) || path.startsWith('/mentees') || path === '/login-cards';
    if (!ofPeople || /^\/(mentors|pairs|matching)/.test(path)) return NO_PEOPLE;
    const classId = newClass();
    const teaches = person?.context.actor.roles.includes('homeroom_teacher') ?? false;
    if (person && teaches) register.leads(person, classId);
    let stage: PeopleStage;
    if (person && !teaches) {
      const own = await register.own(person);
      await school.call(contract.people.change, curator, {
        params: { personId: own.id },
        body: { version: own.version, birthOn: '1990-01-01' },
      });
      stage = { ...NO_PEOPLE, personId: own.id, guardianId: own.id, peopleClassId: classId };
    } else stage = await child(classId);
    if (id !== contract.consents.register.id) await papers(stage.personId, stage.guardianId, stage);
    if (id !== contract.mentees.nominate.id) {
      const { body } = await school.call(contract.mentees.nominate, curator, {
        body: { nominations: [{ personId: stage.personId, reasonCategory: 'project' }] },
      });
      stage.menteeId = body.menteeIds?.[0] ?? '';
    }
    if (id === contract.people.restore.id) {
      await school.call(contract.people.hide, curator, { params: { personId: stage.personId } });
    }
    return stage;
  }
  return { fresh };
}

/** For every operation on people a call that a careful program would make. */
export function peopleCalls(stage: PeopleStage): Record<string, Sent> {
  const { people, consents, mentees, cards, auditLog, session } = contract;
  const { personId, guardianshipId, guardianId, consentId, clearanceId, menteeId, peopleClassId } = stage;
  const onPerson = { params: { personId } };
  const onMentee = { params: { menteeId } };
  const request = { text: 'Хочу научиться', category: 'project' };
  return {
    [session.viewAs.id]: { body: { accountId: newId() } },
    [session.viewBack.id]: {},
    [cards.issue.id]: { body: { personIds: [personId] } },
    [cards.open.id]: { body: { code: 'K7M4-PX9R' } },
    [cards.use.id]: { body: { code: 'K7M4-PX9R', password: 'новый пароль 2022', shared: true } },
    [auditLog.search.id]: { body: {} },
    [people.search.id]: { body: { text: 'Детский' } },
    [people.twins.id]: { body: { name: NAME } },
    [people.create.id]: { body: { name: NAME } },
    [people.read.id]: onPerson,
    [people.change.id]: { ...onPerson, body: { version: 100, position: 'учитель' } },
    [people.history.id]: onPerson,
    [people.enrol.id]: { ...onPerson, body: { classId: peopleClassId, from: '2022-05-16' } },
    [people.addGuardian.id]: { ...onPerson, body: { name: NAME, relation: 'father' } },
    [people.removeGuardian.id]: { params: { personId, guardianshipId } },
    [people.hide.id]: onPerson,
    [people.restore.id]: onPerson,
    [consents.ofPerson.id]: onPerson,
    [consents.register.id]: { ...onPerson, body: { ...SHEET, signedBy: [guardianId] } },
    [consents.registerMany.id]: { body: { ...SHEET, personIds: [personId] } },
    [consents.withdraw.id]: { params: { personId, consentId }, body: { on: '2022-05-16' } },
    [consents.ledger.id]: { query: { limit: 5 } },
    [consents.expiring.id]: {},
    [consents.addClearance.id]: {
      ...onPerson,
      body: { type: 'criminal_record', issuedOn: '2022-04-01', checkedOn: '2022-04-02' },
    },
    [consents.cancelClearance.id]: { params: { personId, clearanceId } },
    [mentees.search.id]: { body: { text: 'Детский' } },
    [mentees.summary.id]: {},
    [mentees.own.id]: {},
    [mentees.nominate.id]: { body: { nominations: [{ personId, reasonCategory: 'project' }] } },
    [mentees.read.id]: onMentee,
    [mentees.act.id]: { ...onMentee, body: { act: 'wait', version: 100 } },
    [mentees.recordRequest.id]: { ...onMentee, body: { version: 100, ...request } },
    [mentees.recordNeeds.id]: { ...onMentee, body: { version: 0, conclusion: 'Нужна поддержка' } },
    [mentees.setGoal.id]: { ...onMentee, body: { version: 100, goal: 'Сделать проект' } },
    [mentees.issueLink.id]: onMentee,
    [mentees.openForm.id]: { body: { secret: 'секрет-из-ссылки-который-не-угадать' } },
    [mentees.submitForm.id]: { body: { secret: 'секрет-из-ссылки-который-не-угадать', ...request } },
  };
}
