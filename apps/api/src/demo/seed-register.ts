import type { PersonCard } from '@tandem/contracts';
import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import { demoName, type DemoSex, sexOf } from './demo-names.ts';

/** Class, how many pupils, in which year most of them were born, who leads it (a login of the demo). */
const CLASSES = [
  { name: '7А', pupils: 9, born: 2008, leads: null },
  { name: '8А', pupils: 12, born: 2007, leads: 'sidorova-n' },
  { name: '9Б', pupils: 8, born: 2006, leads: null },
  { name: '10А', pupils: 12, born: 2005, leads: 'khabibullina-e' },
  { name: '11А', pupils: 8, born: 2004, leads: null },
] as const;

const TEACHERS = [
  ['учитель физики', '2001-09-01'],
  ['учитель математики', '2010-09-01'],
  ['учитель информатики', '2021-09-01'],
  ['учитель химии', '2020-09-01'],
  ['учитель русского языка и литературы', '1996-09-01'],
  ['учитель английского языка', '2019-11-01'],
] as const;

export type DemoPupil = { card: PersonCard; guardianId: string; className: string };
export type DemoRegister = { pupils: DemoPupil[]; teachers: PersonCard[] };

const dayOf = (year: number, index: number): string =>
  `${year}-${String(1 + ((index * 5) % 12)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`;
const phone = (index: number): string => `+7 912 ${String(100 + (index % 900))}-${String(10 + (index % 90))}-00`;

/** Classes with their teachers, pupils with a guardian each, teachers of the lyceum. Written side by side: one fsync for many. */
export async function seedRegister(house: SchoolHouse, context: Context, yearId: string): Promise<DemoRegister> {
  const { schoolServices, participants, identity } = house;
  const accounts = identity.accounts.all();
  let count = 0;

  async function pupil(classId: string, className: string, born: number, index: number): Promise<DemoPupil> {
    const sex: DemoSex = sexOf(index);
    const name = demoName(index, sex);
    const { id } = await participants.people.create(context, { name, sex, birthOn: dayOf(born, index), classId });
    const mother = demoName(index + 1, 'female');
    const card = await participants.people.addGuardian(context, id, {
      // The family name of a child and of the mother are one as a rule.
      name: { ...mother, familyName: demoName(index, 'female').familyName },
      relation: 'mother',
      phone: phone(index),
      contactAllowed: index % 3 === 0,
    });
    return { card, className, guardianId: card.guardians?.[0]?.personId ?? '' };
  }

  const pupils: Promise<DemoPupil>[] = [];
  for (const { name, pupils: size, born, leads } of CLASSES) {
    const { id: classId } = await schoolServices.classes.add(context, yearId, name);
    const teacher = accounts.find(({ login }) => login === leads);
    if (teacher) {
      const change = { accountId: teacher.id, fromOn: '2022-04-20', replaces: null };
      await schoolServices.homeroom.set(context, classId, change);
    }
    for (let n = 0; n < size; n++) pupils.push(pupil(classId, name, born, ++count));
  }
  const teachers = TEACHERS.map(([position, teachingSince], index) =>
    participants.people.create(context, {
      name: demoName(200 + index * 3, index % 3 === 0 ? 'male' : 'female'),
      birthOn: dayOf(1968 + index * 5, index),
      position,
      teachingSince,
    }),
  );
  return { pupils: await Promise.all(pupils), teachers: await Promise.all(teachers) };
}
