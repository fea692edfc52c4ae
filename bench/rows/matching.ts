import {
  checkCertificate,
  greedyTotal,
  type MatchingGraph,
  type MatchingProblem,
  type MatchingSolution,
  openSolution,
  priceOfForcing,
  readProblem,
  solveMatching,
} from '../../packages/domain/src/matching/index.ts';
import { costMatrix, matchingProblem, type Shape, totalsOf } from '../data/matching.ts';
import type { Bench } from '../lib/bench.ts';
import { retainedMiB } from '../lib/memory.ts';
import { median } from '../lib/numbers.ts';
import { useLinearSumAssignment, useMunkres } from '../lib/packages.ts';
import { interleaved, type Pace } from '../lib/rounds.ts';
import { type Goal, type Row, row } from '../lib/row.ts';

const LARGE = { mentees: 1_000, mentors: 300 };
const MIDDLE = { mentees: 300, mentors: 110 };
const NOT_SLOWER: Goal = { atMost: 1.5 };
const HUGE_LIMIT_MS = 5_000;

const SHAPES: [name: string, Shape, Goal][] = [
  ['1,000 × 300, capacity 4', { ...LARGE, capacity: 4, forbidden: 0, spread: 'even' }, { atMost: 0.5 }],
  ['1,000 × 300, 100 without a place', { ...LARGE, capacity: 3, forbidden: 0, spread: 'even' }, NOT_SLOWER],
  ['1,000 × 300, 30 % forbidden', { ...LARGE, capacity: 4, forbidden: 30, spread: 'even' }, NOT_SLOWER],
  ['1,000 × 300, scores in steps of 50', { ...LARGE, capacity: 4, forbidden: 0, spread: 'ties' }, NOT_SLOWER],
  ['1,000 × 300, shared tastes', { ...LARGE, capacity: 4, forbidden: 0, spread: 'school' }, NOT_SLOWER],
  ['300 × 110, capacity 4', { ...MIDDLE, capacity: 4, forbidden: 0, spread: 'even' }, NOT_SLOWER],
  ['300 × 110, 80 without a place', { ...MIDDLE, capacity: 2, forbidden: 0, spread: 'even' }, NOT_SLOWER],
  ['300 × 110, the same in steps of 50', { ...MIDDLE, capacity: 2, forbidden: 0, spread: 'ties' }, NOT_SLOWER],
  ['300 × 110, shared tastes, 30 % forbidden', { ...MIDDLE, capacity: 4, forbidden: 30, spread: 'school' }, NOT_SLOWER],
  ['120 × 45, capacity 4', { mentees: 120, mentors: 45, capacity: 4, forbidden: 0, spread: 'even' }, NOT_SLOWER],
];

function graphOf(problem: MatchingProblem): MatchingGraph {
  const read = readProblem(problem);
  if (!read.ok) throw new Error(JSON.stringify(read.faults[0]));
  return read.graph;
}

function solved(graph: MatchingGraph): MatchingSolution {
  const result = solveMatching(graph);
  if (result.status !== 'solved') throw new Error(result.status);
  return result.solution;
}

/** The median of repeated runs, of three at least. */
async function medianMs(ms: number, act: () => unknown): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + ms;
  while (performance.now() < until || times.length < 3) {
    const start = performance.now();
    act();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Solvers of npm, the totals they find, and the one that is fastest at this matrix. */
async function fastest(matrix: number[][]): Promise<{ name: string; solve: () => unknown; totals: string[] }> {
  const munkres = useMunkres().munkres;
  const { linearSumAssignment } = useLinearSumAssignment();
  const cellsBy: Record<string, () => Iterable<readonly [row: number, column: number]>> = {
    munkres: () => munkres(matrix),
    'linear-sum-assignment': () => linearSumAssignment(matrix, { maximaze: false }).rowAssignments.entries(),
  };
  const seen = [];
  for (const [name, solve] of Object.entries(cellsBy)) {
    const totals = totalsOf(matrix, solve());
    seen.push({ name, solve, totals, ms: await medianMs(100, solve) });
  }
  const [best] = seen.toSorted((one, other) => one.ms - other.ms);
  if (!best) throw new Error('no solver');
  return { name: best.name, solve: best.solve, totals: seen.map(({ totals }) => totals) };
}

async function shapeRow(pace: Pace, name: string, shape: Shape, goal: Goal): Promise<Row> {
  const problem = matchingProblem(shape);
  const graph = graphOf(problem);
  const matrix = costMatrix(problem);
  const { pairs, certificate } = solved(graph);
  const { matched, total } = certificate.objective;
  const peer = await fastest(matrix);
  const found = `${matched} pairs, ${total} points`;
  const isProven = checkCertificate(problem, pairs, certificate).valid;
  const wrong = peer.totals.find((totals) => totals !== found);
  const fault = !isProven ? 'the certificate is refused' : wrong ? `${found}, but an npm solver has ${wrong}` : null;
  await medianMs(pace.ms / 2, () => solved(graph));
  const seen = await interleaved(pace.rounds, {
    ours: () => medianMs(pace.ms, () => solved(graph)),
    reference: () => medianMs(pace.ms, peer.solve),
  });
  return row({ name: `matching ${name}: optimum + certificate, ms of ${peer.name}`, unit: 'ms', ...seen, goal }, fault);
}

/** What is asked of one solution of 1,000 × 300, and what stands around it. */
async function aroundRows(pace: Pace): Promise<Row[]> {
  const problem = { ...matchingProblem({ ...LARGE, capacity: 3, forbidden: 0, spread: 'school' }), objective: {} };
  const graph = graphOf(problem);
  const solution = solved(graph);
  const residual = openSolution(graph, solution);
  const { pairs, certificate } = solution;
  const menteeId = pairs[0]?.[0] ?? '';
  const seen = await interleaved(pace.rounds, {
    price: () => medianMs(pace.ms, () => priceOfForcing(residual, menteeId)),
    again: () => medianMs(pace.ms, () => solved(graph)),
    check: () => medianMs(pace.ms, () => checkCertificate(problem, pairs, certificate)),
    read: () => medianMs(pace.ms, () => readProblem(problem)),
  });
  const about = 'matching 1,000 × 300, shared tastes, whole objective, 100 without a place:';
  const ours = retainedMiB(() => {
    const own = graphOf(problem);
    return [own, openSolution(own, solved(own))];
  });
  const matrix = retainedMiB(() => costMatrix(problem));
  return [
    row({
      name: `${about} price of dragging one mentee to any mentor, ms of solving again`,
      unit: 'ms',
      ours: seen.price,
      reference: seen.again,
      goal: { atMost: 1 },
    }),
    row({
      name: `${about} checking the certificate, ms of solving`,
      unit: 'ms',
      ours: seen.check,
      reference: seen.again,
      goal: null,
    }),
    row({
      name: `${about} reading and validating, ms of solving`,
      unit: 'ms',
      ours: seen.read,
      reference: seen.again,
      goal: null,
    }),
    row({
      name: `${about} sum of scores of the greedy one’s`,
      unit: 'points',
      ours: certificate.objective.total,
      reference: greedyTotal(graph),
      goal: { atLeast: 1 },
    }),
    row({
      name: `${about} memory of graph and opened solution, of the matrix of costs alone`,
      unit: 'MiB',
      ours,
      reference: matrix,
      goal: null,
    }),
  ];
}

async function hugeRow(): Promise<Row> {
  const shape: Shape = { mentees: 3_000, mentors: 900, capacity: 4, forbidden: 0, spread: 'even' };
  const problem = matchingProblem(shape);
  const graph = graphOf(problem);
  const start = performance.now();
  const { pairs, certificate } = solved(graph);
  const isProven = checkCertificate(problem, pairs, certificate).valid;
  const ours = performance.now() - start;
  const name = `matching 3,000 × 900, capacity 4: optimum, certificate and check, of ${HUGE_LIMIT_MS} ms`;
  const fault = isProven ? null : 'the certificate is refused';
  return row({ name, unit: 'ms', ours, reference: HUGE_LIMIT_MS, goal: { atMost: 1 } }, fault);
}

/** The optimum beside solvers of npm on the same numbers, and the questions about it. */
export async function matching({ pace }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, shape, goal] of SHAPES) rows.push(await shapeRow(pace, name, shape, goal));
  return [...rows, ...(await aroundRows(pace)), await hugeRow()];
}
