import { Worker } from 'node:worker_threads';
import { type Answer, failure, type WorkerLimits } from './run-in-worker.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** The server rests most of the day: so long nobody asks, so long there is no thread. */
const IDLE_MS = 20_000;

type Settle = { done(answer: Answer<unknown>): void; broken(error: Error): void };
type Thread = { worker: Worker; task: Settle | null };

/**
 * A thread that stays while there is work, so that a task does not pay for loading its libraries. One task at a time; a
 * task that takes too long or too much memory ends the thread, and the next task begins a new one.
 */
export function createResidentThread(module: URL, { timeoutMs = 20_000, memoryMb = 256 }: WorkerLimits = {}) {
  let thread: Thread | null = null;
  let resting: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function begin(): Thread {
    const worker = new Worker(module, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
      execArgv: [],
      env: {},
    });
    const made: Thread = { worker, task: null };
    worker.on('message', (answer: Answer<unknown>) => made.task?.done(answer));
    worker.on('error', (error: NodeJS.ErrnoException) => made.task?.broken(failure(error)));
    worker.on('exit', () => made.task?.broken(new UnreadableSource('damaged', 'the thread stopped without an answer')));
    return made;
  }

  async function end(): Promise<void> {
    clearTimeout(resting);
    const gone = thread;
    thread = null;
    await gone?.worker.terminate();
  }

  async function ask<T>(task: unknown): Promise<T> {
    clearTimeout(resting);
    const now = (thread ??= begin());
    now.worker.ref();
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<Answer<unknown>>((resolve, reject) => {
        timer = setTimeout(() => reject(new UnreadableSource('zip-bomb', 'the work took too long')), timeoutMs);
        now.task = { done: resolve, broken: reject };
        now.worker.postMessage(task);
      });
      if (!answer.ok) throw new UnreadableSource(answer.code, answer.message);
      now.task = null;
      return answer.read as T;
    } catch (error) {
      // Whatever a task has left behind in a thread that refused or broke down, the next one does not find it.
      now.task = null;
      await end();
      throw error;
    } finally {
      clearTimeout(timer);
      // A thread at rest never keeps the server from stopping.
      now.worker.unref();
      resting = setTimeout(() => void end(), IDLE_MS).unref();
    }
  }

  return {
    /** The answer of the module’s `answerAlways`. @throws {UnreadableSource} */
    ask<T>(task: unknown): Promise<T> {
      const answer = last.then(() => ask<T>(task));
      last = answer.catch(() => undefined);
      return answer;
    },
    end,
  };
}
