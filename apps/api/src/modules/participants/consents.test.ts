import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openRegister } from '../../testing/school-people.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
});
afterEach(() => school.close());

const { consents, people } = contract;
const papersOf = async (personId: string, as = register.curator) =>
  (await school.call(consents.ofPerson, as, { params: { personId } })).body;

/** A child of a class with a mother in the register. */
async function childWithMother(name: string, birthOn: string, classId = register.schoolClass(8, 'А')) {
  const child = await register.person(name, { classId, birthOn });
  const mother = { familyName: 'Иванова', givenName: 'Ольга', patronymic: null };
  const { body } = await school.call(people.addGuardian, register.curator, {
    params: { personId: child.id },
    body: { name: mother, relation: 'mother' },
  });
  return { ...child, motherId: body.guardians?.[0]?.personId ?? '', classId };
}

describe('a consent', () => {
  it('of a child under 14 is the mother’s signature', async () => {
    const child = await childWithMother('Иванов Пётр', '2010-01-01');
    expect(await papersOf(child.id)).toMatchObject({ consent: { processing: 'missing' }, mustSign: ['guardian'] });
    const { status, body } = await register.consent(child.id, child.motherId);
    expect([status, body.consent.processing]).toEqual([201, 'in_force']);
    expect(body.consents).toMatchObject([
      { storedAt: 'папка 3', signedBy: [{ as: 'guardian', name: { givenName: 'Ольга' } }] },
    ]);
  });
  it('of a pupil from 14 on needs both signatures', async () => {
    const child = await childWithMother('Иванов Пётр', '2007-01-01');
    const first = await register.consent(child.id, child.motherId);
    expect(first.body.consent.processing).toBe('own_signature_missing');
    expect((await register.consent(child.id, child.id)).body.consent.processing).toBe('in_force');
  });
  it('cannot be signed by a stranger, in the future, or by a child alone', async () => {
    const child = await childWithMother('Иванов Пётр', '2010-01-01');
    const stranger = await register.person('Чужой Человек');
    for (const [signer, fields, reason] of [
      [stranger.id, {}, 'may-not-sign'],
      [child.id, {}, 'may-not-sign'],
      [child.motherId, { signedOn: '2022-06-01' }, 'signed-in-future'],
      [child.motherId, { validUntil: '2022-03-01' }, 'ends-before-signed'],
    ] as const) {
      const { status, body } = await register.consent(child.id, signer, fields);
      expect([status, body]).toMatchObject([422, { slug: 'signature-refused', reason }]);
    }
    expect((await papersOf(child.id)).consents).toEqual([]);
  });
  it('to publishing is another paper', async () => {
    const adult = await register.person('Взрослый Олег', { birthOn: '1980-01-01' });
    await register.consent(adult.id, adult.id);
    expect((await papersOf(adult.id)).consent).toEqual({ processing: 'in_force', dissemination: 'missing' });
  });
  it('that is withdrawn hides the person everywhere at once, and a new one brings them back', async () => {
    const director = await school.person('administration');
    const child = await childWithMother('Отзывов Пётр', '2010-01-01');
    const { body } = await register.consent(child.id, child.motherId);
    const consentId = body.consents?.[0]?.id ?? '';
    const params = { personId: child.id, consentId };
    expect(
      (await school.call(consents.withdraw, register.curator, { params, body: { on: '2022-06-01' } })).status,
    ).toBe(400);
    expect(
      (await school.call(consents.withdraw, register.curator, { params, body: { on: '2022-05-16' } })).status,
    ).toBe(204);
    expect((await school.call(people.search, director, { body: { text: 'Отзывов' } })).body.people).toEqual([]);
    expect((await school.call(people.read, director, { params: { personId: child.id } })).status).toBe(404);
    const ledger = await school.call(consents.ledger, director, { query: {} });
    expect(JSON.stringify(ledger.body)).not.toContain('Отзывов');
    const acts = school.house.audit.ofEntity('person', child.id).map(({ act }) => act);
    expect(acts[0]).toBe('consent-withdrawn');
    expect(
      (await school.call(consents.withdraw, register.curator, { params, body: { on: '2022-05-16' } })).status,
    ).toBe(404);

    const again = await register.consent(child.id, child.motherId, { signedOn: '2022-05-16' });
    expect(again.body.consent.processing).toBe('in_force');
    expect((await school.call(people.search, director, { body: { text: 'Отзывов' } })).body.people).toHaveLength(1);
  });
});

describe('the ledger', () => {
  const sheet = {
    type: 'processing',
    purpose: 'участие',
    signedOn: '2022-05-10',
    validUntil: null,
    storedAt: 'папка 10А',
  } as const;
  it('takes the sheets of a class at once, each signed by whoever must', async () => {
    const classId = register.schoolClass(8, 'А');
    const children = [
      await childWithMother('Иванов Пётр', '2010-01-01', classId),
      await childWithMother('Петров Иван', '2007-01-01', classId),
    ];
    const personIds = children.map(({ id }) => id);
    const { status, body } = await school.call(consents.registerMany, register.curator, {
      body: { personIds, ...sheet },
    });
    expect([status, body]).toEqual([201, { registered: 2 }]);
    const ledger = await school.call(consents.ledger, register.curator, { query: { classId, state: 'in_force' } });
    expect(ledger.body.total).toBe(2);
  });
  it('refuses all of them when one has nobody to sign, and says which', async () => {
    const classId = register.schoolClass(8, 'А');
    const good = await childWithMother('Иванов Пётр', '2010-01-01', classId);
    const orphan = await register.person('Один Олег', { classId, birthOn: '2010-02-02' });
    const { status, body } = await school.call(consents.registerMany, register.curator, {
      body: { personIds: [good.id, orphan.id], ...sheet },
    });
    expect([status, body]).toMatchObject([
      422,
      { slug: 'batch-refused', current: { faults: [{ personId: orphan.id, reason: 'no-guardian' }] } },
    ]);
    expect((await papersOf(good.id)).consents).toEqual([]);
  });
  it('shows a homeroom teacher the state and not the papers', async () => {
    const child = await childWithMother('Иванов Пётр', '2010-01-01');
    const teacher = await school.person('homeroom_teacher');
    register.leads(teacher, child.classId);
    await register.consent(child.id, child.motherId);
    expect(await papersOf(child.id, teacher)).toMatchObject({
      consent: { processing: 'in_force' },
      consents: null,
      clearances: null,
    });
    expect((await school.call(consents.ledger, teacher, { query: {} })).status).toBe(403);
  });
});

describe('a certificate', () => {
  it('is a fact with days, and there is no field to put a file or a number in', async () => {
    const mentor = await register.person('Взрослый Олег', { birthOn: '1980-01-01' });
    const body = {
      type: 'criminal_record',
      issuedOn: '2022-04-01',
      checkedOn: '2022-05-01',
      number: '77',
      scan: 'x',
    } as const;
    const { status, body: papers } = await school.call(consents.addClearance, register.curator, {
      params: { personId: mentor.id },
      body,
    });
    expect([status, papers.clearances]).toMatchObject([
      201,
      [{ type: 'criminal_record', issuedOn: '2022-04-01', validUntil: '2022-08-31', state: 'fulfilled' }],
    ]);
    const columns = school.house.db.$client.prepare(`SELECT name FROM pragma_table_info('clearances')`).pluck().all();
    expect(columns.filter((name) => /number|file|text|content|scan/.test(String(name)))).toEqual([]);
  });
  it('is not older than its issue and not from the future', async () => {
    const mentor = await register.person('Взрослый Олег');
    for (const body of [
      { type: 'medical', issuedOn: '2022-05-02', checkedOn: '2022-05-01' },
      { type: 'medical', issuedOn: '2022-05-02', checkedOn: '2022-06-01' },
    ] as const) {
      expect(
        (await school.call(consents.addClearance, register.curator, { params: { personId: mentor.id }, body })).status,
      ).toBe(400);
    }
  });
  it('entered by mistake is taken back', async () => {
    const { id: personId } = await register.person('Взрослый Олег');
    const body = { type: 'medical', issuedOn: '2022-04-01', checkedOn: '2022-05-01' } as const;
    const added = await school.call(consents.addClearance, register.curator, { params: { personId }, body });
    const clearanceId = added.body.clearances?.[0]?.id ?? '';
    const cancelled = await school.call(consents.cancelClearance, register.curator, {
      params: { personId, clearanceId },
    });
    expect(cancelled.body.clearances).toEqual([]);
    const unknown = { params: { personId, clearanceId: newId() } };
    expect((await school.call(consents.cancelClearance, register.curator, unknown)).status).toBe(404);
  });
});
