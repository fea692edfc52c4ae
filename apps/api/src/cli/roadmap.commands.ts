import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { RoadmapImport } from '@tandem/contracts';
import type { ParsedRoadmap } from '@tandem/domain/roadmap';
import { parseRoadmap } from '@tandem/domain/roadmap/import';
import { type Command, InvalidArgumentError } from 'commander';
import { systemContext } from '../kernel/context.ts';
import { ProblemError } from '../kernel/problem-error.ts';
import { readPlan } from '../modules/roadmap/index.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { CliTexts } from './texts.ts';
import { withHouse, workingDir } from './with-house.ts';

type ParseFlags = { json?: true; year?: number };
type ImportFlags = ParseFlags & { dryRun?: true; acceptTypos?: true };

/** Below this the reader should look. */
const DOUBTFUL = 0.9;
const print = (value: unknown): void =>
  void process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);

async function fileAt(path: string, t: CliTexts): Promise<{ name: string; bytes: Buffer }> {
  const full = resolve(workingDir(), path);
  try {
    return { name: basename(full), bytes: await readFile(full) };
  } catch {
    throw new Error(t.noFile(path));
  }
}

const doubtful = ({ items }: ParsedRoadmap): number => items.filter(({ confidence }) => confidence < DOUBTFUL).length;

function printTable({ items }: ParsedRoadmap): void {
  for (const item of items) {
    const term = item.windows.map(([from, to]) => `${from ?? ''}…${to}`).join('; ') || item.scheduleKind;
    const mark = item.confidence < DOUBTFUL ? '?' : ' ';
    print(
      `${mark} ${item.number.padEnd(7)} ${term.padEnd(24)} ${item.responsibleNorm.join(', ')}\t${item.title.slice(0, 80)}`,
    );
  }
}

async function importPlan(
  { roadmap, school }: SchoolHouse,
  path: string,
  flags: ImportFlags,
  t: CliTexts,
): Promise<void> {
  if (!school.read()) throw new Error(t.noSchool);
  const context = systemContext(new Date());
  const preview = await roadmap.imports.create(context, { file: await fileAt(path, t), text: null, targetId: null });
  const year = flags.year ?? preview.parsed.document.year;
  if (year === null) {
    await roadmap.imports.discard(context, preview.id);
    throw new Error(t.noYear);
  }
  if (flags.dryRun) await roadmap.imports.discard(context, preview.id);
  const result = flags.dryRun ? preview : await carryOut(roadmap, preview, year, flags);
  report(preview, result, flags, t);
}

function carryOut(
  roadmap: SchoolHouse['roadmap'],
  preview: RoadmapImport,
  year: number,
  flags: ImportFlags,
): Promise<RoadmapImport> {
  const accepted = flags.acceptTypos
    ? preview.parsed.suggestions.filter(({ kind }) => kind !== 'ambiguous').map(({ id }) => id)
    : [];
  const mode = preview.target === null ? 'new' : 'update';
  return roadmap.imports.apply(systemContext(new Date()), preview.id, {
    mode,
    year,
    accepted,
    corrections: [],
    skipped: [],
    removeIds: [],
  });
}

function report(preview: RoadmapImport, result: RoadmapImport, flags: ImportFlags, t: CliTexts): void {
  const { diff, parsed, target } = preview;
  const outcome = {
    dryRun: flags.dryRun === true,
    mode: target === null ? 'new' : 'update',
    roadmapId: result.roadmapId ?? target?.id ?? null,
    items: parsed.items.length,
    added: diff ? diff.added.length : parsed.items.length,
    changed: diff ? diff.changed : [],
    removed: diff ? diff.removed : [],
    unchanged: diff ? diff.unchanged : 0,
  };
  if (flags.json) return print(outcome);
  print(t.summary(parsed.sections.length, parsed.items.length, doubtful(parsed)));
  if (diff) print(t.diff(diff.added.length, diff.changed.length, diff.removed.length, diff.unchanged));
  else if (!flags.dryRun) print(t.imported(parsed.items.length));
  if (flags.dryRun) console.error(t.dryRunDone);
}

/** `tandem roadmap …` */
export function roadmapCommands(program: Command, t: CliTexts): void {
  const year = (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 2015 || value > 2099) throw new InvalidArgumentError(t.badYear);
    return value;
  };
  const roadmap = program.command('roadmap').description(t.roadmap).helpOption('-h, --help', t.help).helpCommand(false);
  const named = (name: string, description: string) =>
    roadmap
      .command(name)
      .description(description)
      .argument('<file>', t.file)
      .option('--json', t.json)
      .option('--year <year>', t.year, year)
      .helpOption('-h, --help', t.help);

  named('parse', t.parse).action(async (path: string, flags: ParseFlags) => {
    const source = await readPlan(await fileAt(path, t), null);
    const parsed = parseRoadmap(source, flags.year === undefined ? {} : { year: flags.year });
    if (parsed.items.length === 0) {
      throw new ProblemError('unreadable-file', { detail: parsed.problems.map(({ text }) => text).join(' ') });
    }
    if (flags.json) {
      const { document, sections, items, suggestions, problems } = parsed;
      // The code of a subsection names its section already: «I.2».
      const subsections = parsed.subsections.map(({ code, title }) => ({ code, title }));
      return print({ document, sections, subsections, items, suggestions, problems });
    }
    printTable(parsed);
    console.error(t.summary(parsed.sections.length, parsed.items.length, doubtful(parsed)));
  });

  named('import', t.import)
    .option('--dry-run', t.dryRun)
    .option('--accept-typos', t.acceptTypos)
    .action((path: string, flags: ImportFlags, command: Command) =>
      withHouse(command, (house) => importPlan(house, path, flags, t)),
    );
}
