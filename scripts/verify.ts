/** Runs every check and both kinds of tests, counts what passed and failed, and says so in the last line. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';

type Outcome = { name: string; passed: number; failed: number };

const reports = 'node_modules/.cache/tandem';
mkdirSync(reports, { recursive: true });

function run(command: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const [program = '', ...args] = command;
  return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** A check counts as one. */
function check(name: string, command: string[]): Outcome {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const ok = run(command);
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** Tests count one by one; a runner that died without a report is a failure, never a silence. */
function tests(
  name: string,
  command: string[],
  report: string,
  read: (json: unknown) => [passed: number, failed: number],
): Outcome {
  console.log(`\n— ${name}`);
  const ok = run(command, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(report, 'utf8')));
    return { name, passed, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return { name, passed: 0, failed: 1 };
  }
}

const vitest = (json: unknown): [number, number] => {
  const { numPassedTests, numFailedTests, numTotalTests } = json as Record<string, number>;
  return [numPassedTests ?? 0, (numTotalTests ?? 0) - (numPassedTests ?? 0) || (numFailedTests ?? 0)];
};
const playwright = (json: unknown): [number, number] => {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  return [stats.expected, stats.unexpected + stats.flaky + stats.skipped];
};

const unitReport = `${reports}/vitest.json`;
// The runner takes a relative name from its own folder.
const journeyReport = resolve(reports, 'playwright.json');
const outcomes: Outcome[] = [
  check('format', ['oxfmt', '--check', '.']),
  check('types', ['tsc', '-b', 'tsconfig.json']),
  check('lint', ['oxlint', '--type-aware', '--deny-warnings']),
  check('import boundaries', ['node', 'scripts/check-boundaries.ts']),
  check('dead code', ['knip']),
  check('generated files', ['node', 'scripts/generate.ts', '--check']),
  tests(
    'rules and operations',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    unitReport,
    vitest,
  ),
];
process.env['PLAYWRIGHT_CHROMIUM_PATH'] = ensureChromium();
outcomes.push(
  check('interface builds', ['apps/web/node_modules/.bin/vite', 'build', 'apps/web', '--logLevel', 'warn']),
);
outcomes.push(
  tests(
    'journeys in a browser',
    ['e2e/node_modules/.bin/playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    journeyReport,
    playwright,
  ),
);

console.log('');
for (const { name, passed, failed } of outcomes)
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed`);
const sum = (key: 'passed' | 'failed'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
