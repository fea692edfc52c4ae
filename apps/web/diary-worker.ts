import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;
const SOURCE = join(HERE, 'service-worker.js');
/** The screens that work without a network, and their words. */
const SCREENS = ['src/pages/diary/diary-page.tsx', 'src/pages/diary/new-meeting-page.tsx', 'src/lib/i18n/ru/daily.ts'];
const WHEN_ASKED = ['src/lib/i18n/en/index.ts'];
/** Files of `public/` that the page asks for; their names say nothing of what is in them. */
const PUBLIC = ['theme.js', 'mark.svg'];

/** Makes `/sw.js`: the worker with the list of the files that the diary needs, found by following the imports. */
export function diaryWorker(): Plugin {
  return {
    name: 'tandem-diary-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const chunkOf = (path: string) => {
        const found = chunks.find(({ facadeModuleId, moduleIds }) =>
          [facadeModuleId, ...moduleIds].includes(join(HERE, path)),
        );
        if (!found) throw new Error(`No file of the build holds ${path}`);
        return found.fileName;
      };
      /** A file with all it imports, and the styles of each. */
      const gather = (fileName: string, into: Set<string>): void => {
        const chunk = bundle[fileName];
        if (into.has(fileName) || chunk?.type !== 'chunk') return;
        into.add(fileName);
        for (const style of chunk.viteMetadata?.importedCss ?? []) into.add(style);
        for (const imported of chunk.imports) gather(imported, into);
      };
      const kept = new Set<string>();
      for (const { fileName, isEntry } of chunks) if (isEntry) gather(fileName, kept);
      for (const screen of SCREENS) gather(chunkOf(screen), kept);
      const whenAsked = new Set<string>();
      for (const words of WHEN_ASKED) gather(chunkOf(words), whenAsked);
      for (const fileName of Object.keys(bundle)) if (fileName.endsWith('.woff2')) whenAsked.add(fileName);

      const source = readFileSync(SOURCE, 'utf8');
      const page = bundle['index.html'];
      const version = createHash('sha256')
        .update(source)
        .update(page?.type === 'asset' ? page.source : '')
        .update([...kept].sort().join())
        .update(PUBLIC.map((name) => readFileSync(join(HERE, 'public', name), 'utf8')).join());
      const list = (names: Iterable<string>) => JSON.stringify([...names].map((name) => `/${name}`));
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: source
          .replace('__VERSION__', version.digest('hex').slice(0, 16))
          .replace('__KEPT__', list([...kept, ...PUBLIC]))
          .replace('__KEPT_WHEN_ASKED__', list([...whenAsked].filter((name) => !kept.has(name)))),
      });
    },
  };
}
