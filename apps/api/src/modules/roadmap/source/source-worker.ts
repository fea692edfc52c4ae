import { parentPort, workerData } from 'node:worker_threads';
import { readSource } from './read-source.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** Runs in a thread of its own: reads one file, answers once. A class does not survive the way back, its code does. */
const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string | null };

try {
  parentPort?.postMessage({ ok: true, document: await readSource(bytes, fileName) });
} catch (error) {
  const code = error instanceof UnreadableSource ? error.code : 'damaged';
  parentPort?.postMessage({ ok: false, code, message: error instanceof Error ? error.message : String(error) });
}
