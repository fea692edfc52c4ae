import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DiaryPair, fillDiary, MEETINGS, PAIRS } from '../data/diary.ts';
import { API, signedIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs, startReference } from '../lib/child.ts';
import { compare } from '../lib/compare.ts';
import { countIn } from '../lib/database.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import type { Client } from '../lib/load.ts';
import { type Row, row } from '../lib/row.ts';

const TODAY = `«Сегодня» of a curator, ${PAIRS} pairs and ${MEETINGS} meetings: p50 of the raw statements and the same bytes`;
const SAVING: readonly (readonly [clients: number, goal: number])[] = [
  [1, 0.6],
  [8, 1],
];

type Side = { prefix: string; headers: Record<string, string>; kept: string[] };

/** Writes meetings of the pairs in turn, each with an id of its own. */
function recorder({ prefix, headers, kept }: Side, pairs: readonly DiaryPair[], share: number): Client {
  const heldOn = new Date().toISOString().slice(0, 10);
  let turn = share;
  let id = '';
  return {
    next() {
      const { pairId, menteeId } = pairs[turn++ % pairs.length] as DiaryPair;
      id = randomUUID();
      return requestBytes('POST', `${prefix}/diary/meetings`, headers, {
        id,
        pairId,
        kind: 'regular',
        heldOn,
        durationMinutes: 45,
        format: 'in_person',
        attendance: [{ menteeId, present: true }],
        report: { goalAchieved: 'yes' },
      });
    },
    check({ status, body }) {
      if (status !== 200) return `a meeting answered ${status}: ${body.toString()}`;
      const { meeting } = JSON.parse(body.toString()) as { meeting: { id: string } | null };
      if (meeting?.id !== id) return 'another meeting came back';
      kept.push(id);
      return null;
    },
  };
}

/** The curator's day and the saving of a meeting, beside raw statements on the same school. */
export async function diary({ school, workshop, pace }: Bench): Promise<Row[]> {
  const dataDir = workshop.copyOf(school);
  const pairs = await fillDiary(dataDir);
  const filled = { ...school, dataDir };
  const [ourDir, rawDir] = [workshop.copyOf(filled), workshop.copyOf(filled)];
  const ours = await startOurs(ourDir);
  const headers = await signedIn(ours.port);
  const todayRequest = requestBytes('GET', `${API}/today`, headers);
  const { status, body } = await fetchOnce(ours.port, todayRequest);
  if (status !== 200) throw new Error(`the day answered ${status}: ${body.toString()}`);
  const answer = join(workshop.newFolder(), 'today.json');
  writeFileSync(answer, body);
  const raw = await startReference('raw-diary', { BENCH_DB: `${rawDir}/tandem.sqlite`, BENCH_TODAY: answer });
  const whole = ({ status: answered, body: bytes }: { status: number; body: Buffer }): string | null =>
    answered === 200 && bytes.length === body.length ? null : `the day answered ${answered}, ${bytes.length} bytes`;
  try {
    const day = await compare(pace, {
      ours: { port: ours.port, clients: [{ next: () => todayRequest, check: whole }] },
      raw: { port: raw.port, clients: [{ next: () => requestBytes('GET', '/today'), check: whole }] },
    });
    const rows = [
      row(
        {
          name: TODAY,
          unit: 'ms',
          ours: day.of('ours', 'p50'),
          reference: day.of('raw', 'p50'),
          goal: { atMost: 3 },
          note: `${(body.length / 1000).toFixed(1)} kB`,
        },
        day.fault,
      ),
    ];
    const sides = {
      ours: { prefix: API, headers, kept: [] as string[] },
      raw: { prefix: '', headers: {}, kept: [] as string[] },
    };
    for (const [count, goal] of SAVING) {
      const clients = (side: Side) => Array.from({ length: count }, (_, n) => recorder(side, pairs, n * 37));
      const seen = await compare(pace, {
        ours: { port: ours.port, clients: clients(sides.ours) },
        raw: { port: raw.port, clients: clients(sides.raw) },
      });
      const stored = countIn(ourDir, 'SELECT count(*) FROM meetings') - MEETINGS;
      const lost =
        stored === sides.ours.kept.length ? null : `${sides.ours.kept.length} acknowledged, ${stored} stored`;
      rows.push(
        row(
          {
            name: `saving a meeting, ${count} client${count > 1 ? 's' : ''}: writes/s of raw Fastify + better-sqlite3`,
            unit: 'per s',
            ours: seen.of('ours', 'perSecond'),
            reference: seen.of('raw', 'perSecond'),
            goal: { atLeast: goal },
            note: `p50 ${seen.of('ours', 'p50').toFixed(2)} ms, raw ${seen.of('raw', 'p50').toFixed(2)} ms`,
          },
          seen.fault ?? lost,
        ),
      );
    }
    return rows;
  } finally {
    await ours.stop();
    await raw.stop();
  }
}
