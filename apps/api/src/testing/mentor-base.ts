import { type CallOf, contract, type MentorCard, type PersonCard, type Sitting } from '@tandem/contracts';
import type { MentorCategory } from '@tandem/domain/participants';
import { openRegister } from './school-people.ts';
import type { Answer, TestSchool } from './test-school.ts';

type HandAct = CallOf<typeof contract.mentors.act>['body'];

function expectStatus<T>({ status, body }: Answer<T>, wanted: number): T {
  if (status !== wanted) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Leads candidates along their way through the API, as a curator would: what tests of the mentor base share. */
export async function openMentorBase(school: TestSchool) {
  const register = await openRegister(school);
  const { curator } = register;
  const { mentors, sittings, partners } = contract;

  const read = async (mentorId: string): Promise<MentorCard> =>
    expectStatus(await school.call(mentors.read, curator, { params: { mentorId } }), 200);

  async function candidate({ id: personId }: Pick<PersonCard, 'id'>, category: MentorCategory): Promise<string> {
    const made = await school.call(mentors.create, curator, { body: { personId, category } });
    return expectStatus(made, 201).id;
  }

  /** Sends the act with the version that is there. */
  async function act(mentorId: string, name: HandAct['act'], more: Partial<HandAct> = {}) {
    const { version } = await read(mentorId);
    return school.call(mentors.act, curator, { params: { mentorId }, body: { act: name, version, ...more } });
  }

  async function registered(person: Pick<PersonCard, 'id'>, category: MentorCategory): Promise<string> {
    const mentorId = await candidate(person, category);
    expectStatus(await act(mentorId, 'submit'), 200);
    expectStatus(await act(mentorId, 'register', { number: '12', on: '2022-04-04' }), 200);
    return mentorId;
  }

  /** A sitting of three on 10 May 2022. */
  async function sitting(mentorIds: string[]): Promise<string> {
    const body = {
      heldOn: '2022-05-10',
      place: 'каб. 12',
      chair: 'Орлова Г. С.',
      secretary: 'Зайцева Т. В.',
      members: ['Орлова Г. С.', 'Волков С. Ю.', 'Ким А. А.'],
      mentorIds,
    };
    return expectStatus(await school.call(sittings.create, curator, { body }), 201).id;
  }

  async function approve(sittingId: string, mentorIds: string[]): Promise<Sitting> {
    const params = { sittingId };
    const { version } = expectStatus(await school.call(sittings.read, curator, { params }), 200);
    const votes = { for: 3, against: 0, abstained: 0 };
    const decisions = mentorIds.map((mentorId) => ({ mentorId, outcome: 'approve' as const, votes }));
    const sent = { params, body: { version, number: '3', membersPresent: 3, decisions } };
    return expectStatus(await school.call(sittings.decide, curator, sent), 200);
  }

  async function partner(name: string): Promise<string> {
    return expectStatus(await school.call(partners.create, curator, { body: { name } }), 201).id;
  }

  return { curator, register, read, candidate, act, registered, sitting, approve, partner };
}
