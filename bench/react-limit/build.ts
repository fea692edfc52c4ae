import { fileURLToPath } from 'node:url';
import { useVite } from '../lib/packages.ts';
import { root } from '../lib/paths.ts';

/** Bundles the page with the tools and the React of apps/web. */
export async function buildReactLimit(outDir: string): Promise<void> {
  const modules = `${root}/apps/web/node_modules`;
  await useVite().build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^react$/, replacement: `${modules}/react/index.js` },
        { find: /^react-dom\/client$/, replacement: `${modules}/react-dom/client.js` },
      ],
    },
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, target: ['chrome100', 'firefox100'] },
  });
}
