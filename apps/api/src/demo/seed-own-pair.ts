import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import { menteeInPool, mentorsInPool, type Season } from './pool-people.ts';
import { begin } from './seed-pairs.ts';
import type { DemoPupil, DemoRegister } from './seed-register.ts';

const AUTUMN: Season = {
  classFrom: '2021-09-01',
  signedOn: '2021-09-06',
  validUntil: '2023-08-31',
  named: '2021-09-13',
  heldOn: '2021-09-20',
  assessedOn: '2021-09-21',
  protocol: '2',
};

/** Where the demo's mentor and mentee are in one pair. */
export type OwnPair = { pairId: string; menteeId: string };

/**
 * Whoever comes into the demo as a mentor or as a mentee is a pupil of the lyceum, and both are in a pair since the
 * autumn: the senior of 10А helps the pupil of 8А with physics.
 */
export async function seedOwnPair(house: SchoolHouse, context: Context, register: DemoRegister): Promise<OwnPair> {
  const { identity, participants } = house;
  const accounts = identity.accounts.all();

  async function pupil(login: string, className: string, birthOn: string): Promise<DemoPupil> {
    const accountId = accounts.find((account) => account.login === login)?.id ?? '';
    const id = participants.forPairs.personOfAccount(accountId) ?? '';
    const classId = register.pupils.find((one) => one.className === className)?.card.schoolClass?.id ?? null;
    const { version } = await participants.people.read(context, id);
    await participants.people.change(context, id, { version, birthOn, sex: 'male' });
    await participants.people.enrol(context, id, { classId, from: AUTUMN.classFrom });
    const { familyName } = (await participants.people.read(context, id)).name;
    const card = await participants.people.addGuardian(context, id, {
      name: { familyName: `${familyName}а`, givenName: 'Елена', patronymic: 'Викторовна' },
      relation: 'mother',
      phone: '+7 912 555-10-20',
      contactAllowed: true,
    });
    return { card, className, guardianId: card.guardians?.[0]?.personId ?? '' };
  }

  const [mentor, mentee] = [await pupil('petrov-d', '10А', '2005-06-14'), await pupil('orlov-k', '8А', '2007-11-02')];
  const hours = [{ day: 2 as const, from: '15:00', to: '16:30' }];
  const [mentorId = ''] = await mentorsInPool(
    house,
    context,
    [{ pupil: mentor, capacity: 1, competences: ['physics', 'exam_preparation'], interests: ['робототехника'], hours }],
    AUTUMN,
  );
  const menteeId = await menteeInPool(
    house,
    context,
    {
      pupil: mentee,
      category: 'subject',
      text: 'Хочу понять механику и не бояться контрольных',
      goal: 'К маю решать восемь задач по механике из десяти без подсказок',
      competences: ['physics'],
      hours,
    },
    AUTUMN,
  );
  const plan = { form: 'pupil_pupil', stop: 'active' as const, on: '2021-10-04', answerBy: '2021-10-11' };
  return { pairId: await begin(house, context, plan, mentorId, [menteeId]), menteeId };
}
