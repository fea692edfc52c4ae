import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { DemoPupil, DemoRegister } from './seed-register.ts';

/** How far a mentee has come. */
type Stop = 'consent_pending' | 'declined' | 'request_open' | 'needs_analysis' | 'in_pool' | 'waiting' | 'left_early';

const REQUESTS = [
  ['olympiad', 'Хочу готовиться к олимпиаде по физике, одному не хватает задач и разборов'],
  ['project', 'Есть идея проекта про умную теплицу, нужен человек, который подскажет с датчиками'],
  ['career', 'Не понимаю, чем занимается инженер-конструктор, хочу увидеть завод'],
  ['adaptation', 'Я пришёл в класс в январе и почти никого не знаю'],
  ['subject', 'Отстала по химии после болезни, хочу догнать'],
  ['time_management', 'Ничего не успеваю: музыкальная школа, уроки, сон'],
  ['communication', 'Боюсь выступать перед классом'],
] as const;

const STOPS: readonly Stop[] = [
  'in_pool',
  'in_pool',
  'needs_analysis',
  'consent_pending',
  'in_pool',
  'request_open',
  'waiting',
  'in_pool',
  'declined',
  'needs_analysis',
  'in_pool',
  'request_open',
  'in_pool',
  'left_early',
  'in_pool',
  'in_pool',
  'in_pool',
  'request_open',
  'in_pool',
  'in_pool',
  'waiting',
  'in_pool',
  'in_pool',
  'needs_analysis',
];

const RANK: Record<Stop, number> = {
  consent_pending: 0,
  declined: 0,
  request_open: 1,
  needs_analysis: 2,
  in_pool: 3,
  waiting: 3,
  left_early: 3,
};

async function consent(
  { participants }: SchoolHouse,
  context: Context,
  { card, guardianId }: DemoPupil,
  index: number,
) {
  // A pupil from 14 on signs beside the parent; here and there that signature is still missing.
  const own = (card.birthOn ?? '') < '2008-04-01' && index % 11 !== 5 ? [card.id] : [];
  await participants.consents.register(context, card.id, {
    type: 'processing',
    purpose: 'Участие в программе наставничества',
    signedBy: [guardianId, ...own],
    signedOn: '2022-04-18',
    // A few run out within a month.
    validUntil: index % 9 === 4 ? '2022-06-05' : '2023-08-31',
    storedAt: 'Папка согласий, кабинет 12',
  });
}

async function lead(house: SchoolHouse, context: Context, pupil: DemoPupil, index: number): Promise<void> {
  const { mentees } = house.participants;
  const stop = STOPS[index % STOPS.length] as Stop;
  const [category, text] = REQUESTS[index % REQUESTS.length] as (typeof REQUESTS)[number];
  const source = index % 4 === 0 ? ('psychologist' as const) : ('homeroom_teacher' as const);
  const nomination = { personId: pupil.card.id, source, reasonCategory: category };
  const { menteeIds } = await mentees.nominate(context, { nominations: [nomination] });
  const id = menteeIds[0] ?? '';
  const version = async () => (await mentees.read(context, id)).version;
  if (RANK[stop] >= 1) await consent(house, context, pupil, index);
  if (RANK[stop] >= 2 && (await mentees.read(context, id)).status === 'request_open') {
    await mentees.recordRequest(context, id, {
      version: await version(),
      from: 'paper',
      text,
      category,
      desiredForm: null,
      preferredMentor: index % 2 === 0 ? 'терпеливый, можно из старших классов' : '',
      availability: [
        { day: 2, from: '15:00', to: '16:30' },
        { day: 4, from: '14:30', to: '16:00' },
      ],
    });
  }
  if (RANK[stop] >= 3 && (await mentees.read(context, id)).status === 'needs_analysis') {
    await mentees.recordNeeds(context, id, {
      version: 0,
      methods: index % 2 === 0 ? ['interview'] : ['survey', 'observation'],
      assessedOn: '2022-04-28',
      competences: ['planning'],
      conclusion: 'Готов работать с наставником раз в неделю, важна спокойная манера.',
    });
    await mentees.setGoal(context, id, await version(), 'Самостоятельно довести начатое до результата к концу года');
    await mentees.act(context, id, { act: 'conclude_needs', version: await version() });
  }
  if (stop === 'waiting') await mentees.act(context, id, { act: 'wait', version: await version() });
  if (stop === 'declined') await mentees.act(context, id, { act: 'decline', version: await version() });
  if (stop === 'left_early' && (await mentees.read(context, id)).status === 'in_pool')
    await mentees.act(context, id, { act: 'leave_early', version: await version(), reason: 'workload' });
}

/** The base of mentees in the middle of being filled: somebody at every step, and a young teacher. */
export async function seedMentees(house: SchoolHouse, context: Context, { pupils }: DemoRegister): Promise<void> {
  const named = pupils.filter((_, index) => index % 2 === 0).slice(0, 24);
  await Promise.all(named.map((pupil, index) => lead(house, context, pupil, index)));
  // Consents of those who are not in the base yet: the ledger has something to show.
  const others = pupils.filter((_, index) => index % 2 === 1).slice(0, 10);
  await Promise.all(others.map((pupil, index) => consent(house, context, pupil, index)));
}
