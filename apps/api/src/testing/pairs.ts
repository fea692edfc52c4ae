import { contract, type MentorshipCard } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import type { WantedPair } from '../modules/pairs/index.ts';
import { openPool } from './people-in-pool.ts';
import type { Answer, Person, TestSchool } from './test-school.ts';

/** Leads pairs along their way through the API, as a curator would. */
export async function openPairs(school: TestSchool) {
  const curator = await school.person('curator');
  const pool = openPool(school);
  const { pairs } = contract;

  function leads(account: Person, classId: string): void {
    school.house.db.$client
      .prepare(`INSERT INTO homeroom_teachers (id, class_id, account_id, from_on) VALUES (?, ?, ?, '2021-09-01')`)
      .run(newId(), classId, account.accountId);
  }

  const read = async (pairId: string, as: Person = curator): Promise<MentorshipCard> => {
    const { status, body } = await school.call(pairs.read, as, { params: { pairId } });
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  };

  /** Proposed from the draft of the matching, which is tested elsewhere. */
  const propose = (mentorId: string, menteeIds: string[], more: Partial<WantedPair> = {}): Promise<string> =>
    school.house.queue.write((tx) =>
      school.house.pairs.proposals.propose(
        tx,
        { ...curator.context, now: school.now() },
        {
          form: 'teacher_pupil',
          roleModel: null,
          kind: menteeIds.length > 1 ? 'group' : 'pair',
          mentorId,
          menteeIds,
          answerBy: '2022-05-23',
          startsOn: null,
          endsOn: null,
          ...more,
        },
      ),
    );

  async function act(pairId: string, name: string, more: object = {}): Promise<Answer<MentorshipCard>> {
    const { version } = await read(pairId);
    return school.send(pairs.act, curator, { params: { pairId }, body: { act: name, version, ...more } });
  }
  async function must<T>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** On paper, with the version that is there. */
  async function paper(pairId: string, askedId: string, answer: 'yes' | 'no' | 'clarify', more: object = {}) {
    const { version } = await read(pairId);
    return school.send(pairs.recordAnswer, curator, {
      params: { pairId, askedId },
      body: { version, answer, on: '2022-05-16', ...more },
    }) as Promise<Answer<MentorshipCard>>;
  }

  /** Everybody who is asked says yes on paper. */
  async function allAgree(pairId: string): Promise<void> {
    for (const { id, state } of (await read(pairId)).agreement?.asked ?? [])
      if (state !== 'yes') await must(paper(pairId, id, 'yes'));
  }
  async function approve(pairId: string) {
    const { version } = await read(pairId);
    return school.call(pairs.approve, curator, { params: { pairId }, body: { version } });
  }
  async function agreed(mentorId: string, menteeIds: string[], more: Partial<WantedPair> = {}): Promise<string> {
    const pairId = await propose(mentorId, menteeIds, more);
    await allAgree(pairId);
    await must(approve(pairId));
    return pairId;
  }
  const ORDER = { order: { number: '155', on: '2022-05-16', until: '2022-05-31' } };
  const ordered = async (mentorId: string, menteeIds: string[], more: Partial<WantedPair> = {}): Promise<string> => {
    const pairId = await agreed(mentorId, menteeIds, more);
    await must(act(pairId, 'order', ORDER));
    return pairId;
  };
  async function active(mentorId: string, menteeIds: string[], more: Partial<WantedPair> = {}): Promise<string> {
    const pairId = await ordered(mentorId, menteeIds, more);
    await must(act(pairId, 'introduce', { on: '2022-05-16' }));
    await must(act(pairId, 'plan', { routes: menteeIds }));
    await must(act(pairId, 'start'));
    return pairId;
  }

  return { curator, pool, leads, read, propose, act, must, paper, allAgree, approve, agreed, ordered, active, ORDER };
}
