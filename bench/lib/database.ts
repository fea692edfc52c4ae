import { openDb } from '../../apps/api/src/db/open.ts';

/** One number from the file of a school, while its server may be running. */
export function countIn(dataDir: string, sql: string, ...values: string[]): number {
  const { $client: sqlite } = openDb(`${dataDir}/tandem.sqlite`);
  try {
    return Number(
      sqlite
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  } finally {
    sqlite.close();
  }
}

/** The first column of all rows. */
export function columnOf(dataDir: string, sql: string, ...values: string[]): string[] {
  const { $client: sqlite } = openDb(`${dataDir}/tandem.sqlite`);
  try {
    return sqlite
      .prepare<string[], string>(sql)
      .pluck()
      .all(...values);
  } finally {
    sqlite.close();
  }
}
