import type { DocType, PrintModel } from '@tandem/domain/documents';
import { answerAlways } from '../reading/index.ts';

/** A template with the tags it asks for. */
export type MadeTemplate = { bytes: Uint8Array; tags: string[] };

/** What the thread is asked for. */
export type EngineTask =
  | { task: 'standard'; type: DocType }
  | { task: 'inspect'; bytes: Uint8Array; fileName: string | null; type: DocType }
  | { task: 'print'; template: Uint8Array; model: PrintModel };

async function standardOf(type: DocType): Promise<MadeTemplate> {
  const { standardTemplate } = await import('../templates/standard-templates.ts');
  const { inspectTemplate } = await import('./inspect-template.ts');
  const bytes = await standardTemplate(type);
  const inspected = await inspectTemplate(bytes, null, type);
  return { bytes, tags: inspected.ok ? inspected.tags : [] };
}

/** Runs in a thread: templates are looked over, made, printed. Only what a task needs is loaded. */
await answerAlways(async (asked: EngineTask) => {
  switch (asked.task) {
    case 'standard':
      return standardOf(asked.type);
    case 'inspect':
      return (await import('./inspect-template.ts')).inspectTemplate(asked.bytes, asked.fileName, asked.type);
    case 'print':
      return (await import('./print-document.ts')).printDocument(asked.template, asked.model);
  }
});
