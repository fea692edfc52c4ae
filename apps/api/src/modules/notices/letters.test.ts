import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, openMailServer, type TakenLetter } from '../../testing/mail-server.ts';
import { mailSettings, openNotices, SITE } from '../../testing/notices.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';
import { openSchoolHouse } from '../../school-house.ts';

const { notices } = contract;
let school: TestSchool;
let on: ReturnType<typeof openNotices>;
let curator: Person;
let mail: MailServer;

/** Monday, ten o'clock at the school. */
const MONDAY = '2022-05-16T06:00:00Z';

beforeEach(async () => {
  school = await openTestSchool();
  on = openNotices(school);
  curator = await school.person('curator');
  mail = await openMailServer();
  await setUp(mail.port);
});
afterEach(async () => {
  await school.close();
  await mail.close();
});

async function setUp(port: number, more: object = {}): Promise<void> {
  const { version } = (await school.call(notices.mail, curator)).body;
  const { status } = await school.call(notices.setMail, curator, { body: mailSettings(port, { version, ...more }) });
  expect(status).toBe(200);
}
/** The same school with a mail server of another temper. */
async function instead(options: Parameters<typeof openMailServer>[0]): Promise<MailServer> {
  await mail.close();
  mail = await openMailServer(options);
  await setUp(mail.port);
  return mail;
}
async function teacher(email: string, modes: object = { diary: 'at_once' }, digestHour = 17): Promise<Person> {
  const person = await school.person('mentor');
  await on.address(person, email, modes, digestHour);
  return person;
}
const subject = ({ raw }: TakenLetter): string => {
  const [, text = ''] = /^Subject: ((?:.*\r\n[ \t])*.*)\r\n/m.exec(raw) ?? [];
  // Coded words that stand side by side are one text (RFC 2047, 6.2).
  return text
    .replace(/\r\n/g, '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/g, (_, how: string, coded: string) =>
      how === 'B'
        ? Buffer.from(coded, 'base64').toString()
        : Buffer.from(
            coded
              .replaceAll('_', ' ')
              .replace(/=(..)/g, (__, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
            'latin1',
          ).toString(),
    );
};
const states = () => on.letters().map(({ state }) => state);

describe('a letter', () => {
  it('tells at once that there is something, and nothing of anybody', async () => {
    const person = await teacher('anna@example.org');
    await on.tell([person], 'report_due');
    expect(states()).toEqual(['queued']);
    expect(await on.round()).toBe(1);
    expect(states()).toEqual(['sent']);
    expect(mail.taken.map(({ to }) => to)).toEqual(['anna@example.org']);
    const [letter = { to: '', from: '', raw: '' }] = mail.taken;
    expect(subject(letter)).toBe('Вас ждёт запись в дневнике');
    expect(letter.raw).not.toContain(person.login);
    const name = Buffer.from('Тестова').toString('base64').slice(0, 8);
    expect(letter.raw).not.toContain(name);
    expect(await on.round()).toBe(0);
    expect(mail.taken).toHaveLength(1);
  });

  it('waits for the morning, and the one of Sunday for Monday; what came meanwhile goes with it', async () => {
    const person = await teacher('anna@example.org');
    school.setNow('2022-05-14T18:30:00Z');
    await on.tell([person], 'report_due');
    school.setNow('2022-05-15T08:00:00Z');
    await on.tell([person], 'task_due');
    expect(on.letters()).toMatchObject([{ state: 'queued', dueAt: '2022-05-16T04:00:00.000Z' }]);
    expect(await on.round()).toBe(0);
    school.setNow('2022-05-16T04:00:00Z');
    expect(await on.round()).toBe(1);
    expect(mail.taken.map(subject)).toEqual(['Программа наставничества: 2 новых']);
  });

  it('about a call for help does not wait for the morning', async () => {
    const person = await school.person('psychologist');
    await on.address(person, 'psy@example.org', { help: 'digest' });
    school.setNow('2022-05-15T21:00:00Z');
    await on.tell([person], 'help_asked');
    expect(await on.round()).toBe(1);
    expect(mail.taken.map(subject)).toEqual(['Откройте «Тандем»: нужно Ваше внимание']);
  });

  it('is not sent of what has been read already, nor to whoever has left meanwhile', async () => {
    const [read, left] = [await teacher('read@example.org'), await teacher('left@example.org')];
    await on.tell([read, left], 'report_due');
    await school.call(notices.readAll, read, { body: { until: school.now().toISOString() } });
    await school.call(contract.accounts.change, curator, {
      params: { accountId: left.accountId },
      body: { version: 1, blocked: true },
    });
    expect(await on.round()).toBe(0);
    expect(states()).toEqual(['dropped', 'dropped']);
    expect(mail.taken).toEqual([]);
  });

  it('is not written where nobody wants one', async () => {
    const never = await teacher('never@example.org', { diary: 'never' });
    const nobody = await school.person('mentor');
    await on.tell([never, nobody], 'report_due');
    await setUp(mail.port, { server: null });
    await on.tell([await school.person('mentor')], 'report_due');
    expect(states()).toEqual([]);
  });
});

describe('a digest', () => {
  it('comes at one’s own hour with everything unread, once a day, and not again without news', async () => {
    const early = await teacher('early@example.org', { diary: 'digest', meetings: 'digest' }, 9);
    const late = await teacher('late@example.org', { diary: 'digest' }, 19);
    school.setNow('2022-05-16T04:30:00Z');
    await on.tell([early, late], 'report_due');
    await on.tell([early], 'meeting_moved');
    expect(await on.round()).toBe(0);
    school.setNow('2022-05-16T05:00:00Z');
    expect(await on.round()).toBe(1);
    expect(mail.taken.map((letter) => [letter.to, subject(letter)])).toEqual([
      ['early@example.org', 'Программа наставничества: 2 новых'],
    ]);
    await on.tell([early], 'task_due');
    school.setNow('2022-05-16T15:00:00Z');
    expect(await on.round()).toBe(1);
    expect(mail.taken[1]?.to).toBe('late@example.org');
    school.setNow('2022-05-17T05:00:00Z');
    expect(await on.round()).toBe(1);
    expect(subject(mail.taken[2] ?? { to: '', from: '', raw: '' })).toBe('Программа наставничества: 3 новых');
    school.setNow('2022-05-18T05:00:00Z');
    expect(await on.round()).toBe(0);
  });

  it('does not come on a Sunday or in the holidays, unless the school wants it so', async () => {
    const person = await teacher('anna@example.org', { diary: 'digest' }, 9);
    school.setNow('2022-06-06T06:00:00Z');
    await on.tell([person], 'report_due');
    expect(await on.round()).toBe(0);
    await setUp(mail.port, { inHolidays: true });
    school.setNow('2022-06-05T06:00:00Z');
    expect(await on.round()).toBe(0);
    school.setNow('2022-06-06T06:00:00Z');
    expect(await on.round()).toBe(1);
  });
});

describe('a server', () => {
  it('that asks to come back gets the same letter later, and it arrives once', async () => {
    let refusals = 2;
    await instead({
      onRcptTo: (_address, _session, callback) => {
        if (refusals-- > 0) callback(Object.assign(new Error('Greylisted'), { responseCode: 451 }));
        else callback();
      },
    });
    const person = await teacher('anna@example.org');
    await on.tell([person]);
    expect(await on.round()).toBe(0);
    expect(on.letters()).toMatchObject([{ state: 'queued', attempts: 1, failure: 'come_later' }]);
    expect(await on.round()).toBe(0);
    school.setNow('2022-05-16T06:01:00Z');
    expect(await on.round()).toBe(0);
    school.setNow('2022-05-16T06:05:59Z');
    expect(await on.round()).toBe(0);
    school.setNow('2022-05-16T06:06:00Z');
    expect(await on.round()).toBe(1);
    expect(mail.taken).toHaveLength(1);
  });

  it('that will not have an addressee is believed, the others get theirs, and the curator sees whose it was', async () => {
    await instead({
      onRcptTo: ({ address }, _session, callback) =>
        address.startsWith('gone')
          ? callback(Object.assign(new Error('No such user'), { responseCode: 550 }))
          : callback(),
    });
    const [gone, anna] = [await teacher('gone@example.org'), await teacher('anna@example.org')];
    await on.tell([gone, anna]);
    expect(await on.round()).toBe(1);
    expect(mail.taken.map(({ to }) => to)).toEqual(['anna@example.org']);
    expect(states().sort()).toEqual(['failed', 'sent']);
    const { body } = await school.call(notices.outbox, curator);
    expect(body).toMatchObject({
      queued: 0,
      sent: 1,
      troubled: [{ state: 'failed', failure: 'recipient_refused', replyCode: 550, name: { familyName: 'Тестова2' } }],
    });
  });

  it('that hangs up after every letter still takes them all, each once', async () => {
    const broken = await openMailServer({
      onMailFrom: (_address, session, callback) => {
        const seen = (session as { letters?: number }).letters ?? 0;
        Object.assign(session, { letters: seen + 1 });
        if (seen >= 1) callback(Object.assign(new Error('Too many letters on this line'), { responseCode: 421 }));
        else callback();
      },
    });
    await setUp(broken.port);
    const people: Person[] = [];
    for (let n = 0; n < 8; n++) people.push(await teacher(`t${n}@example.org`));
    await on.tell(people);
    for (let minute = 0; minute < 60 && states().includes('queued'); minute++) {
      school.setNow(new Date(Date.parse(MONDAY) + minute * 60_000).toISOString());
      await on.round();
    }
    expect(states()).toEqual(Array<string>(8).fill('sent'));
    expect(broken.taken.map(({ to }) => to).sort()).toEqual(people.map((_, n) => `t${n}@example.org`));
    await broken.close();
  });

  it('that is down holds nobody up; the queue goes out when it is back, and the page says since when', async () => {
    const { port } = mail;
    await mail.close();
    const people = [await teacher('a@example.org'), await teacher('b@example.org')];
    await on.tell(people);
    expect(await on.round()).toBe(0);
    expect(on.letters()).toMatchObject([
      { state: 'queued', attempts: 0 },
      { state: 'queued', attempts: 0 },
    ]);
    const { lastFailure } = (await school.call(notices.mail, curator)).body;
    expect(lastFailure).toEqual({ failure: 'connection_refused', at: school.now().toISOString() });
    mail = await openMailServer({}, port);
    expect(await on.round()).toBe(0);
    school.setNow('2022-05-16T06:01:00Z');
    expect(await on.round()).toBe(2);
    expect((await school.call(notices.mail, curator)).body.lastFailure).toBeNull();
  });

  it('that says nothing at all keeps no other work waiting', async () => {
    const held: (() => void)[] = [];
    await instead({ onData: (stream, _session, callback) => void (stream.resume(), held.push(() => callback())) });
    const person = await teacher('anna@example.org');
    await on.tell([person]);
    const round = on.round();
    await expect.poll(() => held.length).toBe(1);
    const began = performance.now();
    for (let n = 0; n < 20; n++) await on.tell([await school.person('mentor')], 'meeting_planned');
    expect((await school.call(notices.count, person)).body.unread).toBe(1);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(states()).toEqual(['sending']);
    for (const answer of held) answer();
    expect(await round).toBe(1);
  });
});

describe('a letter of which nobody knows', () => {
  it('is shown and not sent again by itself; the curator may', async () => {
    let hangUp = true;
    await instead({
      onData(stream, session, callback) {
        stream.resume();
        stream.on('end', () => {
          if (hangUp)
            (this as unknown as { connections: Set<{ close(): void }> }).connections.forEach((one) => one.close());
          else {
            mail.taken.push({ to: session.envelope.rcptTo[0]?.address ?? '', from: '', raw: '' });
            callback();
          }
        });
      },
    });
    const person = await teacher('anna@example.org');
    await on.tell([person]);
    expect(await on.round()).toBe(0);
    expect(on.letters()).toMatchObject([{ state: 'unknown', attempts: 1 }]);
    school.setNow('2022-05-18T06:00:00Z');
    hangUp = false;
    expect(await on.round()).toBe(0);
    const { body } = await school.call(notices.outbox, curator);
    expect(body.troubled).toMatchObject([{ state: 'unknown', failure: 'dropped', name: { givenName: 'Анна' } }]);
    const params = { letterId: body.troubled[0]?.id ?? '' };
    expect((await school.call(notices.resend, curator, { params })).status).toBe(204);
    expect((await school.call(notices.resend, curator, { params })).status).toBe(422);
    expect(await on.round()).toBe(1);
    expect(mail.taken).toHaveLength(1);
  });

  it('is left by a process that was killed between handing over and the server’s yes', async () => {
    const held: (() => void)[] = [];
    await instead({ onData: (stream, _session, callback) => void (stream.resume(), held.push(() => callback())) });
    const person = await teacher('anna@example.org');
    await on.tell([person]);
    const killed = on.round();
    await expect.poll(() => held.length).toBe(1);
    // The next process on the same data: what the first wrote is all it knows.
    const next = openSchoolHouse(school.dataDir);
    expect(await next.notices.sender.round(school.now())).toBe(0);
    expect(states()).toEqual(['sending']);
    const later = new Date(school.now().getTime() + 6 * 60_000);
    expect(await next.notices.sender.round(later)).toBe(0);
    expect(states()).toEqual(['unknown']);
    expect(await next.notices.sender.round(new Date(later.getTime() + 86_400_000))).toBe(0);
    expect(held).toHaveLength(1);
    for (const answer of held) answer();
    await killed;
    expect(states()).toEqual(['unknown']);
    await next.close();
  });

  it('is not made by a server that is stopped while it waits', async () => {
    await instead({ onConnect: () => undefined });
    await on.tell([await teacher('anna@example.org')]);
    const round = on.round();
    const began = performance.now();
    await school.house.notices.sender.stop();
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(await round).toBe(0);
    expect(states()).toEqual(['queued']);
  }, 15_000);
});

describe('whoever wants no more letters', () => {
  const tokenOf = ({ raw }: TakenLetter): string => {
    const [, folded = ''] = /^List-Unsubscribe:\s*<(\S+)>/m.exec(raw) ?? [];
    return folded.slice(`${SITE}/unsubscribe/`.length);
  };
  const oneClick = (token: string) =>
    school.app.inject({
      method: 'POST',
      url: `/unsubscribe/${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });

  it('says so by one click of the mail program, and again is no error', async () => {
    const person = await teacher('anna@example.org');
    await on.tell([person]);
    await on.round();
    const token = tokenOf(mail.taken[0] ?? { to: '', from: '', raw: '' });
    expect((await oneClick(token)).statusCode).toBe(204);
    expect((await oneClick(token)).statusCode).toBe(204);
    expect((await school.call(notices.preferences, person)).body.email).toBeNull();
    await on.tell([person]);
    expect(await on.round()).toBe(0);
    // On again: the click of an old letter is what the person did before.
    await on.address(person, 'anna@example.org', { diary: 'at_once' });
    expect((await oneClick(token)).statusCode).toBe(410);
    expect((await school.call(notices.preferences, person)).body.email).toBe('anna@example.org');
  });

  it('cannot be somebody else, and guessing is slowed down', async () => {
    const person = await teacher('anna@example.org');
    await on.tell([person]);
    await on.round();
    const [id = '', making = '', signature = ''] = tokenOf(mail.taken[0] ?? { to: '', from: '', raw: '' }).split('.');
    const statuses = [];
    for (const token of [`${id}.${making}.${signature.slice(1)}A`, `${id}.9.${signature}`, 'a.b.c', 'x'.repeat(90)])
      statuses.push((await oneClick(token)).statusCode);
    expect(statuses).toEqual([410, 410, 410, 410]);
    expect(
      (await school.call(notices.unsubscribe, null, { body: { secret: `${id}.${making}.${signature}` } })).status,
    ).toBe(204);
    let status = 0;
    for (let n = 0; n < 40 && status !== 429; n++) ({ statusCode: status } = await oneClick('wrong.token.here'));
    expect(status).toBe(429);
  });

  it('is never asked as a pupil', async () => {
    const pupil = await school.person('mentee');
    const { body: before } = await school.call(notices.preferences, pupil);
    const people = school.house.participants.forPairs;
    const personId = people.personOfAccount(pupil.accountId) ?? '';
    school.house.db.$client.prepare(`UPDATE people SET birth_on = '2009-03-01' WHERE id = ?`).run(personId);
    const { body } = await school.call(notices.preferences, pupil);
    expect(body).toMatchObject({ adult: false, email: null });
    const change = { version: before.version, email: 'child@example.org', modes: body.modes, digestHour: 9 };
    expect((await school.call(notices.prefer, pupil, { body: change })).status).toBe(422);
  });
});

describe('the settings of the mail', () => {
  const withPassword = (port: number, version: number, server: object) =>
    mailSettings(port, { version, server: { ...mailSettings(port).server, user: 'tandem', ...server } as never });

  it('keep the password sealed, tell it nobody, and never hand it to another server', async () => {
    const { version } = (await school.call(notices.mail, curator)).body;
    const secret = 'очень-тайный-пароль';
    const { body } = await school.call(notices.setMail, curator, {
      body: withPassword(mail.port, version, { password: secret }),
    });
    expect(body.server).toMatchObject({ user: 'tandem', hasPassword: true });
    expect(JSON.stringify(body)).not.toContain(secret);
    const dump = JSON.stringify([
      school.house.db.$client.prepare('SELECT * FROM notice_settings').all(),
      school.house.db.$client.prepare('SELECT * FROM audit_entries').all(),
    ]);
    expect(dump).toContain('mail-set');
    expect(dump).not.toContain(secret);
    const kept = await school.call(notices.setMail, curator, { body: withPassword(mail.port, body.version, {}) });
    expect(kept.body.server?.hasPassword).toBe(true);
    const elsewhere = withPassword(mail.port, kept.body.version, { host: 'evil.example.org' });
    const refused = await school.send(notices.setMail, curator, { body: elsewhere });
    expect([refused.status, (refused.body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([
      400,
      '/server/password',
    ]);
  });

  it('are tried with a letter, and say exactly what is wrong', async () => {
    const trial = async (): Promise<unknown> => {
      school.setNow(new Date(school.now().getTime() + 10_000).toISOString());
      return (await school.call(notices.tryMail, curator, { body: { to: 'anna@example.org' } })).body.failure;
    };
    expect(await trial()).toBeNull();
    expect(mail.taken.map(({ to }) => to)).toEqual(['anna@example.org']);
    const again = await school.call(notices.tryMail, curator, { body: { to: 'anna@example.org' } });
    expect(again.status).toBe(429);
    const from = { ...mailSettings(mail.port).server, from: 'school@example.org' };
    await setUp(mail.port, { server: { ...from, security: 'starttls' } });
    expect(await trial()).toBe('no_starttls');
    await mail.close();
    await setUp(mail.port);
    expect(await trial()).toBe('connection_refused');
    await setUp(mail.port, { server: null });
    expect(await trial()).toBe('not_set_up');
    mail = await openMailServer();
  });
});
