import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSchool, openWorkshop } from './data/school.ts';
import type { Group } from './lib/bench.ts';
import { root } from './lib/paths.ts';
import { type Row, unmeasured } from './lib/row.ts';
import { NORMAL, QUICK } from './lib/rounds.ts';
import { table } from './lib/table.ts';
import { boardChanged } from './rows/board-changed.ts';
import { boardRead } from './rows/board-read.ts';
import { coldStart } from './rows/cold-start.ts';
import { diary } from './rows/diary.ts';
import { diaryPhone } from './rows/diary-phone.ts';
import { drag } from './rows/drag.ts';
import { firstLoad } from './rows/first-load.ts';
import { importDocument } from './rows/import.ts';
import { interactive } from './rows/interactive.ts';
import { list } from './rows/list.ts';
import { login } from './rows/login.ts';
import { matching } from './rows/matching.ts';
import { matchingBoard } from './rows/matching-board.ts';
import { memory } from './rows/memory.ts';
import { secondNpmStart } from './rows/npm-start.ts';
import { people } from './rows/people.ts';
import { writes } from './rows/writes.ts';

const groups: Record<string, Group> = {
  'board-read': boardRead,
  'board-changed': boardChanged,
  list,
  writes,
  people,
  matching,
  diary,
  login,
  import: importDocument,
  'cold-start': coldStart,
  memory,
  'first-load': firstLoad,
  interactive,
  drag,
  'matching-board': matchingBoard,
  'diary-phone': diaryPhone,
  'npm-start': secondNpmStart,
};

/** Left out of a glance, unless asked for by name. */
const LONG = new Set(['interactive', 'drag', 'matching-board', 'diary-phone', 'npm-start']);

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    /** Names of groups, by commas. */
    only: { type: 'string' },
  },
});
const usual = Object.keys(groups).filter((name) => !values.quick || !LONG.has(name));
const chosen = values.only?.split(',') ?? usual;
const unknown = chosen.filter((name) => !(name in groups));
if (unknown.length > 0)
  throw new Error(`No such group: ${unknown.join(', ')}. There are ${Object.keys(groups).join(', ')}`);

const workshop = openWorkshop();
const rows: Row[] = [];
try {
  console.error(values.quick ? 'a glance, too short to decide anything by; making the data…' : 'making the data…');
  const school = await makeSchool(workshop.newFolder());
  for (const name of chosen) {
    const start = performance.now();
    try {
      rows.push(...((await groups[name]?.({ school, workshop, pace: values.quick ? QUICK : NORMAL })) ?? []));
    } catch (error) {
      rows.push(unmeasured(name, `failed: ${(error as Error).message}`));
    }
    console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
} finally {
  workshop.remove();
}

writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
console.log(values.json ? JSON.stringify({ rows }) : table(rows));
