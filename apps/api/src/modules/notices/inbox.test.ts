import { contract } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openNotices } from '../../testing/notices.ts';
import { openPairs } from '../../testing/pairs.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { notices } = contract;
let school: TestSchool;
let on: ReturnType<typeof openNotices>;
let pairs: Awaited<ReturnType<typeof openPairs>>;
beforeAll(async () => {
  school = await openTestSchool();
  on = openNotices(school);
  pairs = await openPairs(school);
});
afterAll(() => school.close());

const unread = async (person: Person) => (await school.call(notices.count, person)).body.unread;

describe('an inbox', () => {
  it('holds what its owner was told, the newest first, and nobody else’s lines', async () => {
    const [mentor, other] = [await school.person('mentor'), await school.person('mentor')];
    await on.tell([mentor], 'meeting_planned');
    school.setNow('2022-05-16T06:01:00Z');
    await on.tell([mentor, mentor, other], 'report_due', { dueOn: '2022-05-18' });
    expect(await on.kinds(mentor)).toEqual(['report_due', 'meeting_planned']);
    expect(await on.kinds(other)).toEqual(['report_due']);
    expect((await on.inbox(other))[0]).toMatchObject({ dueOn: '2022-05-18', readAt: null, subject: null });
    expect(await unread(mentor)).toBe(2);
  });

  it('tells the same thing once a day', async () => {
    const mentor = await school.person('mentor');
    const subjectId = newId();
    school.setNow('2022-05-16T06:00:00Z');
    await on.tell([mentor], 'report_due', { subjectId });
    // Twenty o'clock in London is the next day of the school at four hours' distance.
    school.setNow('2022-05-16T19:59:00Z');
    await on.tell([mentor], 'report_due', { subjectId });
    expect(await on.kinds(mentor)).toEqual(['report_due']);
    school.setNow('2022-05-16T20:01:00Z');
    await on.tell([mentor], 'report_due', { subjectId });
    await on.tell([mentor], 'report_overdue', { subjectId });
    expect(await on.kinds(mentor)).toHaveLength(3);
    school.setNow('2022-05-16T06:00:00Z');
  });

  it('does not tell whoever did it, and nobody whose account is closed', async () => {
    const [curator, mentor] = [await school.person('curator'), await school.person('mentor')];
    const blocked = await school.person('mentor');
    await school.call(contract.accounts.change, curator, {
      params: { accountId: blocked.accountId },
      body: { version: 1, blocked: true },
    });
    await on.tell([mentor, blocked, curator], 'meeting_moved', { context: mentor.context });
    expect(await on.kinds(mentor)).toEqual([]);
    expect(await on.kinds(curator)).toEqual(['meeting_moved']);
    const rows = school.house.db.$client.prepare('SELECT 1 FROM notices WHERE account_id = ?').all(blocked.accountId);
    expect(rows).toEqual([]);
  });

  it('remembers what was read; a line that came while the page was open stays unread', async () => {
    const mentor = await school.person('mentor');
    for (const minute of ['10', '11', '12']) {
      school.setNow(`2022-05-16T06:${minute}:00Z`);
      await on.tell([mentor], 'task_due');
    }
    const [last, middle] = await on.inbox(mentor);
    const noticeId = last?.id ?? '';
    expect((await school.call(notices.read, mentor, { params: { noticeId } })).status).toBe(204);
    expect((await school.call(notices.read, mentor, { params: { noticeId } })).status).toBe(204);
    expect(await unread(mentor)).toBe(2);
    await school.call(notices.readAll, mentor, { body: { until: middle?.createdAt ?? '' } });
    expect(await unread(mentor)).toBe(0);
    await on.tell([mentor], 'task_due');
    await school.call(notices.readAll, mentor, { body: { until: '2022-05-16T06:11:00.000Z' } });
    expect(await unread(mentor)).toBe(1);
    const found = await school.call(notices.list, mentor, { query: { unread: 'true' } });
    expect(found.body).toMatchObject({ total: 1, unread: 1, notices: [{ kind: 'task_due' }] });
    const stranger = await school.person('mentor');
    expect((await school.call(notices.read, stranger, { params: { noticeId } })).status).toBe(404);
    school.setNow('2022-05-16T06:00:00Z');
  });

  it('is asked again by its owner’s pages alone', async () => {
    const [mentor, other] = [await school.person('mentor'), await school.person('mentor')];
    const heard: string[] = [];
    const listen = (person: Person) =>
      school.house.live.add({
        context: person.context,
        reply: {
          raw: { write: (text: string) => heard.push(`${person.login} ${text}`), end: () => undefined },
        } as never,
      });
    const leave = [listen(mentor), listen(other)];
    await on.tell([mentor]);
    for (const away of leave) away();
    expect(heard).toEqual([`${mentor.login} event: changed\ndata: {"key":["notices"],"by":null}\n\n`]);
  });
});

describe('a pair', () => {
  it('asks its mentor first, then the mentee, tells the curators of answers and both sides of the approval', async () => {
    const curator = await school.person('curator');
    const [mentorAccount, menteeAccount] = [await school.person('mentor'), await school.person('mentee')];
    const mentor = pairs.pool.mentor('Спрошенная Анна', { account: mentorAccount });
    const mentee = pairs.pool.mentee('Спрошенный Олег', { account: menteeAccount });
    const pairId = await pairs.propose(mentor.mentorId, [mentee.menteeId]);
    expect(await on.inbox(mentorAccount)).toMatchObject([
      { kind: 'answer_asked', entity: 'pair', subjectId: pairId, subject: 'Спрошенный Олег', dueOn: '2022-05-23' },
    ]);
    expect(await on.kinds(menteeAccount)).toEqual([]);
    const { version } = await pairs.read(pairId, mentorAccount);
    await school.call(contract.pairs.answer, mentorAccount, { params: { pairId }, body: { version, answer: 'yes' } });
    expect(await on.kinds(menteeAccount)).toEqual(['answer_asked']);
    expect(await on.inbox(curator)).toMatchObject([
      { kind: 'answer_arrived', subject: 'Спрошенная Анна — Спрошенный Олег', pairId },
    ]);
    await pairs.allAgree(pairId);
    await pairs.must(pairs.approve(pairId));
    await pairs.must(pairs.act(pairId, 'order', pairs.ORDER));
    for (const person of [mentorAccount, menteeAccount])
      expect((await on.kinds(person)).filter((kind) => kind.startsWith('pair_'))).toEqual([
        'pair_ordered',
        'pair_approved',
      ]);
  });

  it('leaves no name in the inbox once the consent is withdrawn', async () => {
    const curator = await school.person('curator');
    const mentor = pairs.pool.mentor('Скрытая Вера', {});
    const mentee = pairs.pool.mentee('Видимый Пётр', {});
    const pairId = await pairs.propose(mentor.mentorId, [mentee.menteeId]);
    const [asked] = (await pairs.read(pairId)).agreement?.asked ?? [];
    await pairs.paper(pairId, asked?.id ?? '', 'yes');
    expect((await on.inbox(curator))[0]).toMatchObject({
      kind: 'answer_arrived',
      subject: 'Скрытая Вера — Видимый Пётр',
    });
    school.house.db.$client
      .prepare(`UPDATE people SET hidden_at = ?, hidden_reason = 'consent-withdrawn' WHERE family_name = 'Скрытая'`)
      .run(school.now().toISOString());
    expect((await on.inbox(curator))[0]).toMatchObject({ kind: 'answer_arrived', subject: null });
  });
});

describe('reminders', () => {
  it('come once of an answer whose last day is near, however often they are looked for', async () => {
    const account = await school.person('mentor');
    const mentor = pairs.pool.mentor('Медленная Анна', { account });
    const mentee = pairs.pool.mentee('Ждущий Олег', {});
    school.setNow('2022-05-16T06:00:00Z');
    await pairs.propose(mentor.mentorId, [mentee.menteeId], { answerBy: '2022-05-20' });
    const { reminders } = school.house.notices;
    const seen = async (now: string) => {
      school.setNow(now);
      await reminders.remind(school.now());
      return (await on.kinds(account)).filter((kind) => kind === 'answer_due').length;
    };
    expect(await seen('2022-05-18T06:00:00Z')).toBe(0);
    expect(await seen('2022-05-19T06:00:00Z')).toBe(1);
    expect(await seen('2022-05-19T12:00:00Z')).toBe(1);
    expect(await seen('2022-05-20T06:00:00Z')).toBe(1);
    school.setNow('2022-05-16T06:00:00Z');
  });

  it('are turned off, and given other days, by the curator alone', async () => {
    const curator = await school.person('curator');
    const { body: before } = await school.call(notices.reminders, curator);
    expect(before.rules.find(({ rule }) => rule === 'report_overdue')).toMatchObject({ on: true, days: 3 });
    const rules = [{ rule: 'report_overdue' as const, on: false, days: 5 }];
    const { body } = await school.call(notices.setReminders, curator, { body: { version: before.version, rules } });
    expect(body.rules.find(({ rule }) => rule === 'report_overdue')).toMatchObject({ on: false, days: 5 });
    expect(body.rules.find(({ rule }) => rule === 'report_due')).toMatchObject({ on: true, days: 1 });
    expect((await school.call(notices.setReminders, curator, { body: { version: 0, rules } })).status).toBe(409);
    const far = [{ rule: 'meeting_tomorrow' as const, on: true, days: 8 }];
    const refused = await school.send(notices.setReminders, curator, { body: { version: body.version, rules: far } });
    expect([refused.status, (refused.body as { errors: object[] }).errors]).toEqual([
      400,
      [{ pointer: '/rules/0/days', code: 'too-many', detail: 'Не больше 7' }],
    ]);
    const methodist = await school.person('methodist');
    expect((await school.call(notices.reminders, methodist)).status).toBe(403);
  });
});
