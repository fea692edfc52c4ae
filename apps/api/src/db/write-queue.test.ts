import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Db, openDb } from './open.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

let folder: string;
let db: Db;
let queue: WriteQueue;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-queue-'));
  db = openDb(join(folder, 'db.sqlite'));
  db.$client.exec('CREATE TABLE notes (text TEXT NOT NULL UNIQUE) STRICT');
  queue = createWriteQueue(db);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (text: string) => db.$client.prepare('INSERT INTO notes VALUES (?)').run(text);
/** What somebody else who opens the file sees: only what has been committed. */
function committed(): string[] {
  const other = openDb(join(folder, 'db.sqlite'));
  try {
    return other.$client.prepare('SELECT text FROM notes ORDER BY rowid').pluck().all() as string[];
  } finally {
    other.$client.close();
  }
}
const changes = () => db.$client.prepare('SELECT total_changes()').pluck().get();

describe('the write queue', () => {
  it('answers what the write answered, once others can see it', async () => {
    const answer = await queue.write(() => {
      add('one');
      return 'saved';
    });
    expect([answer, committed()]).toEqual(['saved', ['one']]);
  });

  it('puts all writes of one turn into one transaction', async () => {
    const seenInside: string[][] = [];
    const versions = new Set<unknown>();
    const writes = Array.from({ length: 50 }, (_, n) =>
      queue.write(() => {
        add(`note ${n}`);
        // Nobody sees anything before the common commit.
        if (n % 10 === 0) seenInside.push(committed());
        versions.add(db.$client.pragma('data_version', { simple: true }));
        return db.$client.inTransaction;
      }),
    );
    expect(await Promise.all(writes)).toEqual(Array.from({ length: 50 }, () => true));
    expect(seenInside).toEqual([[], [], [], [], []]);
    expect(committed()).toEqual(Array.from({ length: 50 }, (_, n) => `note ${n}`));
    expect(versions.size).toBe(1);
    expect(changes()).toBe(50);
  });

  it('undoes a write that throws and nothing else', async () => {
    const outcomes = await Promise.allSettled([
      queue.write(() => add('before')),
      queue.write(() => {
        add('half done');
        throw new Error('changed my mind');
      }),
      queue.write(() => add('after')),
      queue.write(() => add('before')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(committed()).toEqual(['before', 'after']);
  });

  it('acts after the commit only for writes that succeeded, in their order, before they are answered', async () => {
    const told: string[] = [];
    const note = (text: string, fails = false) =>
      queue
        .write((tx) => {
          add(text);
          tx.afterCommit(() => told.push(`${text}: ${committed().includes(text)}`));
          if (fails) throw new Error('no');
        })
        .then(
          () => told.push(`${text} answered`),
          () => told.push(`${text} refused`),
        );
    await Promise.all([note('one'), note('two', true), note('three')]);
    expect(told.slice(0, 2)).toEqual(['one: true', 'three: true']);
    expect(told.slice(2).sort()).toEqual(['one answered', 'three answered', 'two refused']);
  });

  it('tells nobody «saved» when the commit fails', async () => {
    db.$client.exec(
      'CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT; CREATE TABLE children (id TEXT REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED) STRICT',
    );
    const told: string[] = [];
    const outcomes = await Promise.allSettled([
      queue.write((tx) => {
        add('innocent');
        tx.afterCommit(() => told.push('innocent'));
      }),
      // The fault shows only at the commit.
      queue.write(() => db.$client.prepare('INSERT INTO children VALUES (?)').run('orphan')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([told, committed(), db.$client.inTransaction]).toEqual([[], [], false]);
    await queue.write(() => add('later'));
    expect(committed()).toEqual(['later']);
  });

  it('tells everybody the truth when the database drops the whole transaction under one write', async () => {
    const outcomes = await Promise.allSettled([
      queue.write(() => add('earlier')),
      queue.write(() => {
        // What SQLite does by itself when the disk is full.
        db.$client.exec('ROLLBACK');
        throw new Error('the disk is full');
      }),
      queue.write(() => add('later')),
    ]);
    const kept = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [['earlier', '', 'later'][n]] : []));
    expect(committed()).toEqual(kept);
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { message: 'the disk is full' } });
    await queue.write(() => add('again'));
    expect(committed()).toContain('again');
  });

  it('is idle when everything handed in has been answered, also what came meanwhile', async () => {
    let answered = 0;
    const more = queue
      .write(() => add('one'))
      .then(() => {
        answered++;
        return queue.write(() => add('two')).then(() => answered++);
      });
    await queue.idle();
    await more;
    await queue.idle();
    expect([answered, committed()]).toEqual([2, ['one', 'two']]);
  });
});
