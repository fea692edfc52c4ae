import type { MentorSheet } from '@tandem/contracts';
import { ageOn, type FreeTime } from '@tandem/domain/participants';
import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { DemoPupil } from './seed-register.ts';

/** Days of one intake: `YYYY-MM-DD`; the number of its protocol. */
export type Season = {
  classFrom: string;
  signedOn: string;
  validUntil: string;
  named: string;
  heldOn: string;
  assessedOn: string;
  protocol: string;
};
export type PoolMentor = { capacity: number; competences: string[]; interests: string[]; hours: FreeTime[] };
export type PoolMentee = { category: string; text: string; goal: string; competences: string[]; hours: FreeTime[] };

const SCORES = { motivation: 2, communication: 2, relevant_experience: 1, time_resource: 2, understanding_of_role: 2 };
const noon = (context: Context, day: string): Context => ({ ...context, now: new Date(`${day}T08:00:00Z`) });

/** A paper that a parent has signed, and the pupil from 14 on; and the class in which the pupil has been since the autumn. */
async function papers(house: SchoolHouse, context: Context, { card, guardianId }: DemoPupil, season: Season) {
  const { people, consents } = house.participants;
  const classId = card.schoolClass?.id ?? null;
  await people.enrol(context, card.id, { classId, from: season.classFrom });
  const own = card.birthOn && ageOn(card.birthOn, season.signedOn) >= 14 ? [card.id] : [];
  await consents.register(context, card.id, {
    type: 'processing',
    purpose: 'Участие в программе наставничества',
    signedBy: [guardianId, ...own],
    signedOn: season.signedOn,
    validUntil: season.validUntil,
    storedAt: 'Папка согласий, кабинет 12',
  });
}

/** Nominated, asked, analysed: a mentee who waits for a mentor. Answers the id. */
export async function menteeInPool(
  house: SchoolHouse,
  context: Context,
  wanted: PoolMentee & { pupil: DemoPupil },
  season: Season,
): Promise<string> {
  const { mentees } = house.participants;
  const { pupil, category, text, goal, competences, hours } = wanted;
  const then = noon(context, season.named);
  await papers(house, context, pupil, season);
  const nomination = { personId: pupil.card.id, source: 'homeroom_teacher' as const, reasonCategory: category };
  const { menteeIds } = await mentees.nominate(then, { nominations: [nomination] });
  const id = menteeIds[0] ?? '';
  const version = async () => mentees.open(then, id).columns.version;
  await mentees.recordRequest(then, id, {
    version: await version(),
    from: 'paper',
    text,
    category,
    desiredForm: null,
    preferredMentor: '',
    availability: hours,
  });
  const later = noon(context, season.assessedOn);
  const conclusion = 'Готов заниматься раз в неделю.';
  await mentees.recordNeeds(later, id, {
    version: 0,
    methods: ['interview'],
    assessedOn: season.assessedOn,
    competences,
    conclusion,
  });
  await mentees.setGoal(later, id, await version(), goal);
  await mentees.act(later, id, { act: 'conclude_needs', version: await version() });
  return id;
}

/** Seniors considered by one sitting, interviewed and admitted. Answers their ids in the order given. */
export async function mentorsInPool(
  house: SchoolHouse,
  context: Context,
  wanted: readonly (PoolMentor & { pupil: DemoPupil })[],
  season: Season,
): Promise<string[]> {
  const { mentors: base, acts, questionnaire, sittings, decisions, interviews } = house.participants.mentorBase;
  const then = noon(context, season.named);
  const later = noon(context, season.heldOn);
  const version = async (at: Context, id: string) => base.card(at, id).version;
  const made = await Promise.all(
    wanted.map(async ({ pupil, capacity, competences, interests, hours }, index) => {
      await papers(house, context, pupil, season);
      const { id } = await base.create(then, { personId: pupil.card.id, category: 'pupil' });
      const sheet: MentorSheet = {
        contact: null,
        placeOfWorkOrStudy: null,
        position: null,
        achievements: null,
        interests,
        experience: null,
        motivation: 'Хочу помогать младшим',
        desiredMentees: null,
        hoursPerMonth: 6,
        availability: hours,
        capacity,
        forms: ['pupil_pupil'],
        roleModels: [],
        competences,
        contactsAllowed: false,
      };
      await questionnaire.save(then, id, { ...sheet, version: await version(then, id) });
      await acts.act(then, id, { act: 'submit', version: await version(then, id) });
      const registered = { act: 'register' as const, number: `${season.protocol}-${index + 1}`, on: season.named };
      await acts.act(then, id, { ...registered, version: await version(then, id) });
      return id;
    }),
  );
  const sitting = await sittings.create(later, {
    heldOn: season.heldOn,
    place: 'Кабинет 12',
    chair: 'Орлова Г. С.',
    secretary: 'Зайцева Т. В.',
    members: ['Орлова Г. С.', 'Иванова М. П.', 'Волков С. Ю.'],
    mentorIds: made,
  });
  await decisions.decide(later, sitting.id, {
    version: sitting.version,
    number: season.protocol,
    membersPresent: 3,
    decisions: made.map((mentorId) => ({
      mentorId,
      outcome: 'approve' as const,
      votes: { for: 3, against: 0, abstained: 0 },
      reason: null,
      condition: null,
    })),
  });
  await Promise.all(
    made.map(async (id) => {
      const interview = { act: 'schedule_interview' as const, on: season.assessedOn };
      await acts.act(later, id, { ...interview, version: await version(later, id) });
      const at = noon(context, season.assessedOn);
      await interviews.record(at, id, {
        version: await version(at, id),
        heldOn: season.assessedOn,
        place: 'Кабинет 12',
        present: ['Иванова М. П.', 'Волков С. Ю.'],
        scores: SCORES,
        conclusion: 'recommended',
        number: null,
        notes: '',
        condition: null,
        reason: null,
      });
      await acts.act(at, id, { act: 'admit', version: await version(at, id) });
    }),
  );
  return made;
}
