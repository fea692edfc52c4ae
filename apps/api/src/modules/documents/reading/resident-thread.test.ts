import { afterEach, describe, expect, it } from 'vitest';
import { createResidentThread } from './resident-thread.ts';

/** A thread that does what it is told, badly when told so. */
const MODULE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let tasks = 0;
    parentPort.on('message', (task) => {
      tasks += 1;
      if (task === 'hang') for (;;);
      if (task === 'eat') { const all = []; for (;;) all.push(new Array(1e6).fill(tasks)); }
      if (task === 'die') process.exit(1);
      if (task === 'refuse') parentPort.postMessage({ ok: false, code: 'damaged', message: 'no' });
      else parentPort.postMessage({ ok: true, read: [task, tasks] });
    });
  `)}`,
);

let thread: ReturnType<typeof createResidentThread>;
afterEach(() => thread.end());

describe('a thread that stays', () => {
  it('answers tasks in their order, one after another', async () => {
    thread = createResidentThread(MODULE);
    const answers = await Promise.all(['a', 'b', 'c'].map((task) => thread.ask(task)));
    expect(answers).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it.each([
    ['hang', 'zip-bomb'],
    ['eat', 'zip-bomb'],
    ['die', 'damaged'],
    ['refuse', 'damaged'],
  ])('is begun anew behind a task that ends it (%s): the next one finds nothing of the last', async (task, code) => {
    thread = createResidentThread(MODULE, { timeoutMs: 3_000, memoryMb: 32 });
    const [before, broken, after] = await Promise.allSettled([
      thread.ask('before'),
      thread.ask(task),
      thread.ask('after'),
    ]);
    expect(before).toMatchObject({ value: ['before', 1] });
    expect(broken).toMatchObject({ status: 'rejected', reason: { code } });
    expect(after).toMatchObject({ value: ['after', 1] });
  });

  it('is begun again after it was ended', async () => {
    thread = createResidentThread(MODULE);
    await thread.ask('one');
    await thread.end();
    expect(await thread.ask('two')).toEqual(['two', 1]);
  });
});
