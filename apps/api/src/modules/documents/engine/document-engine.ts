import type { DocType, PrintModel } from '@tandem/domain/documents';
import { createResidentThread } from '../reading/resident-thread.ts';
import { runInWorker } from '../reading/run-in-worker.ts';
import type { EngineTask, MadeTemplate } from './engine-worker.ts';
import type { Inspection } from './inspect-template.ts';

const WORKER = new URL('engine-worker.ts', import.meta.url);

/** Makes standard templates, looks over uploaded ones, prints documents; all in threads with limited memory and time. */
export function createDocumentEngine() {
  const thread = createResidentThread(WORKER);
  const ask = <T>(task: EngineTask): Promise<T> => thread.ask<T>(task);
  const standard = new Map<DocType, Promise<MadeTemplate>>();

  return {
    /** The template the product brings along; made once. */
    standard(type: DocType): Promise<MadeTemplate> {
      const known = standard.get(type) ?? ask<MadeTemplate>({ task: 'standard', type });
      standard.set(type, known);
      known.catch(() => standard.delete(type));
      return known;
    },
    /** In a thread of its own: whatever the file does to it, nobody’s document is printed there afterwards. @throws {UnreadableSource} */
    inspect: (bytes: Uint8Array, fileName: string | null, type: DocType): Promise<Inspection> =>
      runInWorker<Inspection>(WORKER, { task: 'inspect', bytes, fileName, type } satisfies EngineTask),
    /** A .docx. @throws {UnreadableSource} when the template cannot be printed */
    print: (template: Uint8Array, model: PrintModel): Promise<Uint8Array> => ask({ task: 'print', template, model }),
    end: () => thread.end(),
  };
}
export type DocumentEngine = ReturnType<typeof createDocumentEngine>;
