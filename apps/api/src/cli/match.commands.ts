import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { type SolveFlags, solveText } from './match-text.ts';
import type { CliTexts } from './texts.ts';
import { workingDir } from './with-house.ts';

async function textOf(path: string, t: CliTexts): Promise<string> {
  try {
    return await (path === '-' ? text(process.stdin) : readFile(resolve(workingDir(), path), 'utf8'));
  } catch (error) {
    throw new Error(whyUnread(error as NodeJS.ErrnoException, path, t), { cause: error });
  }
}

function whyUnread(error: NodeJS.ErrnoException, path: string, t: CliTexts): string {
  if (error.code === 'ENOENT') return t.noFile(path);
  // A file of more than 2 GiB, or more characters than a string can hold.
  if (error instanceof RangeError) return t.tooLongText(path === '-' ? t.standardInput : path);
  return t.unreadable(path);
}

/** `tandem match …`; needs no data folder. */
export function matchCommands(program: Command, t: CliTexts): void {
  const match = program.command('match').description(t.match).helpOption('-h, --help', t.help).helpCommand(false);
  match
    .command('solve')
    .description(t.matchSolve)
    .argument('<file>', t.problemFile)
    .option('--json', t.json)
    .option('--plain', t.plain)
    .helpOption('-h, --help', t.help)
    .action(async (path: string, flags: SolveFlags) => {
      process.stdout.write(`${solveText(await textOf(path, t), path, flags, t)}\n`);
    });
}
