import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { diaryWorker } from './diary-worker.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), diaryWorker()],
  build: {
    target: ['chrome100', 'firefox100'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssMinify: 'lightningcss',
    rolldownOptions: {
      output: {
        // One file for what every screen shares, so that the first load is a few requests, not dozens of crumbs.
        advancedChunks: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](?!.*(zod|react-hook-form|@hookform|standard-schema|uqr|hello-pangea|redux|css-box-model|raf-schd|tanstack[\\/+](react-)?virtual))|packages[\\/](domain[\\/]src[\\/](access|kernel|school[\\/]calendar-steps|routes[\\/]tenths|roadmap[\\/]vocabulary)|api-client)|src[\\/](lib|ui)[\\/](?!.*(i18n[\\/]en|i18n[\\/]ru[\\/](?!shell|session|roadmap|bases|first)|form-problems|form-resolver|password-field|qr-code))/,
            },
            {
              // What both boards carry cards with.
              name: 'carrying',
              test: /node_modules[\\/].*(hello-pangea|redux|css-box-model|raf-schd|tanstack[\\/+](react-)?virtual)/,
            },
            {
              name: 'forms',
              test: /node_modules[\\/].*(zod|react-hook-form|@hookform|standard-schema)|packages[\\/]contracts/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } } },
});
