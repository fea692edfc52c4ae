import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableSource } from './unreadable-source.ts';

/** The other end of `readInWorker`: reads one file, answers once. A class does not survive the way back, its code does. */
export async function answerFromWorker(
  read: (bytes: Uint8Array, fileName: string | null) => Promise<unknown>,
): Promise<void> {
  const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string | null };
  try {
    parentPort?.postMessage({ ok: true, read: await read(bytes, fileName) });
  } catch (error) {
    const code = error instanceof UnreadableSource ? error.code : 'damaged';
    parentPort?.postMessage({ ok: false, code, message: error instanceof Error ? error.message : String(error) });
  }
}
