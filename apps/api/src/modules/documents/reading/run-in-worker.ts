import { Worker } from 'node:worker_threads';
import { UnreadableSource } from './unreadable-source.ts';
import type { UnreadableCode } from './unreadable-source.ts';

export type WorkerLimits = { timeoutMs?: number; memoryMb?: number };

export type Answer<T> = { ok: true; read: T } | { ok: false; code: UnreadableCode; message: string };

/** What a thread that broke down means for the file it worked on: one that needs more memory than is given is a bomb. */
export function failure(error: NodeJS.ErrnoException): UnreadableSource {
  const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new UnreadableSource(outOfMemory ? 'zip-bomb' : 'damaged', error.message, { cause: error });
}

/**
 * Does one piece of work in a thread with limited memory and time, so that no file can stop the server. `module` answers
 * once, through `answerOnce`. @throws {UnreadableSource}
 */
export async function runInWorker<T>(
  module: URL,
  data: unknown,
  { timeoutMs = 20_000, memoryMb = 256 }: WorkerLimits = {},
): Promise<T> {
  const worker = new Worker(module, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
    // What the server was started with is not the worker's business.
    execArgv: [],
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer<T>>((resolve, reject) => {
      timer = setTimeout(() => reject(new UnreadableSource('zip-bomb', 'reading took too long')), timeoutMs);
      worker.once('message', resolve);
      worker.once('error', (error) => reject(failure(error)));
      worker.once('exit', () => reject(new UnreadableSource('damaged', 'the reader stopped without an answer')));
    });
    if (!answer.ok) throw new UnreadableSource(answer.code, answer.message);
    return answer.read;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
