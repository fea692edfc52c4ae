import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openSchoolHouse, type SchoolHouse } from '../school-house.ts';

/** Where the owner stands; pnpm itself runs in the project's folder. */
export const workingDir = (): string => process.env['INIT_CWD'] ?? process.cwd();

/** Opens the school's data for one command and closes it whatever happens. */
export async function withHouse<T>(command: Command, act: (house: SchoolHouse) => Promise<T>): Promise<T> {
  const { data } = command.optsWithGlobals<{ data?: string }>();
  const env = data === undefined ? process.env : { ...process.env, TANDEM_DATA_DIR: data };
  const { dataDir } = readConfig(env, workingDir());
  const house = openSchoolHouse(dataDir);
  try {
    return await act(house);
  } finally {
    await house.close();
  }
}
