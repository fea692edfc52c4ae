import { NewAccount } from '@tandem/contracts';
import { type Role, ROLES } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import { type Command, InvalidArgumentError } from 'commander';
import { fieldFaults } from '../http/field-faults.ts';
import { systemContext } from '../kernel/context.ts';
import { ProblemError } from '../kernel/problem-error.ts';
import type { CliTexts } from './texts.ts';
import { withHouse } from './with-house.ts';

type AddFlags = { family: string; given: string; patronymic?: string; role: Role[]; login?: string; json?: true };

/** `tandem user …` */
export function userCommands(program: Command, t: CliTexts): void {
  const role = (text: string, before: Role[] = []): Role[] => {
    const known = ROLES.find((name) => name === text);
    if (!known) throw new InvalidArgumentError(t.unknownRole(text, ROLES.join(', ')));
    return [...before, known];
  };
  const user = program.command('user').description(t.user).helpOption('-h, --help', t.help).helpCommand(false);

  user
    .command('add')
    .description(t.userAdd)
    .requiredOption('--family <name>', t.family)
    .requiredOption('--given <name>', t.given)
    .option('--patronymic <name>', t.patronymic)
    .requiredOption('--role <role>', t.role, role)
    .option('--login <login>', t.login)
    .option('--json', t.json)
    .helpOption('-h, --help', t.help)
    .action((flags: AddFlags, command: Command) =>
      withHouse(command, async ({ identity, school }) => {
        if (!school.read()) throw new Error(t.noSchool);
        const wanted = NewAccount.safeParse({
          ...(flags.login === undefined ? {} : { login: flags.login }),
          name: { familyName: flags.family, givenName: flags.given, patronymic: flags.patronymic ?? null },
          roles: flags.role,
        });
        if (!wanted.success) throw new ProblemError('invalid-request', { errors: fieldFaults(wanted.error, '') });
        const issued = await identity.accounts.create(systemContext(new Date()), wanted.data);
        const { login } = issued.account;
        process.stdout.write(
          `${flags.json ? JSON.stringify({ login, password: issued.password }) : t.password(login, issued.password)}\n`,
        );
      }),
    );

  user
    .command('list')
    .description(t.userList)
    .option('--json', t.json)
    .helpOption('-h, --help', t.help)
    .action((flags: { json?: true }, command: Command) =>
      withHouse(command, async ({ identity }) => {
        const accounts = identity.accounts.list(systemContext(new Date()));
        const lines = accounts.map(
          ({ login, name, roles, blocked }) =>
            `${blocked ? '×' : ' '} ${login.padEnd(24)} ${fullName(name).padEnd(44)} ${roles.map((entry) => entry.role).join(', ')}`,
        );
        process.stdout.write(`${flags.json ? JSON.stringify(accounts, null, 2) : lines.join('\n')}\n`);
      }),
    );
}
