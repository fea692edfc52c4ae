import { contract, type OperationSpec } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openPairs } from './pairs.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** One real thing of each kind that operations on pairs take. */
export type PairStage = { pairId: string; askedId: string; memberId: string };
export const NO_PAIRS: PairStage = { pairId: newId(), askedId: newId(), memberId: newId() };

/** A proposed pair; `person` is its mentor, its mentee, or leads the mentee's class. */
export async function openPairStage(school: TestSchool) {
  const on = await openPairs(school);
  const { pairs } = contract;

  async function fresh({ id, path }: OperationSpec, person: Person | null): Promise<PairStage> {
    if (!path.includes(':pairId') || !id.startsWith('pairs.')) return NO_PAIRS;
    const roles = person?.context.actor.roles ?? [];
    const as = (role: (typeof roles)[number]) => (person && roles.includes(role) ? { account: person } : {});
    const letter = `П${newId().slice(-4)}`;
    const mentee = on.pool.mentee('Парный Олег', { letter, ...as('mentee') });
    const mentor = on.pool.mentor('Парная Анна', as('mentor'));
    if (person && roles.includes('homeroom_teacher')) on.leads(person, mentee.classId);
    const pairId = await on.propose(mentor.mentorId, [mentee.menteeId]);
    const [asked] = (await on.read(pairId)).agreement?.asked ?? [];
    // A mentee learns of a proposal when the mentor has agreed.
    if (roles.includes('mentee')) await on.paper(pairId, asked?.id ?? '', 'yes');
    if (id === pairs.approve.id) await on.allAgree(pairId);
    return { pairId, askedId: asked?.id ?? '', memberId: mentee.menteeId };
  }
  return { fresh };
}

/** For every operation on pairs a call that a careful program would make. */
export function pairCalls({ pairId, askedId, memberId }: PairStage): Record<string, Sent> {
  const { pairs } = contract;
  const onPair = { params: { pairId } };
  const onAsked = { params: { pairId, askedId } };
  const version = 100;
  const secret = 'no-such-secret-but-long';
  return {
    [pairs.list.id]: { body: { text: 'Парный' } },
    [pairs.summary.id]: {},
    [pairs.proposals.id]: {},
    [pairs.orderable.id]: {},
    [pairs.newOrder.id]: {
      body: { type: 'order_pairs', pairIds: [pairId], since: '2022-05-16', until: '2022-05-31' },
    },
    [pairs.read.id]: onPair,
    [pairs.act.id]: { ...onPair, body: { act: 'dissolve', reason: 'other', version } },
    [pairs.join.id]: {
      ...onPair,
      body: {
        version,
        menteeId: memberId,
        goal: 'Собрать робота',
        agreed: true,
        order: { number: '160', on: '2022-05-16' },
      },
    },
    [pairs.change.id]: { ...onPair, body: { version, endsOn: '2022-05-31' } },
    [pairs.setGoal.id]: { params: { pairId, menteeId: memberId }, body: { version, goal: 'Решать задачи' } },
    [pairs.approve.id]: { ...onPair, body: { version } },
    [pairs.takeBack.id]: { ...onPair, body: { version } },
    [pairs.askAgain.id]: { ...onPair, body: { version, answerBy: '2022-05-30' } },
    [pairs.answer.id]: { ...onPair, body: { version, answer: 'yes' } },
    [pairs.recordAnswer.id]: { ...onAsked, body: { version, answer: 'yes', on: '2022-05-16' } },
    [pairs.issueLink.id]: onAsked,
    [pairs.openAnswer.id]: { body: { secret } },
    [pairs.submitAnswer.id]: { body: { secret, answer: 'yes' } },
  };
}
