import { contract } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openPapers } from '../../testing/official-papers.ts';
import { seedRoadmap, type SeededRoadmap } from '../../testing/seeded-roadmap.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { evidence, items, documents } = contract;
let school: TestSchool;
let papers: Awaited<ReturnType<typeof openPapers>>;
let roadmap: SeededRoadmap;
let curator: Person;
beforeAll(async () => {
  school = await openTestSchool();
  papers = await openPapers(school);
  roadmap = await seedRoadmap(school);
  ({ curator } = papers);
}, 60_000);
afterAll(() => school.close());

const paramsOf = (number: string) => ({ roadmapId: roadmap.roadmapId, itemId: roadmap.item(number).id });
const prove = (number: string, documentId: string, as: Person = curator) =>
  school.call(evidence.add, as, { params: paramsOf(number), body: { documentId } });

describe('a signed document of the registry', () => {
  it('proves several items as one piece of evidence, and shows which', async () => {
    const person = await papers.register.person('Кураторова Анна', { position: 'заместитель директора' });
    const order = await papers.signed('order_curator', person.id, '87');
    expect((await prove('1.4.', order.id)).status).toBe(201);
    const { body } = await prove('1.2.2', order.id);
    // The title is that of the type: staff who see evidence may not read the paper.
    expect(body.evidence).toMatchObject([
      {
        kind: 'document',
        title: 'Приказ о назначении куратора',
        number: '87',
        datedOn: '2022-05-16',
        document: { id: order.id, status: 'signed' },
        itemNumbers: ['1.4.', '1.2.2'],
      },
    ]);
    const list = await school.call(evidence.list, curator, { params: { roadmapId: roadmap.roadmapId } });
    expect(list.body.evidence.filter(({ document }) => document?.id === order.id)).toHaveLength(1);
    expect((await papers.read(order.id)).proves.map(({ number }) => number)).toEqual(['1.4.', '1.2.2']);
  });

  it('closes an item when the card is moved', async () => {
    const order = await papers.signed('order_implementation', null, '140 п.1');
    const body = {
      version: 100,
      to: 'done' as const,
      afterId: null,
      beforeId: null,
      completion: { documentIds: [order.id] },
    };
    const moved = await school.call(items.move, curator, { params: paramsOf('1.2.1'), body });
    expect([moved.status, moved.body.status, moved.body.evidence?.[0]?.document?.id]).toEqual([200, 'done', order.id]);
  });

  it('is seen to prove nothing any more once it is cancelled', async () => {
    const order = await papers.signed('order_working_group', null, '88');
    await prove('1.5.', order.id);
    const cancel = { version: (await papers.read(order.id)).version, reason: 'Издан повторно' };
    await school.call(documents.cancel, curator, { params: { documentId: order.id }, body: cancel });
    const card = await school.call(items.read, curator, { params: paramsOf('1.5.') });
    expect(card.body.evidence?.[0]?.document).toEqual({ id: order.id, status: 'cancelled' });
  });
});

describe('a document that is no proof', () => {
  it('a draft, a printed and a cancelled one are refused with a sentence', async () => {
    const draft = await papers.draft('order_working_group', null);
    const refused = {
      slug: 'step-refused',
      reason: 'document-not-in-force',
      detail: 'Подтверждением может быть только подписанный документ, который не отменён и не заменён.',
    };
    expect(await prove('1.6.', draft.id)).toMatchObject({ status: 422, body: refused });
    await papers.print(draft);
    expect(await prove('1.6.', draft.id)).toMatchObject({ status: 422, body: refused });
    expect((await prove('1.6.', newId())).status).toBe(404);
    expect(roadmap.item('1.6.').evidenceCount).toBe(0);
  });

  it('one that the prover may not read is not there', async () => {
    const person = await papers.register.person('Кандидатов Олег Ильич', { position: 'учитель' });
    const application = await papers.signed('mentor_application', await papers.candidate(person, 'teacher'), null);
    const methodist = await school.person('methodist');
    const item = roadmap.item('1.6.');
    await school.call(items.change, curator, {
      params: paramsOf('1.6.'),
      body: { version: item.version, responsiblePeople: [methodist.accountId] },
    });
    expect((await prove('1.6.', application.id, methodist)).status).toBe(404);
    const order = await papers.signed('order_implementation', null, '99');
    expect((await prove('1.6.', order.id, methodist)).status).toBe(201);
  });
});
