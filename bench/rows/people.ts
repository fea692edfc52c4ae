import { academicYearOf } from '../../packages/domain/src/school/index.ts';
import { ftsExactQuery, ftsText, sortKey } from '../../packages/domain/src/participants/search/index.ts';
import { openDb } from '../../apps/api/src/db/open.ts';
import { newId } from '../../apps/api/src/kernel/ids.ts';
import { systemContext } from '../../apps/api/src/kernel/context.ts';
import { openSchoolHouse } from '../../apps/api/src/school-house.ts';
import { fillRegister, personName, pupilsCsv } from '../data/people.ts';
import { API, signedIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs } from '../lib/child.ts';
import { compare } from '../lib/compare.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import { cycling, type Expected } from '../lib/load.ts';
import { median } from '../lib/numbers.ts';
import { type Row, row } from '../lib/row.ts';
import { startBare } from './bare-reference.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const YEAR = academicYearOf(TODAY);
const ROWS = 5_000;
/** One letter wrong in each: what is typed from hearing. */
const MISSPELT = ['Вохрушев', 'Перивозчиков', 'Наговицин', 'Авчинников', 'Шыробоков'];
const EXACT = ['Вахрушев', 'Перевозчиков', 'Наговицын', 'Овчинников', 'Широбоков'];

/** Searches of a register of so many people, each answer learnt once and expected ever after. */
async function openRegister({ school, workshop }: Bench, count: number) {
  const dataDir = workshop.copyOf(school);
  fillRegister(dataDir, count, YEAR);
  const server = await startOurs(dataDir);
  const headers = await signedIn(server.port);
  async function learn(bodies: object[]): Promise<Expected[]> {
    const learnt: Expected[] = [];
    for (const body of bodies) {
      const request = requestBytes('POST', `${API}/people/search`, headers, body);
      const { status, body: bytes } = await fetchOnce(server.port, request);
      const page = JSON.parse(bytes.toString()) as { people: unknown[]; total: number };
      if (status !== 200 || page.people.length === 0)
        throw new Error(`${JSON.stringify(body)}: ${status}, nobody found`);
      learnt.push({ request, status, body: bytes });
    }
    return learnt;
  }
  return { dataDir, server, learn };
}

/** The same page by raw prepared statements in this process: rows and the number of all, no rights, no JSON. */
function rawPerSecond(
  dataDir: string,
  ms: number,
  ask: (sqlite: ReturnType<typeof openDb>['$client']) => () => void,
): number {
  const { $client: sqlite } = openDb(`${dataDir}/tandem.sqlite`);
  const once = ask(sqlite);
  const times: number[] = [];
  for (const until = performance.now() + ms; performance.now() < until;) {
    const start = performance.now();
    once();
    times.push(performance.now() - start);
  }
  sqlite.close();
  return 1000 / median(times);
}

const rawPage = (where: string, value: string | number | null) => (sqlite: ReturnType<typeof openDb>['$client']) => {
  const from = `FROM people p LEFT JOIN enrolments e ON e.person_id = p.id AND e.to_on IS NULL
    LEFT JOIN school_classes c ON c.id = e.class_id WHERE p.hidden_at IS NULL ${where}`;
  const page = sqlite.prepare(`SELECT p.*, c.grade, c.letter ${from} ORDER BY p.sort_key LIMIT 50`);
  const count = sqlite.prepare(`SELECT count(*) AS n ${from}`);
  const values = value === null ? [] : [value];
  return () => {
    page.all(...values);
    count.get(...values);
  };
};

/** Reading, previewing and writing a list of 5,000 pupils, beside writing the same rows raw in one transaction. */
async function importRow({ school, workshop, pace }: Bench): Promise<Row> {
  const csv = pupilsCsv(ROWS, YEAR);
  const ours: number[] = [];
  const raw: number[] = [];
  let fault: string | null = null;
  for (let round = 0; round < Math.min(3, pace.rounds); round++) {
    const house = openSchoolHouse(workshop.copyOf(school));
    const context = systemContext(new Date());
    const start = performance.now();
    const preview = await house.peopleImports.create(context, { kind: 'pupils', file: null, text: csv });
    const decided = await house.peopleImports.decide(
      context,
      preview.id,
      { rows: [], createClasses: true },
      { filter: 'all', offset: 0, limit: 50 },
    );
    const { planKey, counts } = decided;
    await house.peopleImports.apply(context, preview.id, { planKey, leaveBlocked: true });
    ours.push(performance.now() - start);
    const made = house.db.$client.prepare('SELECT count(*) FROM enrolments').pluck().get();
    if (made !== counts.create || counts.create < ROWS * 0.95)
      fault ??= `${String(made)} of ${ROWS} pupils are in a class`;
    await house.close();

    const { $client: sqlite } = openDb(`${workshop.copyOf(school)}/tandem.sqlite`);
    const began = performance.now();
    const insert = sqlite.prepare(
      `INSERT INTO people (id, family_name, given_name, patronymic, search_key, sort_key, created_at) VALUES (?, ?, ?, ?, ?, ?, '')`,
    );
    sqlite.transaction(() => {
      for (const [index] of csv.split('\n').slice(1).entries()) {
        const name = personName(index + 50_000);
        insert.run(newId(), name.familyName, name.givenName, name.patronymic, ftsText(name), sortKey(name));
      }
    })();
    raw.push(performance.now() - began);
    sqlite.close();
  }
  const figures = { ours: median(ours), reference: median(raw), goal: null };
  const name = `people: reading, preview and import of ${ROWS} rows: ms of inserting the names raw`;
  return row({ name, unit: 'ms', ...figures }, fault);
}

/** The register: first page, filter, search, search by a misspelt surname; flat from 1,000 to 100,000 people. */
export async function people(bench: Bench): Promise<Row[]> {
  const { pace, workshop } = bench;
  const small = await openRegister(bench, 1_000);
  const middle = await openRegister(bench, 10_000);
  const large = await openRegister(bench, 100_000);
  const stops = [small.server.stop, middle.server.stop, large.server.stop];
  try {
    const first = await middle.learn([{ limit: 50 }]);
    const filtered = await middle.learn([1, 5, 9, 11].map((grade) => ({ grade, limit: 50 })));
    const exact = await middle.learn(EXACT.map((text) => ({ text, limit: 50 })));
    const misspelt = await middle.learn(MISSPELT.map((text) => ({ text, limit: 50 })));
    const bare = await startBare(
      workshop,
      Object.fromEntries([['first', first[0]?.body], ...exact.map(({ body }, n) => [`exact-${n}`, body])]) as Record<
        string,
        Buffer
      >,
    );
    stops.push(bare.stop);
    const at = (port: number, expected: Expected[]) => ({ port, clients: [cycling(expected)] });
    const ports = { small: small.server.port, middle: middle.server.port, large: large.server.port };
    const seen = await compare(pace, {
      first: at(ports.middle, first),
      bareFirst: { port: bare.port, clients: [bare.client('first')] },
      filtered: at(ports.middle, filtered),
      exact: at(ports.middle, exact),
      bareExact: { port: bare.port, clients: [bare.client(...exact.map((_, n) => `exact-${n}`))] },
      misspelt: at(ports.middle, misspelt),
      exactOf1000: at(ports.small, await small.learn(EXACT.map((text) => ({ text, limit: 50 })))),
      exactOf100000: at(ports.large, await large.learn(EXACT.map((text) => ({ text, limit: 50 })))),
    });
    const line = (name: string, side: Parameters<typeof seen.of>[0], reference: number, goal: number | null) =>
      row(
        {
          name,
          unit: 'req/s',
          ours: seen.of(side, 'perSecond'),
          reference,
          goal: goal === null ? null : { atLeast: goal },
          note: `p50 ${seen.of(side, 'p50').toFixed(2)} ms`,
        },
        seen.fault,
      );
    const raw = (ask: Parameters<typeof rawPerSecond>[2]) => rawPerSecond(middle.dataDir, pace.ms, ask);
    const phrase = ftsExactQuery(EXACT[0] ?? '') ?? '';
    const named = 'AND p.seq IN (SELECT rowid FROM people_search WHERE people_search MATCH ?)';
    return [
      line(
        'people 10,000, first page + total: req/s of bare Fastify',
        'first',
        seen.of('bareFirst', 'perSecond'),
        null,
      ),
      line(
        'people 10,000, first page + total: req/s of raw statements in process',
        'first',
        raw(rawPage('', null)),
        null,
      ),
      line(
        'people 10,000, a grade: req/s of raw statements in process',
        'filtered',
        raw(rawPage('AND c.grade = ?', 5)),
        null,
      ),
      line('people 10,000, a surname: req/s of bare Fastify', 'exact', seen.of('bareExact', 'perSecond'), 0.12),
      line('people 10,000, a surname: req/s of raw statements in process', 'exact', raw(rawPage(named, phrase)), null),
      line(
        'people 10,000, a misspelt surname: req/s of a surname spelt right',
        'misspelt',
        seen.of('exact', 'perSecond'),
        null,
      ),
      row(
        {
          name: 'people: p50 of a surname among 100,000 of the same among 1,000',
          unit: 'ms',
          ours: seen.of('exactOf100000', 'p50'),
          reference: seen.of('exactOf1000', 'p50'),
          goal: { atMost: 2 },
        },
        seen.fault,
      ),
      await importRow(bench),
    ];
  } finally {
    for (const stop of stops) await stop();
  }
}
