import { Worker } from 'node:worker_threads';
import { UnreadableSource } from './unreadable-source.ts';
import type { UnreadableCode } from './unreadable-source.ts';

export type WorkerLimits = { timeoutMs?: number; memoryMb?: number };

type Answer<T> = { ok: true; read: T } | { ok: false; code: UnreadableCode; message: string };

/**
 * Reads a file in a thread with limited memory and time, so that no file can stop the server. A file that needs more is
 * treated as a bomb. `reader` is a module that calls `answerFromWorker`. @throws {UnreadableSource}
 */
export async function readInWorker<T>(
  reader: URL,
  bytes: Uint8Array,
  fileName: string | null,
  { timeoutMs = 20_000, memoryMb = 256 }: WorkerLimits = {},
): Promise<T> {
  const worker = new Worker(reader, {
    workerData: { bytes, fileName },
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
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(new UnreadableSource(outOfMemory ? 'zip-bomb' : 'damaged', error.message, { cause: error }));
      });
      worker.once('exit', () => reject(new UnreadableSource('damaged', 'the reader stopped without an answer')));
    });
    if (!answer.ok) throw new UnreadableSource(answer.code, answer.message);
    return answer.read;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
