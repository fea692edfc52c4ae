import type { MentorSheet } from '@tandem/contracts';
import type { MentorCategory } from '@tandem/domain/participants';
import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import { demoName } from './demo-names.ts';
import type { DemoRegister } from './seed-register.ts';

/** How far a candidate has come. */
type Stop = 'draft' | 'registered' | 'approved' | 'vetting' | 'in_pool' | 'suspended' | 'rejected';
type Candidate = { personId: string; signer: string; category: MentorCategory; stop: Stop };

const SHEET: MentorSheet = {
  contact: '+7 912 000-00-00',
  placeOfWorkOrStudy: null,
  position: 'наставник',
  achievements: 'Победы учеников в региональных конкурсах',
  interests: ['робототехника', 'шахматы'],
  experience: 'Три года ведёт кружок',
  motivation: 'Хочу делиться тем, что умею',
  desiredMentees: '8–10 классы',
  hoursPerMonth: 8,
  availability: [
    { day: 2, from: '15:00', to: '17:00' },
    { day: 5, from: '16:00', to: '18:00' },
  ],
  capacity: 2,
  forms: [],
  roleModels: [],
  competences: [],
  contactsAllowed: true,
};

const FORMS: Record<MentorCategory, string[]> = {
  pupil: ['pupil_pupil'],
  teacher: ['teacher_teacher'],
  student: ['student_pupil'],
  alumnus: ['student_pupil', 'employer_pupil'],
  parent: ['employer_pupil'],
  employer: ['employer_pupil'],
};
const COMPETENCES = [
  ['physics', 'contests'],
  ['informatics', 'project_work'],
  ['profession', 'engineering'],
  ['communication'],
];

/** Partners at every step of theirs: an agreement that holds, one about to end, a letter without an answer. */
async function seedPartners({ participants }: SchoolHouse, context: Context): Promise<{ signed: string }> {
  const { partners } = participants.mentorBase;
  const make = async (name: string, contactName: string) => {
    const { id } = await partners.create(context, {
      name,
      contactName,
      contactPosition: 'специалист по кадрам',
      phone: '+7 3412 50-00-00',
    });
    const act = async (step: Parameters<typeof partners.act>[2]['act'], more: object = {}) => {
      const { version } = partners.read(context, id);
      await partners.act(context, id, { act: step, version, ...more });
    };
    return { id, act };
  };
  const plant = await make('Завод «Ижсталь-Демо»', 'Максимова Елена Викторовна');
  await plant.act('send_letter', { number: '41', on: '2022-02-10' });
  await plant.act('accept');
  await plant.act('draft_agreement');
  await plant.act('sign_agreement', { number: '3', on: '2022-03-01', validUntil: '2023-05-31' });
  const bureau = await make('Конструкторское бюро «Вектор»', 'Ушаков Денис Львович');
  await bureau.act('send_letter', { number: '42', on: '2022-02-10' });
  await bureau.act('accept');
  await bureau.act('draft_agreement');
  await bureau.act('sign_agreement', { number: '4', on: '2022-03-10', validUntil: '2022-06-10' });
  const silent = await make('ИТ-компания «Синий кит»', 'Ким Анна');
  await silent.act('send_letter', { number: '57', on: '2022-04-15' });
  await make('Удмуртский государственный университет, институт математики', 'Наговицына Зоя Борисовна');
  return { signed: plant.id };
}

/** Candidates of every category, somebody at every step, one whose certificate has run out. */
export async function seedMentors(house: SchoolHouse, context: Context, register: DemoRegister): Promise<void> {
  const { participants } = house;
  const { mentors, acts, questionnaire, sittings, decisions, interviews } = participants.mentorBase;
  const { signed } = await seedPartners(house, context);
  const adult = (index: number, fields: object) =>
    participants.people.create(context, {
      name: demoName(300 + index),
      birthOn: `19${80 + index}-03-0${1 + index}`,
      ...fields,
    });
  const employees = await Promise.all(
    [0, 1, 2, 3].map((index) => adult(index, { organizationId: signed, position: 'инженер-конструктор' })),
  );
  const alumni = await Promise.all([4, 5].map((index) => adult(index, { workplace: 'ИжГТУ, 3 курс' })));
  const seniors = register.pupils.filter(({ className }) => className === '11А');
  const of = (
    category: MentorCategory,
    people: { id: string; signer?: string }[],
    stops: readonly Stop[],
  ): Candidate[] =>
    stops.flatMap((stop, index) => {
      const person = people[index];
      return person ? [{ personId: person.id, signer: person.signer ?? person.id, category, stop }] : [];
    });
  const candidates = [
    ...of('employer', employees, ['in_pool', 'vetting', 'suspended', 'registered']),
    ...of('teacher', register.teachers, ['in_pool', 'in_pool', 'draft', 'approved']),
    ...of('alumnus', alumni, ['in_pool', 'rejected']),
    ...of(
      'pupil',
      seniors.map(({ card, guardianId }) => ({ id: card.id, signer: guardianId })),
      ['in_pool', 'vetting', 'registered'],
    ),
  ];

  const ids = new Map<Candidate, string>();
  const version = async (id: string) => (await mentors.read(context, id)).version;
  const step = async (id: string, act: Parameters<typeof acts.act>[2]['act'], more: object = {}) =>
    acts.act(context, id, { act, version: await version(id), ...more });

  await Promise.all(
    candidates.map(async (candidate, index) => {
      const { personId, category, stop } = candidate;
      const { id } = await mentors.create(context, { personId, category });
      ids.set(candidate, id);
      if (stop === 'draft') return;
      const competences = COMPETENCES[index % COMPETENCES.length] ?? [];
      const place = category === 'alumnus' ? 'ИжГТУ' : 'Завод «Ижсталь-Демо»';
      const sheet = { ...SHEET, placeOfWorkOrStudy: place, forms: FORMS[category], competences };
      await questionnaire.save(context, id, { ...sheet, version: await version(id) });
      await step(id, 'submit');
      await step(id, 'register', { number: String(11 + index), on: '2022-04-11' });
    }),
  );

  const considered = candidates.filter(({ stop }) => stop !== 'draft' && stop !== 'registered');
  const sitting = await sittings.create(context, {
    heldOn: '2022-04-20',
    place: 'Кабинет 12',
    chair: 'Орлова Г. С.',
    secretary: 'Зайцева Т. В.',
    members: ['Орлова Г. С.', 'Иванова М. П.', 'Волков С. Ю.', 'Соколова О. А.', 'Сидорова Н. А.'],
    mentorIds: considered.map((candidate) => ids.get(candidate) ?? ''),
  });
  await decisions.decide(context, sitting.id, {
    version: sitting.version,
    number: '2',
    membersPresent: 5,
    decisions: considered.map((candidate) => {
      const rejected = candidate.stop === 'rejected';
      return {
        mentorId: ids.get(candidate) ?? '',
        outcome: rejected ? ('reject' as const) : ('approve' as const),
        votes: rejected ? { for: 1, against: 4, abstained: 0 } : { for: 5, against: 0, abstained: 0 },
        reason: rejected ? 'other' : null,
        condition: null,
      };
    }),
  });

  await Promise.all(
    considered.map(async (candidate) => {
      const { stop, personId, signer, category } = candidate;
      const id = ids.get(candidate) ?? '';
      if (stop === 'approved' || stop === 'rejected') return;
      await step(id, 'schedule_interview', { on: '2022-04-22' });
      await interviews.record(context, id, {
        version: await version(id),
        heldOn: '2022-04-20',
        place: 'Кабинет 12',
        present: ['Иванова М. П.', 'Волков С. Ю.'],
        scores: { motivation: 2, communication: 2, relevant_experience: 1, time_resource: 1, understanding_of_role: 2 },
        conclusion: 'recommended',
        number: null,
        notes: '',
        condition: null,
        reason: null,
      });
      if (stop === 'vetting') return;
      const own = category === 'pupil' ? [personId] : [];
      await participants.consents.register(context, personId, {
        type: 'processing',
        purpose: 'Участие в программе наставничества в качестве наставника',
        signedBy: [...new Set([signer, ...own])],
        signedOn: '2022-04-18',
        validUntil: '2023-08-31',
        storedAt: 'Папка согласий, кабинет 12',
      });
      if (category === 'pupil') return void (await step(id, 'admit'));
      // Holds on the day of the seed and has run out by the morning of the demo.
      const until = stop === 'suspended' ? '2022-05-12' : '2022-12-31';
      for (const type of ['criminal_record', 'medical'] as const)
        await participants.consents.addClearance(context, personId, {
          type,
          issuedOn: '2022-04-01',
          checkedOn: '2022-04-15',
          validUntil: until,
        });
      await step(id, 'admit');
    }),
  );
}
