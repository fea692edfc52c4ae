import type { Db } from './open.ts';

/** The database inside a write transaction. Only the write queue makes one, so nothing is written outside. */
export type Tx = Db & {
  /** Runs after the commit that made this write durable; not at all when the write fails. */
  afterCommit(act: () => void): void;
};

export type WriteQueue = {
  /**
   * Runs `act` in a write transaction and answers when it is on the disk. What `act` throws undoes `act` alone. It may be
   * run a second time when another write of the same turn had to be undone: whatever it does, it does through `tx`.
   */
  write<T>(act: (tx: Tx) => T): Promise<T>;
  /** Resolves when everything handed in so far has been answered. */
  idle(): Promise<void>;
};

type Job = { run(tx: Tx): unknown; resolve(value: never): void; reject(error: unknown): void };

/**
 * Group commit: all writes that arrive in one turn of the event loop share one transaction and are answered after the
 * commit. One fsync for many writers, and no writer is told «saved» before it is.
 */
export function createWriteQueue(db: Db): WriteQueue {
  const { $client: sqlite } = db;
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const rollback = sqlite.prepare('ROLLBACK');
  const savepoint = sqlite.prepare('SAVEPOINT one');
  const release = sqlite.prepare('RELEASE one');
  const totalChanges = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const rollbackTo = sqlite.prepare('ROLLBACK TO one');
  let waiting: Job[] = [];
  let callbacks: (() => void)[] = [];
  let scheduled = false;
  let flushed: Promise<void> = Promise.resolve();
  const tx: Tx = Object.assign(Object.create(db) as Db, {
    $client: sqlite,
    afterCommit: (act: () => void) => void callbacks.push(act),
  });

  /**
   * All writes of a turn without a savepoint for each: most refusals come before anything is written, and then there is
   * nothing to undo. Null when one threw after it had written: what it wrote cannot be told from the others' rows.
   */
  function runTogether(jobs: Job[]): (() => void)[] | null {
    const answers: (() => void)[] = [];
    for (const job of jobs) {
      const before = { changes: totalChanges.get(), callbacks: callbacks.length };
      try {
        const value = job.run(tx);
        answers.push(() => job.resolve(value as never));
      } catch (error) {
        if (!sqlite.inTransaction) throw error;
        if (totalChanges.get() !== before.changes) return null;
        callbacks.length = before.callbacks;
        answers.push(() => job.reject(error));
      }
    }
    return answers;
  }

  function runOne(job: Job): () => void {
    const before = callbacks.length;
    savepoint.run();
    try {
      const value = job.run(tx);
      release.run();
      return () => job.resolve(value as never);
    } catch (error) {
      // SQLite itself drops the whole transaction when the disk is full: what the others wrote is gone too.
      if (!sqlite.inTransaction) throw error;
      rollbackTo.run();
      release.run();
      callbacks.length = before;
      return () => job.reject(error);
    }
  }

  function flush(): void {
    const jobs = waiting;
    waiting = [];
    scheduled = false;
    callbacks = [];
    let answers: (() => void)[] | null;
    try {
      begin.run();
      answers = runTogether(jobs);
      if (answers === null) {
        rollback.run();
        callbacks = [];
        begin.run();
        answers = jobs.map(runOne);
      }
      commit.run();
    } catch (error) {
      // The transaction as a whole could not be kept (disk full, locked): nobody may be told that it was.
      if (sqlite.inTransaction) rollback.run();
      for (const job of jobs) job.reject(error);
      return;
    }
    for (const answer of answers) answer();
    for (const act of callbacks) act();
  }

  return {
    write<T>(act: (tx: Tx) => T) {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ run: act, resolve, reject });
        if (scheduled) return;
        scheduled = true;
        flushed = new Promise((done) => {
          setImmediate(() => {
            flush();
            done();
          });
        });
      });
    },
    async idle() {
      let seen: Promise<void>;
      do {
        seen = flushed;
        await seen;
      } while (seen !== flushed);
    },
  };
}
