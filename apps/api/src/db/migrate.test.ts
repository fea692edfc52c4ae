import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
      $client.prepare(`INSERT INTO sessions SELECT 'x', 'nobody', '', '', NULL, 0, '', '', NULL, ''`).run(),
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

const journal = new URL('../../migrations/meta/_journal.json', import.meta.url);
const steps = (JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }).entries.length;

describe('an older database', () => {
  // With one migration there is no older database yet: the second one wakes this test up.
  it.skipIf(steps < 2)('is copied beside itself before it is brought up to date', () => {
    // A database that has been through all steps but the last, of a programme that knew none of our tables.
    const old = new Sqlite(file);
    old.pragma('journal_mode = WAL');
    old.exec(
      'CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric); CREATE TABLE diary (text TEXT) STRICT',
    );
    old.prepare('INSERT INTO diary VALUES (?)').run('запись');
    for (let n = 1; n < steps; n++) old.prepare('INSERT INTO __drizzle_migrations VALUES (?, ?, ?)').run(n, 'x', 1);
    old.close();
    const db = openMigrated(file);
    expect(db.$client.prepare('SELECT text FROM diary').pluck().get()).toBe('запись');
    db.$client.close();
    const [name = '', ...others] = readdirSync(folder).filter((entry) => entry.includes('before-migration'));
    expect(others).toEqual([]);
    const copy = new Sqlite(join(folder, name), { readonly: true });
    expect(copy.prepare('SELECT text FROM diary').pluck().get()).toBe('запись');
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
