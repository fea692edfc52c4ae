import { contract } from '@tandem/contracts';
import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemContext } from '../../kernel/context.ts';
import { seedRoadmap } from '../../testing/seeded-roadmap.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';
import { type CalendarEntry, calendarText } from './calendar-text.ts';

const meeting = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: '018f0000-0000-7000-8000-000000000001',
  what: 'meeting_with_mentee',
  when: { startsAt: new Date('2022-05-18T10:00:00Z'), endsAt: new Date('2022-05-18T10:45:00Z') },
  sequence: 0,
  cancelled: false,
  changedAt: new Date('2022-05-16T06:00:00Z'),
  path: '/diary',
  ...more,
});
const SITE = 'https://tandem.example.org';
const eventsOf = (text: string): VEvent[] =>
  Object.values(ical.sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');

describe('a calendar', () => {
  it('tells when and whom by what they are to the reader, and no name', () => {
    const text = calendarText([meeting(), meeting({ id: '2', what: 'meeting_with_mentor' })], SITE);
    expect(eventsOf(text)).toMatchObject([
      {
        uid: '018f0000-0000-7000-8000-000000000001@tandem',
        summary: 'Встреча с наставляемым',
        start: new Date('2022-05-18T10:00:00Z'),
        end: new Date('2022-05-18T10:45:00Z'),
        status: 'CONFIRMED',
        sequence: 0,
        url: { val: `${SITE}/diary` },
      },
      { summary: 'Встреча с наставником' },
    ]);
    expect(text).toContain('DTSTART:20220518T100000Z');
  });

  it('knows a meeting again that was moved, and one that was cancelled', () => {
    const moved = meeting({
      sequence: 2,
      when: { startsAt: new Date('2022-05-19T10:00:00Z'), endsAt: new Date('2022-05-19T11:00:00Z') },
    });
    const [before] = eventsOf(calendarText([meeting()], null));
    const [after] = eventsOf(calendarText([moved], null));
    expect(after?.uid).toBe(before?.uid);
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
    const [cancelled] = eventsOf(calendarText([meeting({ sequence: 3, cancelled: true })], null));
    expect(cancelled).toMatchObject({ status: 'CANCELLED', sequence: 3 });
  });

  it('takes a whole day where there is no hour, the same day in every time zone', () => {
    const text = calendarText([meeting({ what: 'deadline', when: { day: '2022-05-31' }, label: 'п. 3.2.' })], null);
    expect(text).toContain('DTSTART;VALUE=DATE:20220531\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20220601\r\n');
    expect(eventsOf(text)[0]?.summary).toBe('Срок дорожной карты: п. 3.2.');
  });

  it('is written so that any reader understands it: lines of 75 octets, whatever stands in a label', () => {
    const odd = fc.string({
      unit: fc.constantFrom('я', ';', ',', '\\', '\n', ':', '"', 'ё', '😀', ' ', 'a'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(odd, (label) => {
        const text = calendarText([meeting({ label: `«${label}»` })], SITE);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const events = eventsOf(text);
        expect(events).toHaveLength(1);
        expect(events[0]?.summary).toBe(`Встреча с наставляемым: «${label}»`);
      }),
    );
  });
});

describe('the address of a calendar', () => {
  const { notices } = contract;
  let school: TestSchool;
  let person: Person;
  beforeAll(async () => {
    school = await openTestSchool();
    person = await school.person('curator');
  });
  afterAll(() => school.close());
  const get = (url: string) => school.app.inject({ method: 'GET', url });

  it('is told once, works without a login, and shows when it was read last', async () => {
    expect((await school.call(notices.feed, person)).body).toEqual({ feed: null });
    const { status, body } = await school.call(notices.issueFeed, person);
    expect(status).toBe(201);
    const answer = await get(body.path);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.payload).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    const { feed } = (await school.call(notices.feed, person)).body;
    expect(feed).toEqual({ createdAt: body.feed.createdAt, lastReadAt: '2022-05-16T06:00:00.000Z' });
    const dump = JSON.stringify([
      school.house.db.$client.prepare('SELECT * FROM calendar_feeds').all(),
      school.house.db.$client.prepare('SELECT * FROM audit_entries').all(),
    ]);
    expect(dump).not.toContain(body.path.slice('/calendar/'.length, -4));
  });

  it('holds the terms of the roadmap of whoever answers for them, by number, until they are done', async () => {
    const { roadmapId, item } = await seedRoadmap(school);
    const mentor = await school.person('methodist');
    const { path } = (await school.call(notices.issueFeed, mentor)).body;
    const own = item('4.7.');
    const context = systemContext(school.now());
    const change = { version: own.version, responsibleRoles: [], responsiblePeople: [mentor.accountId] };
    await school.house.roadmap.items.change(context, roadmapId, own.id, change);
    const labels = async () => eventsOf((await get(path)).payload).map(({ summary }) => summary);
    expect(await labels()).toContain('Срок дорожной карты: п. 4.7.');
    const [event] = eventsOf((await get(path)).payload);
    expect(event?.uid).toMatch(/@tandem$/);
  });

  it('dies when a new one is made, when it is revoked, and with the account', async () => {
    const { path: first } = (await school.call(notices.issueFeed, person)).body;
    const { path: second } = (await school.call(notices.issueFeed, person)).body;
    expect([(await get(first)).statusCode, (await get(second)).statusCode]).toEqual([404, 200]);
    expect((await school.call(notices.endFeed, person)).status).toBe(204);
    expect((await school.call(notices.endFeed, person)).status).toBe(204);
    expect((await get(second)).statusCode).toBe(404);
    const mentor = await school.person('mentor');
    const { path: theirs } = (await school.call(notices.issueFeed, mentor)).body;
    await school.call(contract.accounts.change, person, {
      params: { accountId: mentor.accountId },
      body: { version: 1, blocked: true },
    });
    expect((await get(theirs)).statusCode).toBe(404);
  });

  it('dies with the address for letters when its person is hidden', async () => {
    const mentor = await school.person('mentor');
    const { path } = (await school.call(notices.issueFeed, mentor)).body;
    const { modes } = (await school.call(notices.preferences, mentor)).body;
    const body = { version: 0, email: 'anna@example.org', modes, digestHour: 9 };
    expect((await school.call(notices.prefer, mentor, { body })).status).toBe(200);
    const personId = school.house.participants.forPairs.personOfAccount(mentor.accountId) ?? '';
    const hidden = await school.call(contract.people.hide, person, { params: { personId } });
    expect(hidden.status).toBeLessThan(300);
    expect((await get(path)).statusCode).toBe(404);
    const sqlite = school.house.db.$client;
    expect(
      sqlite.prepare('SELECT 1 FROM letter_preferences WHERE account_id = ?').get(mentor.accountId),
    ).toBeUndefined();
    expect(
      sqlite.prepare('SELECT ended_at IS NULL FROM calendar_feeds WHERE account_id = ?').pluck().get(mentor.accountId),
    ).toBe(0);
  });

  it('is read no more often than a calendar needs, and not guessed', async () => {
    const { path } = (await school.call(notices.issueFeed, person)).body;
    const statuses = new Set<number>();
    for (let n = 0; n < 62; n++) statuses.add((await get(path)).statusCode);
    expect([...statuses]).toEqual([200, 429]);
    let status = 0;
    for (let n = 0; n < 60 && status !== 429; n++) ({ statusCode: status } = await get(`/calendar/guess-${n}.ics`));
    expect(status).toBe(429);
  });
});
