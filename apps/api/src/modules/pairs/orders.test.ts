import { contract, type NewPairOrder } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openPapers } from '../../testing/official-papers.ts';
import { openPairs } from '../../testing/pairs.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openPairs>>;
let papers: Awaited<ReturnType<typeof openPapers>>;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPairs(school);
  papers = await openPapers(school);
});
afterEach(() => school.close());

const { pairs } = contract;
const DAYS = { since: '2022-05-16', until: '2022-05-25' };
const prepare = async () => (await school.call(pairs.orderable, on.curator)).body;
const put = (body: NewPairOrder) => school.call(pairs.newOrder, on.curator, { body });

/** A pair that waits for its order. */
async function agreed(name = 'Орлов Кирилл', goal: string | null = 'Подтянуть физику') {
  const mentee = on.pool.mentee(name, { goal });
  const mentor = on.pool.mentor('Петров Дмитрий Ильич', { capacity: 9 });
  return { mentee, mentor, pairId: await on.agreed(mentor.mentorId, [mentee.menteeId]) };
}

async function suspend(mentorId: string): Promise<void> {
  const { version } = (await school.call(contract.mentors.read, on.curator, { params: { mentorId } })).body;
  const body = { act: 'suspend' as const, version, reason: 'other' };
  expect((await school.call(contract.mentors.act, on.curator, { params: { mentorId }, body })).status).toBe(200);
}
async function trySign(documentId: string, number: string) {
  const { version } = await papers.read(documentId);
  const body = { version, number, signedOn: '2022-05-16', signedBy: 'Г. С. Орлова' };
  return school.send(contract.documents.sign, on.curator, { params: { documentId }, body });
}

describe('the order that fixes pairs', () => {
  it('names mentors and mentees, and when it is signed they begin', async () => {
    const { pairId, mentee, mentor } = await agreed();
    expect(await prepare()).toMatchObject({
      pairs: [{ pairId, mentorName: 'Петров Дмитрий Ильич', menteeNames: ['Орлов Кирилл'], missing: [] }],
      left: [],
      orders: [],
    });
    const { body: order } = await put({ type: 'order_pairs', pairIds: [pairId], ...DAYS });
    const draft = await papers.print(await papers.draft('order_pairs', order.id));
    const text = await papers.textOf(draft.id);
    for (const part of ['Петров Дмитрий Ильич', 'учитель физики', 'Орлов Кирилл', '8А', 'Педагог – ученик'])
      expect(text).toContain(part);
    expect(text).toContain('16.05.2022 – 25.05.2022');
    expect((await on.read(pairId)).status).toBe('agreed');
    await papers.sign(draft, '155');
    expect(await on.read(pairId)).toMatchObject({
      status: 'ordered',
      endsOn: '2022-05-25',
      order: { documentId: draft.id, number: '155', on: '2022-05-16', until: '2022-05-25' },
    });
    const { menteeId } = mentee;
    const { mentorId } = mentor;
    const statuses = [
      (await school.call(contract.mentees.read, on.curator, { params: { menteeId } })).body.status,
      (await school.call(contract.mentors.read, on.curator, { params: { mentorId } })).body.status,
    ];
    expect(statuses).toEqual(['active', 'active']);
    expect((await prepare()).orders).toEqual([{ number: '155', on: '2022-05-16', until: '2022-05-25' }]);
  });

  it('is not put together while a goal is missing, and says whose', async () => {
    const { pairId, mentee } = await agreed('Орлов Кирилл', null);
    expect((await prepare()).pairs[0]?.missing).toEqual([{ what: 'goal', menteeId: mentee.menteeId }]);
    const refused = await put({ type: 'order_pairs', pairIds: [pairId], ...DAYS });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        slug: 'batch-refused',
        current: { faults: [{ pairId, reason: 'steps-missing', missing: ['goal'], menteeIds: [mentee.menteeId] }] },
      },
    ]);
    const proposed = await on.propose(on.pool.mentor('Гусева Полина').mentorId, [
      on.pool.mentee('Зайцев Роман').menteeId,
    ]);
    const early = await put({ type: 'order_pairs', pairIds: [proposed, newId()], ...DAYS });
    const { faults } = (early.body as unknown as { current: { faults: { reason: string }[] } }).current;
    expect(faults.map(({ reason }) => reason)).toEqual(['not-agreed', 'not-found']);
  });

  it('names no pair whose mentor was suspended after the approval, and says so before it is put together', async () => {
    const { pairId, mentor } = await agreed();
    await suspend(mentor.mentorId);
    expect((await prepare()).pairs[0]?.missing).toEqual([{ what: 'mentor_suspended', menteeId: null }]);
    const refused = await put({ type: 'order_pairs', pairIds: [pairId], ...DAYS });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { current: { faults: [{ pairId, reason: 'steps-missing', missing: ['mentor_suspended'], menteeIds: [] }] } },
    ]);
  });

  it('a signature is refused with whose mentor was suspended since, and nothing is signed', async () => {
    const { pairId, mentor } = await agreed();
    const { body: order } = await put({ type: 'order_pairs', pairIds: [pairId], ...DAYS });
    const draft = await papers.print(await papers.draft('order_pairs', order.id));
    await suspend(mentor.mentorId);
    const signed = await trySign(draft.id, '155');
    expect([signed.status, signed.body]).toMatchObject([
      422,
      {
        reason: 'pair-cannot-begin',
        detail:
          'Наставник Петров Дмитрий Ильич приостановлен: возобновите его участие или отмените этот документ и составьте приказ без этой пары.',
      },
    ]);
    expect([(await papers.read(draft.id)).status, (await on.read(pairId)).status]).toEqual(['printed', 'agreed']);
  });

  it('that still names a pair which came to nothing is gathered anew before it is signed', async () => {
    const [kept, gone] = [await agreed(), await agreed('Ушедший Олег')];
    const { body: order } = await put({ type: 'order_pairs', pairIds: [kept.pairId, gone.pairId], ...DAYS });
    const draft = await papers.print(await papers.draft('order_pairs', order.id));
    await on.must(on.act(gone.pairId, 'dissolve', { reason: 'other' }));
    const refused = await trySign(draft.id, '155');
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        reason: 'pair-is-over',
        detail:
          'Пары «Петров Дмитрий Ильич и Ушедший Олег» больше нет, а в напечатанном документе она осталась. Верните его в черновик, соберите заново и напечатайте снова.',
      },
    ]);
    const params = { documentId: draft.id };
    const { documents } = contract;
    const reopened = await school.call(documents.reopen, on.curator, { params, body: { version: draft.version } });
    const { version, overrides } = reopened.body;
    await school.call(documents.change, on.curator, { params, body: { version, overrides } });
    await papers.sign(await papers.print(draft), '155');
    expect(await papers.textOf(draft.id)).not.toContain('Ушедший');
    expect([(await on.read(kept.pairId)).status, (await on.read(gone.pairId)).status]).toEqual([
      'ordered',
      'dissolved',
    ]);
  });

  it('is refused when another order has fixed one of its pairs already', async () => {
    const { pairId } = await agreed();
    const drafts = [];
    for (let n = 0; n < 2; n++) {
      const { body: order } = await put({ type: 'order_pairs', pairIds: [pairId], ...DAYS });
      drafts.push(await papers.print(await papers.draft('order_pairs', order.id)));
    }
    await papers.sign(drafts[0] as { id: string }, '155');
    expect((await trySign(drafts[1]?.id ?? '', '156')).body).toMatchObject({
      reason: 'ordered-already',
      detail:
        'Пара «Петров Дмитрий Ильич и Орлов Кирилл» уже в приказе № 155. Отмените этот документ и составьте приказ без неё.',
    });
    expect((await on.read(pairId)).order?.number).toBe('155');
  });

  it('may be replaced by another paper, and its pairs stand in that one then', async () => {
    const { pairId } = await agreed();
    const { body: order } = await put({ type: 'order_pairs', pairIds: [pairId], ...DAYS });
    const old = await papers.sign(await papers.print(await papers.draft('order_pairs', order.id)), '155');
    await on.must(on.act(pairId, 'introduce', { on: '2022-05-16' }));
    const params = { documentId: old.id };
    const begun = await school.call(contract.documents.supersede, on.curator, {
      params,
      body: { version: old.version },
    });
    expect((await on.read(pairId)).order?.number).toBe('155');
    await papers.sign(await papers.print(begun.body), '157');
    const card = await on.read(pairId);
    expect(card).toMatchObject({ status: 'introduced', order: { documentId: begun.body.id, number: '157' } });
    expect(card.history[0]).toMatchObject({ act: 'order_replaced', on: '2022-05-16' });
    expect((await papers.read(old.id)).status).toBe('superseded');
  });

  it('is not cancelled while pairs work by it', async () => {
    const { pairId } = await agreed();
    const { body: order } = await put({ type: 'order_pairs', pairIds: [pairId], ...DAYS });
    const signed = await papers.sign(await papers.print(await papers.draft('order_pairs', order.id)), '155');
    const cancel = () =>
      school.send(contract.documents.cancel, on.curator, {
        params: { documentId: signed.id },
        body: { version: signed.version, reason: 'Ошибка в дате' },
      });
    expect(await cancel()).toMatchObject({
      status: 422,
      body: {
        reason: 'pairs-stand-on-it',
        detail:
          'По этому приказу работают пары (1), отменить его нельзя. Замените его новым документом или составьте приказ об изменении.',
      },
    });
    await on.must(on.act(pairId, 'dissolve', { reason: 'other' }));
    expect((await cancel()).status).toBe(200);
  });

  it('shows its pairs, also those whose people it takes out', async () => {
    const [inOrder, other] = [await agreed(), await agreed('Зайцев Роман')];
    const { body: order } = await put({ type: 'order_pairs', pairIds: [inOrder.pairId], ...DAYS });
    const listed = async (orderId: string) =>
      (await school.call(pairs.list, on.curator, { body: { orderId } })).body.pairs.map(({ id }) => id);
    expect(await listed(order.id)).toEqual([inOrder.pairId]);
    await papers.signed('order_pairs', order.id, '155');
    await on.must(on.act(inOrder.pairId, 'dissolve', { reason: 'other' }));
    const { body: change } = await put({
      type: 'order_pairs_change',
      pairIds: [other.pairId],
      memberIds: (await prepare()).left.map(({ memberId }) => memberId),
      base: { number: '155', on: '2022-05-16' },
      ...DAYS,
    });
    expect((await listed(change.id)).sort()).toEqual([inOrder.pairId, other.pairId].sort());
    expect(await listed(newId())).toEqual([]);
  });

  it('pairs that came to nothing meanwhile and people who withdrew are not in it', async () => {
    const [kept, gone, withdrawn] = [await agreed(), await agreed('Ушедший Олег'), await agreed('Отзывов Олег')];
    const pairIds = [kept.pairId, gone.pairId, withdrawn.pairId];
    const { body: order } = await put({ type: 'order_pairs', pairIds, ...DAYS });
    await on.must(on.act(gone.pairId, 'dissolve', { reason: 'other' }));
    const { personId } = withdrawn.mentee;
    const held = await school.call(contract.consents.ofPerson, on.curator, { params: { personId } });
    await school.call(contract.consents.withdraw, on.curator, {
      params: { personId, consentId: held.body.consents?.[0]?.id ?? '' },
      body: { on: '2022-05-16' },
    });
    const draft = await papers.print(await papers.draft('order_pairs', order.id));
    expect(await papers.textOf(draft.id)).not.toMatch(/Ушедший|Отзывов/);
    await papers.sign(draft, '155');
    expect((await on.read(kept.pairId)).status).toBe('ordered');
    expect((await on.read(gone.pairId)).status).toBe('dissolved');
  });

  it('is one however often the request comes', async () => {
    const { pairId } = await agreed();
    const id = newId();
    const body = { id, type: 'order_pairs' as const, pairIds: [pairId], ...DAYS };
    expect([(await put(body)).body.id, (await put(body)).body.id]).toEqual([id, id]);
    expect((await put({ ...body, pairIds: [] })).status).toBe(400);
    expect((await put({ ...body, pairIds: [newId()] })).status).toBe(409);
    expect((await put({ ...body, id: newId(), until: '2022-05-01' })).status).toBe(400);
  });
});

describe('the order that changes pairs', () => {
  it('takes out whoever left and fixes new pairs', async () => {
    const first = await agreed();
    const { body: base } = await put({ type: 'order_pairs', pairIds: [first.pairId], ...DAYS });
    await papers.sign(await papers.print(await papers.draft('order_pairs', base.id)), '155');
    await on.must(on.act(first.pairId, 'dissolve', { reason: 'no_contact' }));
    const second = await agreed('Зайцев Роман');
    const { left, orders } = await prepare();
    expect(left).toMatchObject([{ pairId: first.pairId, menteeName: 'Орлов Кирилл', reason: 'no_contact' }]);
    const [changed] = orders;
    const { body: order, status } = await put({
      type: 'order_pairs_change',
      pairIds: [second.pairId],
      memberIds: left.map(({ memberId }) => memberId),
      base: { number: changed?.number ?? '', on: changed?.on ?? '' },
      ...DAYS,
    });
    expect([status, order.excluded, order.pairs]).toEqual([201, 1, 1]);
    const draft = await papers.print(await papers.draft('order_pairs_change', order.id));
    const text = await papers.textOf(draft.id);
    for (const part of ['155', 'Орлов Кирилл', 'Встречи не состоялись', 'Зайцев Роман']) expect(text).toContain(part);
    await papers.sign(draft, '160');
    expect((await on.read(second.pairId)).order).toMatchObject({ number: '160' });
    expect((await prepare()).left).toEqual([]);
  });

  it('moves one mentee of a group to another mentor: out of the one and into the other by one paper', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const first = on.pool.mentor('Петров Дмитрий Ильич');
    const groupId = await on.agreed(first.mentorId, [anna.menteeId, boris.menteeId]);
    const { body: base } = await put({ type: 'order_pairs', pairIds: [groupId], ...DAYS });
    await papers.signed('order_pairs', base.id, '155');
    await on.must(on.act(groupId, 'leave', { menteeId: anna.menteeId, reason: 'other' }));
    const second = await on.agreed(on.pool.mentor('Гусева Полина Олеговна').mentorId, [anna.menteeId]);
    const { left } = await prepare();
    expect(left).toMatchObject([{ pairId: groupId, menteeName: 'Анина Анна', order: { number: '155' } }]);
    const { body: order } = await put({
      type: 'order_pairs_change',
      pairIds: [second],
      memberIds: left.map(({ memberId }) => memberId),
      base: { number: '155', on: '2022-05-16' },
      ...DAYS,
    });
    const signed = await papers.signed('order_pairs_change', order.id, '160');
    const text = await papers.textOf(signed.id);
    for (const part of ['Петров Дмитрий Ильич', 'Анина Анна', 'Гусева Полина Олеговна']) expect(text).toContain(part);
    expect(text).not.toContain('Борисов');
    const group = await on.read(groupId);
    expect([group.status, group.order?.number]).toEqual(['ordered', '155']);
    expect(group.members.map(({ shownName, leftOn }) => [shownName, leftOn])).toEqual([
      ['Борисов Борис', null],
      ['Анина Анна', '2022-05-16'],
    ]);
    const moved = await on.read(second);
    expect([moved.status, moved.order?.number]).toEqual(['ordered', '160']);
    expect(moved.earlier).toMatchObject([{ pairId: groupId, mentorName: 'Петров Дмитрий Ильич', reason: 'other' }]);
    expect((await prepare()).left).toEqual([]);
  });

  it('does not offer to name whoever withdrew, and takes nobody out twice', async () => {
    const { pairId, mentee } = await agreed();
    const other = await agreed('Зайцев Роман');
    const { body: order } = await put({ type: 'order_pairs', pairIds: [pairId, other.pairId], ...DAYS });
    await papers.signed('order_pairs', order.id, '155');
    const { personId } = mentee;
    const held = await school.call(contract.consents.ofPerson, on.curator, { params: { personId } });
    await school.call(contract.consents.withdraw, on.curator, {
      params: { personId, consentId: held.body.consents?.[0]?.id ?? '' },
      body: { on: '2022-05-16' },
    });
    expect((await on.read(pairId)).status).toBe('dissolved');
    expect((await prepare()).left).toEqual([]);
    await on.must(on.act(other.pairId, 'dissolve', { reason: 'other' }));
    const memberIds = (await prepare()).left.map(({ memberId }) => memberId);
    const change = {
      type: 'order_pairs_change' as const,
      memberIds,
      base: { number: '155', on: '2022-05-16' },
      ...DAYS,
    };
    const [one, second] = [(await put(change)).body, (await put(change)).body];
    const late = await papers.print(await papers.draft('order_pairs_change', second.id));
    await papers.signed('order_pairs_change', one.id, '160');
    expect((await trySign(late.id, '161')).body).toMatchObject({
      reason: 'ordered-already',
      detail:
        'Наставляемый Зайцев Роман уже исключён другим приказом. Отмените этот документ и составьте приказ без этой строки.',
    });
    expect((await put(change)).body).toMatchObject({
      slug: 'batch-refused',
      current: { faults: [{ pairId: memberIds[0], reason: 'not-left' }] },
    });
  });

  it('needs the order that it changes', async () => {
    const { pairId } = await agreed();
    const { status, body } = await put({ type: 'order_pairs_change', pairIds: [pairId], ...DAYS });
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/base' }] }]);
  });
});
