import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { PooledPeople } from './seed-pool.ts';

const FORM = 'pupil_pupil';

/** The board «ученик – ученик» half way: what some have said after the general meeting, one pair placed, one locked. */
export async function seedBoard(
  house: SchoolHouse,
  context: Context,
  { mentees, mentors }: PooledPeople,
): Promise<void> {
  const { facts, drafts, scenarios } = house.matching;
  const mentee = (place: number) => mentees.get(place) ?? '';
  const mentor = (place: number) => mentors.get(place) ?? '';
  const wanted = house.participants.forPairs.mentor(context, mentor(29))?.personId;
  await Promise.all([
    facts.changeMentee(context, mentee(23), {
      version: 0,
      interests: ['робототехника', 'шахматы'],
      mostImportant: 'request',
      ...(wanted ? { wants: [wanted] } : {}),
    }),
    facts.changeMentee(context, mentee(25), { version: 0, interests: ['театр'], mostImportant: 'interests' }),
    // Nobody is free on Saturday: one stays without a pair, and the board says what would help.
    facts.changeMentee(context, mentee(17), { version: 0, formats: ['in_person'] }),
    facts.changeMentor(context, mentor(37), { version: 0, formats: ['in_person', 'online'] }),
  ]);
  const placed = await drafts.place(context, FORM, 0, [
    { menteeId: mentee(23), mentorId: mentor(29), locked: true },
    { menteeId: mentee(25), mentorId: mentor(33) },
  ]);
  await scenarios.save(context, { form: FORM, name: 'Начало мая', version: placed.draft.version });
}
