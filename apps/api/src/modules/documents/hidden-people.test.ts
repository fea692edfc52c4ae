import { contract } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPapers } from '../../testing/official-papers.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let papers: Awaited<ReturnType<typeof openPapers>>;
beforeAll(async () => {
  school = await openTestSchool();
  papers = await openPapers(school);
}, 60_000);
afterAll(() => school.close());

async function withdraw(personId: string): Promise<void> {
  const { body } = await papers.register.consent(personId, personId);
  const consentId = body.consents?.[0]?.id ?? '';
  const sent = { params: { personId, consentId }, body: { on: '2022-05-16' } };
  expect((await school.call(contract.consents.withdraw, papers.curator, sent)).status).toBe(204);
}
const candidate = async (name: string) => {
  const person = await papers.register.person(name, { position: 'учитель физики' });
  return { person, mentorId: await papers.registered(person, 'teacher') };
};
/** Everything that the database still says of documents. */
const everything = () =>
  JSON.stringify(
    school.house.db.$client
      .prepare(`SELECT title, search_key, data, overrides FROM documents WHERE signed_on IS NULL`)
      .all(),
  );

describe('a consent that is withdrawn', () => {
  it('takes the person off a draft and off a printed sheet, and leaves the others on them', async () => {
    const [goes, stays] = [await candidate('Ушедший Иван Ильич'), await candidate('Оставшийся Олег Ильич')];
    const sittingId = await papers.sitting([goes.mentorId, stays.mentorId]);
    const draft = await papers.draft('protocol_review', sittingId, { fields: { place: 'актовый зал' } });
    const printed = await papers.print(
      await papers.draft('protocol_review', sittingId, { lists: { candidates: [{ name: 'Ушедший Иван Ильич' }] } }),
    );
    expect(await papers.textOf(draft.id)).toContain('Ушедший Иван Ильич');
    const { sha256 } = school.house.db.$client
      .prepare<[string], { sha256: string }>('SELECT file_sha256 AS sha256 FROM documents WHERE id = ?')
      .get(printed.id) as { sha256: string };
    await withdraw(goes.person.id);
    for (const { id } of [draft, printed]) {
      const text = await papers.textOf(id);
      expect(text).not.toContain('Ушедший');
      expect(text).toContain('Оставшийся Олег Ильич');
    }
    const after = await papers.read(printed.id);
    expect([after.status, after.printedAt, after.objects.some(({ id }) => id === goes.person.id)]).toEqual([
      'draft',
      null,
      false,
    ]);
    expect((await papers.read(draft.id)).prepared.fields.find(({ tag }) => tag === 'place')?.value).toBe('актовый зал');
    expect(school.house.files.find(sha256)).toBeNull();
    expect(everything()).not.toMatch(/ушедш/i);
  });

  it('empties and cancels a paper about the person alone', async () => {
    const { person, mentorId } = await candidate('Отозвавший Пётр Ильич');
    const about = [
      await papers.draft('mentor_application', mentorId),
      await papers.draft('consent_processing_adult', person.id),
      await papers.draft('order_curator', person.id),
    ];
    await withdraw(person.id);
    for (const { id, prepared } of about) {
      const card = await papers.read(id);
      expect([card.status, card.objects, card.title]).toEqual(['cancelled', [], prepared.title.split(':')[0]]);
      expect(card.reason).toBe('Отозвано согласие на обработку персональных данных');
      expect(card.prepared.names.every(({ name }) => name === '')).toBe(true);
    }
    expect(everything()).not.toMatch(/отозвавш/i);
    const found = await school.call(contract.documents.search, papers.curator, { body: { text: 'отозвавший' } });
    expect(found.body.total).toBe(0);
  });

  it('leaves a signed paper as it was signed', async () => {
    const person = await papers.register.person('Подписанный Лев Ильич', { position: 'методист' });
    const signed = await papers.signed('order_curator', person.id, '90');
    const before = await papers.file(signed.id);
    await withdraw(person.id);
    expect((await papers.file(signed.id)).equals(before)).toBe(true);
    expect(await papers.read(signed.id)).toMatchObject({ status: 'signed', title: signed.title });
  });

  it('lets nobody begin a paper about the person', async () => {
    const { person, mentorId } = await candidate('Невидимый Яков Ильич');
    const { body } = await school.call(contract.documents.search, papers.curator, { body: {} });
    await withdraw(person.id);
    for (const [type, subjectId] of [
      ['order_curator', person.id],
      ['form_mentor', mentorId],
      ['consent_dissemination', person.id],
    ] as const) {
      const { status } = await school.call(contract.documents.prepare, papers.curator, { body: { type, subjectId } });
      expect([type, status]).toEqual([type, 404]);
    }
    const overrides = { fields: {}, lists: {}, names: {}, people: { head: { personId: person.id } } };
    const chosen = await school.send(contract.documents.create, papers.curator, {
      body: { type: 'order_working_group', overrides },
    });
    expect(chosen.status).toBe(400);
    expect((await school.call(contract.documents.search, papers.curator, { body: {} })).body.total).toBe(body.total);
  });

  it('is the same for somebody entered by mistake', async () => {
    const person = await papers.register.person('Ошибочный Егор Ильич', { position: 'учитель' });
    const draft = await papers.draft('order_curator', person.id);
    await school.call(contract.people.hide, papers.curator, { params: { personId: person.id } });
    expect((await papers.read(draft.id)).status).toBe('cancelled');
  });
});
