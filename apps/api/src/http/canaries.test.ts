import { contract, operations, type OperationSpec } from '@tandem/contracts';
import { type PersonData, type Role, ROLES } from '@tandem/domain/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, plausibleCall } from '../testing/plausible-call.ts';
import { newId } from '../kernel/ids.ts';
import { openDiary } from '../testing/diary.ts';
import { openPairs } from '../testing/pairs.ts';
import { openRoutes } from '../testing/routes.ts';
import { openRegister } from '../testing/school-people.ts';
import { openTestSchool, type Person, type TestSchool } from '../testing/test-school.ts';

/** A value that stands nowhere else, planted in each kind of data about one child and one mentor. */
const CANARY: Record<
  Exclude<PersonData, 'name' | 'consent_status'> | 'matching_facts' | 'refusal' | 'private_note',
  string
> = {
  birth_date: '2010-02-17',
  pupil_contacts: '+7 912 555-77-31',
  mentor_contacts: '+7 912 555-77-32',
  request: 'канарейка-запроса',
  needs_conclusion: 'канарейка-заключения',
  psychologist_note: 'канарейка-психолога',
  application: 'канарейка-портфолио',
  clearances: '2022-11-23',
  consents: 'канарейка-папки',
  route: 'канарейка-маршрута',
  meeting_facts: 'канарейка-темы',
  mentor_report: 'канарейка-отчёта',
  mentee_response: 'канарейка-отзыва',
  issue: 'канарейка-трудности',
  private_note: 'канарейка-заметки',
  matching_facts: 'канарейка-пожелания',
  refusal: 'канарейка-отказа',
};
type Canary = keyof typeof CANARY;

/** Who may read each of a stranger: the cells of the dossier's table (§10) that say «R» or «RW» without «own». */
const READERS: Record<Canary, readonly Role[]> = {
  birth_date: ['curator', 'administration', 'psychologist'],
  pupil_contacts: ['curator', 'administration', 'psychologist'],
  mentor_contacts: ['curator', 'administration', 'methodist'],
  request: ['curator', 'administration', 'methodist', 'psychologist'],
  needs_conclusion: ['curator', 'psychologist'],
  psychologist_note: ['psychologist'],
  application: ['curator', 'administration'],
  clearances: ['curator', 'administration'],
  consents: ['curator', 'administration'],
  route: ['curator', 'administration', 'methodist', 'psychologist'],
  meeting_facts: ['curator', 'administration', 'methodist'],
  mentor_report: ['curator'],
  mentee_response: ['curator'],
  issue: ['curator'],
  private_note: ['curator'],
  // Wishes, avoidances and why somebody said no are the curator’s alone.
  matching_facts: ['curator'],
  refusal: ['curator'],
};

let school: TestSchool;
let stage: Awaited<ReturnType<typeof openStage>>;
const planted = {
  personId: '',
  menteeId: '',
  mentorPersonId: '',
  mentorId: '',
  classId: '',
  pairId: '',
  routePairId: '',
  routeMenteeId: '',
  diaryPairId: '',
  meetingId: '',
  issueId: '',
};

beforeAll(async () => {
  school = await openTestSchool();
  stage = await openStage(school);
  const register = await openRegister(school);
  const { curator } = register;
  planted.classId = register.schoolClass(6, 'К');
  const child = await register.person('Канарейкин Пётр', {
    classId: planted.classId,
    birthOn: CANARY.birth_date,
    phone: CANARY.pupil_contacts,
  });
  planted.personId = child.id;
  const params = { personId: child.id };
  const { body } = await school.call(contract.people.addGuardian, curator, {
    params,
    body: { name: { familyName: 'Канарейкина', givenName: 'Ольга', patronymic: null }, relation: 'mother' },
  });
  const named = await school.call(contract.mentees.nominate, curator, {
    body: { nominations: [{ personId: child.id, reasonCategory: 'project' }] },
  });
  planted.menteeId = named.body.menteeIds[0] ?? '';
  await school.call(contract.consents.register, curator, {
    params,
    body: {
      type: 'processing',
      purpose: 'участие',
      signedBy: [body.guardians?.[0]?.personId ?? ''],
      signedOn: '2022-04-01',
      validUntil: null,
      storedAt: CANARY.consents,
    },
  });
  const version = async () =>
    (await school.call(contract.mentees.read, curator, { params: { menteeId: planted.menteeId } })).body.version;
  await school.call(contract.mentees.recordRequest, curator, {
    params: { menteeId: planted.menteeId },
    body: { version: await version(), text: CANARY.request, category: 'project' },
  });
  const psychologist = await school.person('psychologist');
  await school.call(contract.mentees.recordNeeds, psychologist, {
    params: { menteeId: planted.menteeId },
    body: {
      version: 0,
      methods: ['interview'],
      conclusion: CANARY.needs_conclusion,
      psychologistNote: CANARY.psychologist_note,
    },
  });
  const mentor = await register.person('Канарейкин Олег', { phone: CANARY.mentor_contacts, position: 'учитель' });
  planted.mentorPersonId = mentor.id;
  await school.call(contract.consents.addClearance, curator, {
    params: { personId: mentor.id },
    body: { type: 'medical', issuedOn: '2022-04-01', checkedOn: '2022-04-02', validUntil: CANARY.clearances },
  });
  const candidate = await school.call(contract.mentors.create, curator, {
    body: { personId: mentor.id, category: 'teacher' },
  });
  planted.mentorId = candidate.body.id;
  await school.call(contract.mentors.markRequirement, curator, {
    params: { mentorId: planted.mentorId },
    body: { requirement: 'portfolio', fulfilledOn: '2022-05-01', validUntil: null, note: CANARY.application },
  });
  await school.call(contract.matching.changeMenteeFacts, curator, {
    params: { menteeId: planted.menteeId },
    body: { version: 0, dislikes: [CANARY.matching_facts], avoids: [mentor.id] },
  });
  await school.call(contract.matching.changeMentorFacts, curator, {
    params: { mentorId: planted.mentorId },
    body: { version: 0, dislikes: [CANARY.matching_facts], wants: [child.id] },
  });
  const on = await openPairs(school);
  planted.pairId = await on.propose(on.pool.mentor('Парный Олег').mentorId, [on.pool.mentee('Парная Анна').menteeId]);
  const asked = (await on.read(planted.pairId)).agreement?.asked[0]?.id ?? '';
  await on.must(on.paper(planted.pairId, asked, 'no', { reason: 'other_person', privateNote: CANARY.refusal }));
  const routes = await openRoutes(school);
  const route = await routes.pair();
  Object.assign(planted, { routePairId: route.pairId, routeMenteeId: route.menteeId });
  await routes.written(route.pairId, route.menteeId);
  await on.must(routes.change(route.pairId, route.menteeId, { request: CANARY.route }));
  const diary = await openDiary(school);
  const mentee = await school.person('mentee');
  const told = await diary.pair('active', { mentee });
  const meeting = await diary.recorded(
    curator,
    diary.entry(told, {
      topic: CANARY.meeting_facts,
      report: { goalAchieved: 'yes', whatWasDone: CANARY.mentor_report, privateNote: CANARY.private_note },
      difficulty: { id: newId(), category: 'conflict', text: CANARY.issue, visibility: 'curator' },
    }),
  );
  await diary.must(diary.respond(mentee, meeting.id, { takeaway: CANARY.mentee_response }));
  const open = await school.call(contract.issues.search, curator, { body: { pairId: told.pairId } });
  Object.assign(planted, {
    diaryPairId: told.pairId,
    meetingId: meeting.id,
    issueId: open.body.issues[0]?.id,
  });
}, 60_000);
afterAll(() => school.close());

const readings = operations.filter(
  ({ access, method, reads, success }) =>
    access !== 'public' && (method === 'GET' || reads === true) && !('events' in success) && !('bytes' in success),
);

/** What comes back when the planted people are asked about in every way an operation knows. */
async function answers(operation: OperationSpec, person: Person): Promise<string> {
  const call = plausibleCall(operation.id, await stage.fresh(operation, null), person);
  const own = call.params ?? {};
  const ids: Record<string, string>[] = [own, { ...own, ...planted }, { ...own, personId: planted.mentorPersonId }];
  if (operation.path.includes('/routes'))
    ids.push({ ...own, pairId: planted.routePairId, menteeId: planted.routeMenteeId });
  if (operation.path.startsWith('/diary')) ids.push({ ...own, pairId: planted.diaryPairId });
  const bodies = [call.body, { ...(call.body as object), text: 'Канарейкин' }, {}];
  const texts: string[] = [];
  for (const params of ids) {
    for (const body of 'body' in operation ? bodies : [undefined]) {
      const sent = { ...call, params, ...(body === undefined ? {} : { body }) };
      const { status, raw } = await school.send(operation, person, sent);
      expect(status, operation.id).toBeLessThan(500);
      texts.push(raw.body);
    }
  }
  return texts.join('\n');
}

describe('what each role receives', () => {
  it('covers every reading operation', () => {
    expect(readings.length).toBeGreaterThan(25);
  });

  it.each(ROLES)(
    '%s: of strangers nothing but what the table allows, and all of that',
    async (role) => {
      const person = await school.person(role);
      const seen = new Set<Canary>();
      const leaks: string[] = [];
      for (const operation of readings) {
        const text = await answers(operation, person);
        for (const [name, value] of Object.entries(CANARY) as [Canary, string][]) {
          if (!text.includes(value)) continue;
          seen.add(name);
          if (!READERS[name].includes(role)) leaks.push(`${name} in ${operation.id}`);
        }
      }
      expect(leaks).toEqual([]);
      const allowed = (Object.keys(CANARY) as Canary[]).filter((name) => READERS[name].includes(role));
      expect([...seen].sort()).toEqual(allowed.sort());
    },
    120_000,
  );

  it('no log line, no address and no error names a person', async () => {
    const log = JSON.stringify(school.house.db.$client.prepare('SELECT act, before, after FROM audit_entries').all());
    for (const name of [
      'needs_conclusion',
      'psychologist_note',
      'request',
      'matching_facts',
      'refusal',
      'route',
      'mentor_report',
      'mentee_response',
      'issue',
      'private_note',
    ] as const)
      expect(log).not.toContain(CANARY[name]);
    const paths = operations.map(
      ({ path, query }) => `${path} ${query ? Object.keys((query as never as { shape: object }).shape).join(' ') : ''}`,
    );
    expect(paths.filter((path) => /name|phone|email|birth/i.test(path))).toEqual([]);
  });
});
