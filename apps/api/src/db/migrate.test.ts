import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMigrated } from './migrate.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-migrate-'));
  file = join(folder, 'tandem.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tables = () => {
  const db = openMigrated(file);
  const list = db.$client
    .prepare(`SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`)
    .all() as { name: string; type: string; strict: number }[];
  db.$client.close();
  return list;
};

describe('a new database', () => {
  it('has all tables, every one of ours strict', () => {
    const own = tables().filter(({ name, type }) => type === 'table' && !name.startsWith('__drizzle'));
    expect(own.length).toBeGreaterThanOrEqual(14);
    expect(own.map(({ name }) => name)).toContain('roadmap_items');
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
  });

  it('keeps an acknowledged write through a power cut and holds on to its references', () => {
    const { $client } = openMigrated(file);
    const pragma = (name: string) => $client.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    expect(() =>
      $client
        .prepare(`INSERT INTO sessions (id, account_id, started_at, last_seen_at, shared, device, refresh_hash, rotated_at)
           VALUES ('x', 'nobody', '', '', 0, '', '', '')`)
        .run(),
    ).toThrow(/FOREIGN KEY/);
    const role = $client.prepare(`INSERT INTO role_assignments VALUES ('x', 'y', 'director', '2022-01-01', NULL)`);
    expect(() => role.run()).toThrow(/role_known/);
    $client.close();
  });

  it('is opened again without a copy and without a change', () => {
    const first = tables();
    expect(tables()).toEqual(first);
    expect(readdirSync(folder).filter((name) => name.includes('before-migration'))).toEqual([]);
  });
});

/** The migrations of a later version: ours and one more. */
function laterVersion(): string {
  const later = join(folder, 'migrations');
  cpSync(new URL('../../migrations', import.meta.url), later, { recursive: true });
  const path = join(later, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] };
  const last = journal.entries.at(-1);
  if (!last) throw new Error('no migrations');
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_later' });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(later, '9999_later.sql'), 'CREATE TABLE `later` (`id` text PRIMARY KEY NOT NULL) STRICT;');
  return later;
}

describe('an older database', () => {
  it('is copied beside itself before it is brought up to date', () => {
    const now = openMigrated(file);
    now.$client
      .prepare(
        `INSERT INTO school (id, name, timezone, created_at) VALUES (1, 'Лицей', 'Europe/Samara', '2022-05-16T06:00:00Z')`,
      )
      .run();
    now.$client.close();
    const db = openMigrated(file, laterVersion());
    expect(db.$client.prepare('SELECT name FROM school').pluck().get()).toBe('Лицей');
    expect(db.$client.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0);
    db.$client.close();
    const [name = '', ...others] = readdirSync(folder).filter((entry) => entry.includes('before-migration'));
    expect(others).toEqual([]);
    const copy = new Sqlite(join(folder, name), { readonly: true });
    expect(copy.prepare('SELECT name FROM school').pluck().get()).toBe('Лицей');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });
});

describe('a newer database', () => {
  it('is refused and left as it is', () => {
    openMigrated(file).$client.close();
    const newer = new Sqlite(file);
    newer.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('future', Date.now());
    newer.close();
    expect(() => openMigrated(file)).toThrow(/newer version/);
    const after = new Sqlite(file, { readonly: true });
    expect(after.prepare('SELECT hash FROM __drizzle_migrations ORDER BY id DESC').pluck().get()).toBe('future');
    after.close();
  });
});
