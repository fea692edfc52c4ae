import type { MentorshipKind } from '@tandem/domain/pairs';
import { addDays } from '@tandem/domain/school';
import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { PooledPeople } from './seed-pool.ts';

/** How far a demo pair has come. */
type Stop =
  | 'ordered'
  | 'active'
  | 'paused'
  | 'introduced'
  | 'planned'
  | 'to_approve'
  | 'waiting'
  | 'expired'
  | 'declined';
type Plan = { form: string; stop: Stop; on: string; answerBy: string };
/** Out of the base: the mentor of the form by place, and whoever of the mentees is next. */
type SpringPlan = Plan & { mentor: number };
/** Named people of the pool. */
type NamedPlan = Plan & { mentorOf: number; menteesOf: readonly number[] };

/** A pair or two at every step; the mentors are those of the form in the base, in their order. */
const SPRING: readonly SpringPlan[] = [
  { form: 'employer_pupil', mentor: 0, stop: 'active', on: '2022-05-11', answerBy: '2022-05-18' },
  { form: 'student_pupil', mentor: 0, stop: 'paused', on: '2022-05-11', answerBy: '2022-05-18' },
  { form: 'pupil_pupil', mentor: 0, stop: 'to_approve', on: '2022-05-12', answerBy: '2022-05-20' },
  { form: 'student_pupil', mentor: 0, stop: 'waiting', on: '2022-05-13', answerBy: '2022-05-20' },
  { form: 'employer_pupil', mentor: 0, stop: 'expired', on: '2022-05-11', answerBy: '2022-05-14' },
];
/** At work since the autumn, on their way since the spring, and one that came to nothing. */
const NAMED: readonly NamedPlan[] = [
  { form: 'pupil_pupil', stop: 'active', on: '2021-10-04', answerBy: '2021-10-11', mentorOf: 45, menteesOf: [1] },
  { form: 'pupil_pupil', stop: 'active', on: '2021-11-08', answerBy: '2021-11-15', mentorOf: 47, menteesOf: [3, 5] },
  // In an order for three weeks, and nobody has met yet.
  { form: 'pupil_pupil', stop: 'ordered', on: '2022-04-18', answerBy: '2022-04-25', mentorOf: 46, menteesOf: [13] },
  { form: 'pupil_pupil', stop: 'introduced', on: '2022-05-04', answerBy: '2022-05-11', mentorOf: 48, menteesOf: [11] },
  { form: 'pupil_pupil', stop: 'planned', on: '2022-05-10', answerBy: '2022-05-17', mentorOf: 35, menteesOf: [21] },
  { form: 'pupil_pupil', stop: 'declined', on: '2022-05-12', answerBy: '2022-05-19', mentorOf: 31, menteesOf: [27] },
];

const noonOf = (day: string): Date => new Date(`${day}T08:00:00Z`);

/** Leads one proposal as far as the plan says, each step on a day of its own. */
async function lead(house: SchoolHouse, context: Context, { stop, on }: Plan, pairId: string): Promise<void> {
  const { proposals, mentorships } = house.pairs;
  let day = on;
  const then = (): Context => ({ ...context, now: noonOf(day) });
  const read = () => mentorships.read(then(), pairId);
  const answer = async (party: 'mentor' | 'mentee', said: 'yes' | 'no') => {
    for (const { id } of (read().agreement?.asked ?? []).filter((asked) => asked.party === party)) {
      await proposals.recordAnswer(then(), pairId, id, {
        version: read().version,
        on: day,
        answer: said,
        question: '',
        reason: said === 'no' ? 'no_time' : null,
        privateNote: said === 'no' ? 'Готовится к экзаменам, осенью готова взять наставляемого.' : '',
      });
      // Who said no for the mentor has said it for both.
      if (said === 'no') return;
    }
  };
  const act = (name: 'order' | 'introduce' | 'plan' | 'start' | 'pause', more: object = {}) =>
    mentorships.act(then(), pairId, { act: name, version: read().version, ...more });

  if (stop === 'waiting' || stop === 'expired') return;
  day = addDays(day, 1);
  if (stop === 'declined') return answer('mentor', 'no');
  await answer('mentor', 'yes');
  await answer('mentee', 'yes');
  if (stop === 'to_approve') return;
  await proposals.approve(then(), pairId, read().version);
  const number = day < '2022-01-01' ? '311' : '152';
  await act('order', { order: { number, on: day, until: '2022-05-31' } });
  if (stop === 'ordered') return;
  day = addDays(day, 1);
  await act('introduce', { on: day });
  if (stop === 'introduced') return;
  await act('plan', { routes: read().members.map(({ menteeId }) => menteeId) });
  if (stop === 'planned') return;
  await act('start');
  if (stop === 'paused') await act('pause', { pauseReason: 'exams', until: '2022-05-28' });
}

/** A pair or a group led as far as the plan says; answers its id. */
export async function begin(
  house: SchoolHouse,
  context: Context,
  plan: Plan,
  mentorId: string,
  menteeIds: string[],
): Promise<string> {
  const { pairs, queue } = house;
  const kind: MentorshipKind = menteeIds.length > 1 ? 'group' : 'pair';
  const { form, on: startsOn, answerBy } = plan;
  const wanted = { form, roleModel: null, kind, mentorId, menteeIds, answerBy, startsOn, endsOn: '2022-05-31' };
  const then: Context = { ...context, now: noonOf(plan.on) };
  const pairId = await queue.write((tx) => pairs.proposals.propose(tx, then, wanted));
  await lead(house, context, plan, pairId);
  return pairId;
}

/** Pairs at every step of their way, out of the bases that were filled before. */
export async function seedPairs(house: SchoolHouse, context: Context, pool: PooledPeople): Promise<void> {
  const { participants } = house;
  const everyone = { text: '', offset: 0, limit: 200 };
  const own = new Set([...pool.mentees.values(), ...pool.mentors.values()]);
  const notOwn = ({ id }: { id: string }) => !own.has(id);
  const inPool = participants.mentees.search(context, { ...everyone, statuses: ['in_pool'] }).mentees.filter(notOwn);
  const mentors = participants.mentorBase.mentors
    .search(context, { ...everyone, statuses: ['in_pool'] })
    .mentors.filter(notOwn);
  // One after another, because two of them have the same mentor; the others beside them.
  const spring = async () => {
    for (const [index, plan] of SPRING.entries()) {
      const mentor = mentors.filter(({ forms }) => forms.includes(plan.form))[plan.mentor];
      const mentee = inPool[index];
      if (mentor && mentee) await begin(house, context, plan, mentor.id, [mentee.id]);
    }
  };
  await Promise.all([
    spring(),
    ...NAMED.map((plan) => {
      const menteeIds = plan.menteesOf.flatMap((place) => pool.mentees.get(place) ?? []);
      return begin(house, context, plan, pool.mentors.get(plan.mentorOf) ?? '', menteeIds);
    }),
  ]);
}
