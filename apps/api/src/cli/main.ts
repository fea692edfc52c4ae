import { Command, CommanderError } from 'commander';
import { ProblemError } from '../kernel/problem-error.ts';
import { matchCommands } from './match.commands.ts';
import { languageOf, texts } from './texts.ts';
import { roadmapCommands } from './roadmap.commands.ts';
import { userCommands } from './user.commands.ts';

/** Exit codes: 0 done, 1 refused (the reason is on standard error), 2 the command line itself is wrong. */
const t = texts[languageOf(process.argv, process.env)];
const program = new Command('tandem')
  .description(t.program)
  .option('--data <dir>', t.data)
  .option('--lang <ru|en>', t.lang)
  .helpOption('-h, --help', t.help)
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => t.titles[title] ?? title })
  .configureOutput({
    outputError: (text, write) =>
      write(t.complaints.reduce((said, [shape, words]) => said.replace(shape, words), text)),
  })
  .exitOverride();

roadmapCommands(program, t);
userCommands(program, t);
matchCommands(program, t);

// Whoever reads no further (`| head`) wants no more of it: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = exitCodeOf(error);
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ProblemError) {
    const problem = error.toProblem();
    console.error(`${problem.title}. ${problem.detail ?? ''}`.trim());
    for (const fault of problem.errors ?? []) console.error(`  ${fault.pointer}: ${fault.detail}`);
    return 1;
  }
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
}
