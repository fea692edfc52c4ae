/** Writes what is derived from the contract: the client's table of addresses and the OpenAPI document. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, text] of generatedFiles()) {
  const url = new URL(`../${path}`, import.meta.url);
  if (check) {
    let present = '';
    try {
      present = readFileSync(url, 'utf8');
    } catch {
      // A missing file is a stale one.
    }
    if (present !== text) {
      stale++;
      console.error(`${path} is not what the contract says: run \`pnpm generate\``);
    }
  } else {
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, text);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
