import { mentorsInPool, menteeInPool, type Season } from '../../apps/api/src/demo/pool-people.ts';
import { systemContext } from '../../apps/api/src/kernel/context.ts';
import { openSchoolHouse } from '../../apps/api/src/school-house.ts';
import { addDays } from '../../packages/domain/src/school/index.ts';
import { personName } from './people.ts';

const DAYS = [1, 2, 3, 4, 5] as const;
const TOPICS = ['physics', 'mathematics', 'informatics', 'public_speaking', 'project_work', 'planning'];
const CATEGORIES = ['subject', 'olympiad', 'project', 'communication', 'time_management'];
const AT_ONCE = 50;

/** Fills the bases of the form «ученик – ученик» through the public services: who waits, and mentors with three places each. */
export async function fillPairing(dataDir: string, counts: { mentees: number; mentors: number }): Promise<void> {
  const house = openSchoolHouse(dataDir);
  const system = systemContext(new Date());
  const curator = house.identity.accounts.all()[0]?.id ?? '';
  const context = { ...system, actor: { accountId: curator, roles: ['curator' as const] } };
  const today = system.now.toISOString().slice(0, 10);
  const yearId = house.schoolServices.years.list(context).years.at(-1)?.id ?? '';
  const { years } = house.schoolServices;
  const startsOn = years.list(context).years.find(({ id }) => id === yearId)?.startsOn ?? today;
  const season: Season = {
    classFrom: startsOn,
    signedOn: today,
    validUntil: addDays(today, 300),
    named: today,
    heldOn: today,
    assessedOn: today,
    protocol: '1',
  };
  const [younger, older] = await Promise.all(
    ['7А', '10А'].map(async (name) => (await house.schoolServices.classes.add(context, yearId, name)).id),
  );

  async function pupil(index: number, classId: string | undefined, age: number) {
    const { people } = house.participants;
    const name = personName(index);
    const birthOn = addDays(today, -365 * age - (index % 300));
    const { id } = await people.create(context, { name, sex: 'male', birthOn, ...(classId ? { classId } : {}) });
    const guardian = { name: personName(index + 7_000), relation: 'mother' as const, contactAllowed: false };
    const card = await people.addGuardian(context, id, guardian);
    return { card, className: '', guardianId: card.guardians?.[0]?.personId ?? '' };
  }
  const hours = (index: number) => {
    const day = DAYS[index % DAYS.length] ?? 1;
    const next = DAYS[(index * 3 + 1) % DAYS.length] ?? 2;
    return [...new Set([day, next])].sort().map((each) => ({ day: each, from: '14:00', to: '17:00' }));
  };
  const topic = (index: number) => TOPICS[index % TOPICS.length] ?? '';

  for (let from = 0; from < counts.mentees; from += AT_ONCE) {
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, counts.mentees - from) }, async (_, offset) => {
        const index = from + offset;
        const wanted = {
          category: CATEGORIES[index % CATEGORIES.length] ?? '',
          text: 'Хочу разобраться и не отставать',
          goal: 'Довести начатое до конца',
          competences: [topic(index)],
          hours: hours(index),
        };
        await menteeInPool(house, context, { ...wanted, pupil: await pupil(index, younger, 13) }, season);
      }),
    );
  }
  const wanted = await Promise.all(
    Array.from({ length: counts.mentors }, async (_, index) => ({
      capacity: 3,
      competences: [topic(index), topic(index * 5 + 2)],
      interests: ['шахматы'],
      hours: hours(index * 7),
      pupil: await pupil(20_000 + index, older, 16),
    })),
  );
  await mentorsInPool(house, context, wanted, season);
  await house.close();
}
