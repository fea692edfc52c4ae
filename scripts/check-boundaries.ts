/**
 * Import boundaries. A checker that has read nothing is green too, so this one counts what it read and first proves on a
 * planted violation that it would see one.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const MINIMUM = { 'packages/domain/src': 25, 'packages/contracts/src': 15, 'apps/api/src': 60, 'apps/web/src': 40 };
type Report = {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
};

function cruise(): Report {
  const { stdout, stderr } = spawnSync(
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'packages', 'apps/api/src', 'apps/web/src'],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr || 'dependency-cruiser printed nothing');
  return JSON.parse(stdout) as Report;
}

const planted = 'packages/domain/src/kernel/planted-violation.ts';
writeFileSync(planted, `import { z } from '../../../contracts/src/index.ts';\nexport const planted = z;\n`);
let seen: boolean;
try {
  seen = cruise().summary.violations.some(({ from, rule }) => from === planted && rule.name === 'domain-is-pure');
} finally {
  rmSync(planted);
}

const { modules, summary } = cruise();
const faults = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
if (!seen) faults.push('the planted violation was not seen: the checker is blind');
for (const [folder, least] of Object.entries(MINIMUM)) {
  const read = modules.filter(({ source }) => source.startsWith(`${folder}/`)).length;
  if (read < least) faults.push(`${folder}: only ${read} modules were read, ${least} expected`);
}
for (const fault of faults) console.error(fault);
console.log(`${modules.length} modules read, ${faults.length} violations`);
process.exitCode = faults.length === 0 ? 0 : 1;
