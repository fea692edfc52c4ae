import { randomUUID } from 'node:crypto';
import { openDb } from '../../apps/api/src/db/open.ts';
import { systemContext } from '../../apps/api/src/kernel/context.ts';
import { hashPassword } from '../../apps/api/src/modules/identity/index.ts';
import { openSchoolHouse } from '../../apps/api/src/school-house.ts';
import { addDays } from '../../packages/domain/src/school/index.ts';
import { fillPairing } from './pairing.ts';
import { PASSWORD } from './school.ts';

export const PAIRS = 300;
export const MEETINGS = 20_000;
/** A mentor who signs in: the first pair is theirs. */
export const MENTOR_LOGIN = 'bench-mentor';

/** Meetings of the last so many days, so that all are in the academic year at work. */
const DAYS_BACK = 70;
const PLACES = 3;

export type DiaryPair = { pairId: string; menteeId: string; personId: string };

async function mentorAccount(dataDir: string): Promise<string> {
  const house = openSchoolHouse(dataDir);
  const context = systemContext(new Date());
  const passwordHash = await hashPassword(PASSWORD);
  const name = { familyName: 'Наставников', givenName: 'Иван', patronymic: 'Петрович' };
  await house.queue.write((tx) => {
    house.identity.accounts.insert(
      tx,
      context,
      { login: MENTOR_LOGIN, name, roles: ['mentor'] },
      { passwordHash, mustChangePassword: false },
    );
  });
  const account = house.identity.accounts.all().find(({ login }) => login === MENTOR_LOGIN);
  const personId = house.participants.forPairs.personOfAccount(account?.id ?? '');
  await house.close();
  if (personId === null) throw new Error('the mentor of the bench is no person of the register');
  return personId;
}

/**
 * 300 pairs at work with 20,000 meetings, one in nine without an answer: put straight into the product's own tables, because
 * the way of a pair has tests of its own and this is about how many there are.
 */
export async function fillDiary(dataDir: string): Promise<DiaryPair[]> {
  await fillPairing(dataDir, { mentees: PAIRS, mentors: PAIRS / PLACES });
  const ownPerson = await mentorAccount(dataDir);
  const { $client: sqlite } = openDb(`${dataDir}/tandem.sqlite`);
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const orderedOn = addDays(today, -DAYS_BACK - 7);
  type Row = { id: string; personId: string; startYear: number };
  const of = (table: 'mentees' | 'mentors') =>
    sqlite
      .prepare<[], Row>(`SELECT id, person_id AS personId, start_year AS startYear FROM ${table} ORDER BY id`)
      .all();
  const [mentees, mentors] = [of('mentees'), of('mentors')];
  const pair = sqlite.prepare(
    `INSERT INTO mentorships (id, start_year, form, kind, mentor_id, mentor_person_id, status, status_since, proposed_at,
       answer_days, order_number, order_on, introduced_on, version)
     VALUES (?, ?, 'pupil_pupil', 'pair', ?, ?, 'active', ?, ?, 7, '1', ?, ?, 1)`,
  );
  const member = sqlite.prepare(
    `INSERT INTO mentorship_members (id, mentorship_id, mentee_id, person_id, joined_on, proposal_status)
     VALUES (?, ?, ?, ?, ?, 'in_order')`,
  );
  const meeting = sqlite.prepare(
    `INSERT INTO meetings (id, pair_id, kind, status, on_day, duration_minutes, format, topic, what_was_done, goal_achieved,
       created_at, recorded_at, facts_key, report_key)
     VALUES (?, ?, 'regular', ?, ?, 45, 'in_person', 'Разбор задач', 'Решали вместе', 'yes', ?, ?, 'разбор задач', '')`,
  );
  const there = sqlite.prepare(
    'INSERT INTO meeting_people (meeting_id, mentee_id, person_id, present) VALUES (?, ?, ?, 1)',
  );
  const answer = sqlite.prepare(
    `INSERT INTO meeting_responses (id, meeting_id, mentee_id, useful, comfortable, takeaway, clear_next, wants_curator,
       answered_at, answered_by) VALUES (?, ?, ?, ?, ?, '', 'yes', 0, ?, 'bench')`,
  );
  const fill = sqlite.transaction((): DiaryPair[] => {
    const first = mentors[0];
    if (!first) throw new Error('the bench has no mentors');
    sqlite.prepare('UPDATE mentors SET person_id = ? WHERE id = ?').run(ownPerson, first.id);
    sqlite.prepare(`UPDATE mentees SET status = 'active'`).run();
    sqlite.prepare(`UPDATE mentors SET status = 'active'`).run();
    const pairs = mentees.slice(0, PAIRS).map(({ id: menteeId, personId, startYear }, index) => {
      const mentor = mentors[Math.floor(index / PLACES)] ?? first;
      const pairId = randomUUID();
      const mentorPerson = mentor.id === first.id ? ownPerson : mentor.personId;
      pair.run(pairId, startYear, mentor.id, mentorPerson, orderedOn, now, orderedOn, orderedOn);
      member.run(randomUUID(), pairId, menteeId, personId, orderedOn);
      return { pairId, menteeId, personId };
    });
    for (let index = 0; index < MEETINGS; index++) {
      const { pairId, menteeId, personId } = pairs[index % PAIRS] as DiaryPair;
      const id = randomUUID();
      const on = addDays(today, -1 - (index % DAYS_BACK));
      const at = `${on}T15:00:00.000Z`;
      const answered = index % 9 !== 0;
      meeting.run(id, pairId, answered ? 'complete' : 'feedback_due', on, at, at);
      there.run(id, menteeId, personId);
      if (answered) answer.run(randomUUID(), id, menteeId, 3 + (index % 3), 2 + (index % 4), at);
    }
    return pairs;
  });
  const pairs = fill();
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  return pairs;
}
