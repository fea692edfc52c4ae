import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableSource } from './unreadable-source.ts';

type Work<T> = (data: T) => Promise<unknown>;

/** A class does not survive the way back, its code does. */
async function answer(work: () => Promise<unknown>): Promise<void> {
  try {
    parentPort?.postMessage({ ok: true, read: await work() });
  } catch (error) {
    const code = error instanceof UnreadableSource ? error.code : 'damaged';
    parentPort?.postMessage({ ok: false, code, message: error instanceof Error ? error.message : String(error) });
  }
}

/** The other end of `readInWorker`: works once, answers once. */
export function answerFromWorker(
  read: (bytes: Uint8Array, fileName: string | null) => Promise<unknown>,
): Promise<void> {
  const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string | null };
  return answer(() => read(bytes, fileName));
}

/** The other end of `createResidentThread`, and of `runInWorker` where the thread was begun with its task. */
export async function answerAlways<T>(work: Work<T>): Promise<void> {
  if (workerData !== null && workerData !== undefined) return answer(() => work(workerData as T));
  parentPort?.on('message', (task: T) => void answer(() => work(task)));
}
