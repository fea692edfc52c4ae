import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openDb } from '../../apps/api/src/db/open.ts';
import { useFastify } from '../lib/packages.ts';
import { given, serve } from './listen.ts';

/**
 * The least that the diary can cost: Fastify, prepared statements, one commit for each meeting, the same rows (meeting,
 * who was there, receipt, audit line); for the day the same facts of all pairs and an answer of the same bytes. No
 * rights, no checks, no shapes.
 */
const { $client: sqlite } = openDb(given('BENCH_DB'));
const app = useFastify()();

const insert = sqlite.prepare(
  `INSERT INTO meetings (id, pair_id, kind, status, on_day, duration_minutes, format, goal_achieved, created_at, recorded_at,
     reported_at, created_by, recorded_by, reported_by)
   VALUES (?, ?, ?, 'feedback_due', ?, ?, ?, ?, ?, ?, ?, 'raw', 'raw', 'raw')`,
);
const there = sqlite.prepare(
  `INSERT INTO meeting_people (meeting_id, mentee_id, person_id, present)
   SELECT ?, id, person_id, 1 FROM mentees WHERE id = ?`,
);
const receipt = sqlite.prepare(
  `INSERT INTO diary_receipts (id, author_id, body_hash, entity_id, at) VALUES (?, 'raw', ?, ?, ?)`,
);
const audit = sqlite.prepare(
  `INSERT INTO audit_entries (id, at, act, entity, entity_id, after) VALUES (?, ?, 'recorded', 'meeting', ?, ?)`,
);

type Body = {
  id: string;
  pairId: string;
  kind: string;
  heldOn: string;
  durationMinutes: number;
  format: string;
  attendance: { menteeId: string }[];
  report: { goalAchieved: string };
};
const recordOne = sqlite.transaction((body: Body) => {
  const { id, pairId, kind, heldOn, durationMinutes, format, attendance, report } = body;
  const at = new Date().toISOString();
  insert.run(id, pairId, kind, heldOn, durationMinutes, format, report.goalAchieved, at, at, at);
  for (const { menteeId } of attendance) there.run(id, menteeId);
  receipt.run(id, createHash('sha256').update(JSON.stringify(body)).digest('hex'), id, at);
  audit.run(randomUUID(), at, id, JSON.stringify({ pairId, heldOn }));
  return { kept: null, reason: null, meeting: { id, pairId, on: heldOn, status: 'feedback_due' } };
});
app.post<{ Body: Body }>('/diary/meetings', ({ body }) => recordOne.immediate(body));

const HELD = `('held', 'feedback_due', 'complete')`;
const facts = [
  `SELECT m.id, m.status, m.order_on, p.family_name, p.given_name FROM mentorships m JOIN people p ON p.id = m.mentor_person_id`,
  `SELECT k.mentorship_id, p.family_name, p.given_name FROM mentorship_members k JOIN people p ON p.id = k.person_id`,
  `SELECT pair_id, max(on_day) AS day, count(*) AS n FROM meetings WHERE status IN ${HELD} GROUP BY pair_id`,
  `SELECT pair_id, min(on_day) AS day FROM meetings WHERE status = 'scheduled' GROUP BY pair_id`,
  `SELECT m.pair_id, min(m.on_day) AS day FROM meetings m WHERE m.status = 'feedback_due' GROUP BY m.pair_id`,
  `SELECT m.pair_id, m.on_day, min(r.comfortable) AS of5 FROM meeting_responses r JOIN meetings m ON m.id = r.meeting_id
   WHERE m.on_day >= date('now', '-30 days') AND r.comfortable <= 2 GROUP BY m.pair_id, m.on_day`,
  `SELECT m.pair_id, m.on_day, m.goal_achieved, min(r.useful) AS useful FROM meetings m JOIN meeting_responses r
   ON r.meeting_id = m.id WHERE m.on_day >= date('now', '-30 days') GROUP BY m.id`,
].map((sql) => sqlite.prepare<[]>(sql));
const answer = JSON.parse(readFileSync(given('BENCH_TODAY'), 'utf8')) as unknown;
app.get('/today', () => {
  for (const statement of facts) statement.all();
  return answer;
});
await serve(app);
