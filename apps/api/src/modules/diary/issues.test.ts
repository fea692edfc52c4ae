import { contract, type Issue } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openDiary } from '../../testing/diary.ts';
import { type Answer, openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openDiary>>;
let mentor: Person;
let mentee: Person;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openDiary(school);
  mentor = await school.person('mentor');
  mentee = await school.person('mentee');
});
afterEach(() => school.close());

const { issues } = contract;
const issue = (more: object = {}) => ({
  id: newId(),
  category: 'conflict' as const,
  text: 'Трудно договориться',
  visibility: 'pair_and_curator' as const,
  ...more,
});
const raise = (as: Person, more: object = {}) => school.call(issues.raise, as, { body: issue(more) });
const act = (
  as: Person,
  { id, version }: Pick<Issue, 'id' | 'version'>,
  name: string,
  text = '',
): Promise<Answer<Issue>> =>
  school.send(issues.act, as, { params: { issueId: id }, body: { version, act: name, text } });
const search = async (as: Person, body: object = {}) => (await school.call(issues.search, as, { body })).body;

describe('an issue', () => {
  it.each([
    ['pair', true, false],
    ['pair_and_curator', true, true],
    ['curator', false, true],
    ['curator_and_psychologist', false, true],
  ] as const)(
    'for «%s»: the other side reads it: %s, it stands in the curator’s list: %s',
    async (visibility, other, listed) => {
      const of = await on.pair('active', { mentor, mentee });
      const { body } = await raise(mentee, { visibility });
      expect(body.issue).toMatchObject({ own: true, side: 'mentee', pair: { pairId: of.pairId } });
      expect((await school.call(issues.own, mentor)).body.issues).toHaveLength(other ? 1 : 0);
      expect((await search(on.curator)).total).toBe(listed ? 1 : 0);
      expect((await search(on.curator, { pairId: of.pairId })).total).toBe(1);
      const psychologist = await school.person('psychologist');
      expect((await search(psychologist)).total).toBe(visibility === 'curator_and_psychologist' ? 1 : 0);
      const stranger = await school.person('mentor');
      expect((await school.call(issues.own, stranger)).body.issues).toEqual([]);
    },
  );

  it('is taken, handed to the psychologist and closed with an outcome that its author reads', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const { issue: raised } = await on.must(raise(mentor, { pairId: of.pairId }));
    const psychologist = await school.person('psychologist');
    const params = { issueId: raised.id };
    expect((await school.call(issues.read, psychologist, { params })).status).toBe(404);
    const taken = await on.must(act(on.curator, raised, 'take'));
    const handed = await on.must(act(on.curator, taken, 'escalate', 'Прошу поговорить'));
    expect(handed).toMatchObject({ escalated: true, status: 'taken', acts: ['note', 'close'] });
    const noted = await on.must(act(psychologist, handed, 'note', 'Поговорили'));
    expect((await act(psychologist, noted, 'close')).status).toBe(400);
    const closed = await on.must(act(psychologist, noted, 'close', 'Договорились о правилах'));
    expect(closed).toMatchObject({ status: 'closed', outcome: 'Договорились о правилах' });
    expect(closed.actions.map(({ act: name }) => name)).toEqual(['take', 'escalate', 'note', 'close']);
    const own = (await school.call(issues.own, mentor)).body.issues;
    expect(own).toMatchObject([{ outcome: 'Договорились о правилах', actions: [], acts: [] }]);
    expect((await school.call(issues.own, mentee)).body.issues).toEqual([]);
    const stale = await act(on.curator, raised, 'note', 'Поздно');
    expect([stale.status, stale.body]).toMatchObject([409, { current: { status: 'closed' } }]);
    expect(on.audited(raised.id)).toEqual(['raised', 'take', 'escalate', 'note', 'close']);
    expect((await act(mentor, closed, 'note', 'Нет')).status).toBe(403);
  });

  it('is about one’s own pair, told once', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const other = await on.pair('active', {});
    expect((await raise(mentee, { pairId: other.pairId })).status).toBe(404);
    expect((await raise(null as never)).status).toBe(401);
    expect((await raise(await school.person('methodist'))).status).toBe(403);
    const body = issue({ pairId: of.pairId });
    await on.must(school.call(issues.raise, mentee, { body }));
    expect((await school.call(issues.raise, mentee, { body })).status).toBe(200);
    expect((await school.call(issues.raise, mentor, { body })).status).toBe(409);
    expect((await search(on.curator)).total).toBe(1);
    const without = await raise(await school.person('mentor'), {});
    expect(without.body).toMatchObject({ errors: [{ pointer: '/visibility', code: 'no-pair' }] });
    const empty = await raise(mentee, { text: '' });
    expect(empty.body).toMatchObject({ errors: [{ pointer: '/text', code: 'required' }] });
  });
});

describe('«Мне нужна помощь взрослого»', () => {
  it('answers with the school’s numbers and stands first in the list, without a word in any notice', async () => {
    const contacts = [{ label: 'Детский телефон доверия', phone: '8-800-2000-122' }];
    expect((await school.call(issues.helpContacts, mentee)).body).toEqual({ contacts: [], version: 0 });
    const put = (as: Person, version: number) =>
      school.call(issues.changeHelpContacts, as, { body: { version, contacts } });
    expect((await put(mentee, 0)).status).toBe(403);
    expect((await put(on.curator, 0)).body).toEqual({ contacts: [{ ...contacts[0], hours: null }], version: 1 });
    expect((await put(on.curator, 0)).status).toBe(409);
    await on.pair('active', { mentor, mentee });
    await raise(mentor, {});
    const psychologist = await school.person('psychologist');
    const help = { category: 'help', text: 'слова ребёнка', visibility: 'curator_and_psychologist' };
    const { body } = await raise(mentee, help);
    expect(body).toMatchObject({ issue: { category: 'help', severity: 'high' }, helpContacts: contacts });
    expect((await search(on.curator)).issues[0]).toMatchObject({ category: 'help', text: 'слова ребёнка' });
    expect((await search(psychologist)).issues).toHaveLength(1);
    const notices = JSON.stringify(school.house.db.$client.prepare('SELECT * FROM notices').all());
    expect(notices).toContain('help_asked');
    expect(notices).not.toContain('слова ребёнка');
    const told = school.house.db.$client
      .prepare<[], string>(`SELECT account_id FROM notices WHERE kind = 'help_asked'`)
      .pluck()
      .all();
    expect(told).toEqual(expect.arrayContaining([on.curator.accountId, psychologist.accountId]));
    expect(told).not.toContain(mentor.accountId);
    expect((await school.call(issues.own, mentor)).body.issues.map(({ category }) => category)).toEqual(['conflict']);
    const open = await raise(mentee, { category: 'help', visibility: 'pair' });
    expect(open.body).toMatchObject({ errors: [{ pointer: '/visibility', code: 'help-is-private' }] });
  });
});
