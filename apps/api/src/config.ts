import { resolve } from 'node:path';

export type Config = {
  host: string;
  port: number;
  /** One folder holds everything of a school: the database, the files, the key. */
  dataDir: string;
  demo: boolean;
  /** Set behind a reverse proxy, so that addresses and https are taken from its headers. */
  trustProxy: boolean;
  logLevel: 'info' | 'warn' | 'silent';
};

/** @throws Error with a sentence for the owner when a variable makes no sense */
export function readConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: ожидается число от 0 до 65535, а не «${env['PORT']}»`);
  return {
    host: env['HOST'] ?? 'localhost',
    port,
    dataDir: resolve(cwd, env['TANDEM_DATA_DIR'] ?? 'data'),
    demo: env['TANDEM_DEMO'] === '1',
    trustProxy: env['TANDEM_TRUST_PROXY'] === '1',
    logLevel: env['TANDEM_LOG'] === 'silent' ? 'silent' : env['TANDEM_LOG'] === 'info' ? 'info' : 'warn',
  };
}
