import { contract } from '@tandem/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { ROLES } from '@tandem/domain/access';
import { openBrowser } from '../testing/browser.ts';
import { openTestSchool, type TestSchool } from '../testing/test-school.ts';
import { DEMO_NOW, seedDemo } from './seed-demo.ts';

let school: TestSchool;
afterEach(() => school.close());

describe('a real server', () => {
  it('knows nothing of the demo', async () => {
    school = await openTestSchool();
    const { accountId } = await school.person('curator');
    expect((await school.call(contract.demo.people, null)).status).toBe(404);
    const { status, raw } = await school.call(contract.demo.signIn, null, { body: { accountId } });
    expect([status, raw.cookies]).toEqual([404, []]);
  });
});

describe('a demo server', () => {
  it('has a person for every role, who comes in by one click and sees the plan', async () => {
    school = await openTestSchool({ empty: true, demo: true });
    await seedDemo(school.house);
    school.setNow(DEMO_NOW.toISOString());
    const { body } = await school.call(contract.demo.people, null);
    expect(new Set(body.people.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES));
    for (const { id, roles } of body.people) {
      const browser = openBrowser(school);
      const signedIn = await browser.call(contract.demo.signIn, { body: { accountId: id } });
      expect([signedIn.status, signedIn.body.roles]).toEqual([200, roles]);
      const { roadmaps } = (await browser.call(contract.roadmaps.list)).body;
      expect(roadmaps.map(({ year, doneCount }) => [year, doneCount])).toEqual([[2022, 6]]);
    }
  }, 30_000);

  it('lets nobody in who is not of the demo', async () => {
    school = await openTestSchool({ demo: true });
    const { accountId } = await school.person('curator');
    expect((await school.call(contract.demo.people, null)).body.people).toEqual([]);
    expect((await school.call(contract.demo.signIn, null, { body: { accountId } })).status).toBe(404);
  });

  it('is seeded once', async () => {
    school = await openTestSchool({ empty: true, demo: true });
    await seedDemo(school.house);
    await seedDemo(school.house);
    expect((await school.call(contract.demo.people, null)).body.people).toHaveLength(10);
  }, 30_000);
});
