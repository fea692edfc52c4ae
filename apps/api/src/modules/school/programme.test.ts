import { type CallOf, contract, type Programme } from '@tandem/contracts';
import { DEFAULT_PROGRAMME } from '@tandem/domain/participants';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { programme } = contract;
type Change = CallOf<typeof programme.change>['body'];

let school: TestSchool;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
});
afterEach(() => school.close());

const read = async (as: Person = curator): Promise<Programme> => (await school.call(programme.read, as)).body;
const change = (body: Change) => school.call(programme.change, curator, { body });
const acts = (section: string) =>
  school.house.audit.ofEntity('programme', section).map(({ act, before, after }) => ({ act, before, after }));
const NEW = { code: null, label: 'Переезд', enabled: true };

describe('the programme', () => {
  it('is what the model gives until the school decides, the same for everybody', async () => {
    const mine = await read();
    expect(mine).toEqual(await read(await school.person('mentee')));
    for (const [section, { version, value }] of Object.entries(mine)) {
      expect([section, version, value]).toEqual([section, 1, DEFAULT_PROGRAMME[section as keyof Programme]]);
    }
  });
});

describe('a change of a section', () => {
  it.each([
    [{ section: 'rejectionReasons', value: [{ ...NEW, label: ' ' }] }, '/value/0/label', 'too_small'],
    [{ section: 'rejectionReasons', value: [NEW] }, '/value', 'entry-removed'],
    [{ section: 'noReplyDays', value: 0 }, '/value', 'too_small'],
    [{ section: 'clearanceValidity', value: { criminal_record: { months: 0 }, medical: { months: 12 } } }, null, null],
    [{ section: 'anything', value: 1 }, '/section', 'invalid_union'],
  ])('says where %j is wrong', async (body, pointer, code) => {
    const { status, body: problem } = await school.send(programme.change, curator, { body: { version: 1, ...body } });
    expect(status).toBe(400);
    if (pointer !== null) expect(problem).toMatchObject({ errors: [{ pointer, code }] });
    expect(await read()).toMatchObject({ rejectionReasons: { version: 1 } });
  });

  it('on one that somebody has changed answers the programme as it is now', async () => {
    await change({ section: 'noReplyDays', version: 1, value: 10 });
    const { status, body } = await change({ section: 'noReplyDays', version: 1, value: 20 });
    expect([status, body]).toMatchObject([
      409,
      { slug: 'stale-version', current: { noReplyDays: { value: 10, version: 2 } } },
    ]);
    const both = await Promise.all([20, 30].map((value) => change({ section: 'noReplyDays', version: 2, value })));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await change({ section: 'noReplyDays', version: 7, value: 1 })).status).toBe(409);
  });

  it('keeps it, leaves the others alone and says in the history what differs', async () => {
    const { requirements } = await read();
    const value = { ...requirements.value, parent: { ...requirements.value.parent, medical: 'blocking' as const } };
    const { status, body } = await change({ section: 'requirements', version: 1, value });
    expect([status, body.requirements, body.forms.version]).toEqual([200, { value, version: 2 }, 1]);
    expect((await read()).requirements.value.parent.medical).toBe('blocking');
    expect(acts('requirements')).toEqual([
      { act: 'changed', before: { parent: requirements.value.parent }, after: { parent: value.parent } },
    ]);
    const rows = school.house.db.$client.prepare('SELECT key, version FROM settings').all();
    expect(rows).toEqual([{ key: 'programme.requirements', version: 2 }]);
  });

  it('that changes nothing leaves no version and no line behind', async () => {
    const { noReplyDays } = await read();
    const { body } = await change({ section: 'noReplyDays', ...noReplyDays });
    expect([body.noReplyDays.version, acts('noReplyDays')]).toEqual([1, []]);
  });

  it('never lets a school do without a consent', async () => {
    const { requirements } = await read();
    const value = { ...requirements.value, teacher: { ...requirements.value.teacher, consent: 'none' as const } };
    expect((await change({ section: 'requirements', version: 1, value })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/value/teacher/consent', code: 'always-blocking' }],
    });
  });
});

describe('a dictionary', () => {
  it('gives a new line a code of its own that renaming keeps', async () => {
    const { earlyExitReasons } = await read();
    const added = await change({ section: 'earlyExitReasons', version: 1, value: [...earlyExitReasons.value, NEW] });
    const code = added.body.earlyExitReasons.value.at(-1)?.code ?? '';
    expect(code).toMatch(/^own_[0-9a-f]{32}$/);
    const value = added.body.earlyExitReasons.value.map((line) =>
      line.code === code ? { ...line, label: 'Переехал', enabled: false } : line,
    );
    const renamed = await change({ section: 'earlyExitReasons', version: 2, value });
    expect(renamed.body.earlyExitReasons.value.at(-1)).toEqual({ code, label: 'Переехал', enabled: false });
    expect(acts('earlyExitReasons')[0]).toMatchObject({
      before: { [code]: { label: 'Переезд' } },
      after: { [code]: { label: 'Переехал' } },
    });
  });

  it('of forms keeps the federal five and takes an own form with its role models', async () => {
    const { forms } = await read();
    expect((await change({ section: 'forms', version: 1, value: forms.value.slice(1) })).body).toMatchObject({
      errors: [{ pointer: '/value', code: 'entry-removed' }],
    });
    const club = {
      code: null,
      label: 'Клуб',
      enabled: true,
      mentorCategories: ['pupil' as const],
      menteeKinds: ['pupil' as const],
      roleModels: [{ code: null, label: 'Капитан – новичок', neutralLabel: null, enabled: true }],
    };
    const { status, body } = await change({ section: 'forms', version: 1, value: [...forms.value, club] });
    expect([status, body.forms.value.at(-1)]).toMatchObject([
      200,
      { label: 'Клуб', origin: 'extension', roleModels: [{ label: 'Капитан – новичок' }] },
    ]);
    expect(body.forms.value.filter(({ origin }) => origin === 'federal')).toHaveLength(5);
  });

  it('of competences answers requests that are there, also those of the school itself', async () => {
    const { competences, requestCategories } = await read();
    const line = { ...NEW, label: 'Шахматы' };
    expect(
      (
        await change({
          section: 'competences',
          version: 1,
          value: [...competences.value, { ...line, answers: ['chess'] }],
        })
      ).body,
    ).toMatchObject({ errors: [{ pointer: `/value/${competences.value.length}/answers/0`, code: 'request-unknown' }] });
    const chess = { ...line, for: ['pupil' as const] };
    const added = await change({
      section: 'requestCategories',
      version: 1,
      value: [...requestCategories.value, chess],
    });
    const answers = [added.body.requestCategories.value.at(-1)?.code ?? ''];
    const { status } = await change({
      section: 'competences',
      version: 1,
      value: [...competences.value, { ...line, answers }],
    });
    expect(status).toBe(200);
  });
});
