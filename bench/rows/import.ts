import { readFileSync } from 'node:fs';
import { parseRoadmap } from '../../packages/domain/src/roadmap/import/index.ts';
import { systemContext } from '../../apps/api/src/kernel/context.ts';
import { readSource } from '../../apps/api/src/modules/roadmap/source/read-source.ts';
import { sampleOf } from '../../apps/api/src/modules/roadmap/source-plan.ts';
import { openSchoolHouse } from '../../apps/api/src/school-house.ts';
import type { Bench } from '../lib/bench.ts';
import { median } from '../lib/numbers.ts';
import { useXmldom, useYauzl } from '../lib/packages.ts';
import { lyceumDocument } from '../lib/paths.ts';
import { interleaved } from '../lib/rounds.ts';
import { type Row, row } from '../lib/row.ts';

/** Unzips every XML part that a reader of tables needs and builds its tree: what nobody can do without. */
async function unzipAndParse(bytes: Buffer): Promise<number> {
  const zip = await useYauzl().fromBufferPromise(bytes, { lazyEntries: true });
  let parts = 0;
  for await (const entry of zip.eachEntry()) {
    if (!['word/document.xml', 'word/numbering.xml'].includes(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const { DOMParser } = useXmldom();
    const tree = new DOMParser().parseFromString(Buffer.concat(chunks).toString(), 'text/xml');
    if (tree.documentElement) parts++;
  }
  return parts;
}

/** The median of repeated runs, after enough of them to be warm. */
async function medianMs(ms: number, act: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + ms;
  while (performance.now() < until || times.length < 3) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The lyceum's approved plan, from the bytes of its file to the preview that is shown. */
export async function importDocument({ workshop, pace }: Bench): Promise<Row[]> {
  const bytes = readFileSync(lyceumDocument);
  const house = openSchoolHouse(workshop.newFolder());
  let fault: string | null = null;

  async function preview(): Promise<void> {
    const document = await readSource(bytes, 'plan.docx');
    const parsed = parseRoadmap(document);
    const shown = JSON.stringify({ parsed, sample: sampleOf(document) });
    if (parsed.items.length === 0 || shown === '') fault ??= 'nothing was read';
  }
  async function bareParse(): Promise<void> {
    if ((await unzipAndParse(bytes)) === 0) fault ??= 'the reference read nothing';
  }
  async function wholeImport(): Promise<void> {
    const file = { name: 'plan.docx', bytes };
    const { parsed } = await house.roadmap.imports.create(systemContext(new Date()), {
      file,
      text: null,
      targetId: null,
    });
    if (parsed.items.length === 0) fault ??= 'the preview is empty';
  }

  try {
    await medianMs(pace.ms, preview);
    await medianMs(pace.ms, bareParse);
    const seen = await interleaved(pace.rounds, {
      ours: () => medianMs(pace.ms, preview),
      bare: () => medianMs(pace.ms, bareParse),
      whole: () => medianMs(pace.ms, wholeImport),
    });
    const reference = seen.bare;
    return [
      row(
        {
          name: 'parse + preview of the lyceum’s document: ms of unzipping and parsing its XML alone',
          unit: 'ms',
          ours: seen.ours,
          reference,
          goal: { atMost: 2 },
        },
        fault,
      ),
      row(
        {
          name: 'the same through the service (worker thread, database): ms of the same',
          unit: 'ms',
          ours: seen.whole,
          reference,
          goal: null,
        },
        fault,
      ),
    ];
  } finally {
    await house.close();
  }
}
