import { runInWorker, type WorkerLimits } from './run-in-worker.ts';

/** Reads a file in a thread of its own. `reader` is a module that calls `answerFromWorker`. @throws {UnreadableSource} */
export const readInWorker = <T>(
  reader: URL,
  bytes: Uint8Array,
  fileName: string | null,
  limits: WorkerLimits = {},
): Promise<T> => runInWorker<T>(reader, { bytes, fileName }, limits);
