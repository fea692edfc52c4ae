import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Both cores of a small machine: the default leaves one to a watching terminal.
    maxWorkers: '100%',
    projects: ['packages/domain', 'packages/contracts', 'packages/api-client', 'apps/api', 'apps/web', 'scripts'].map(
      (root) => ({
        test: {
          name: root,
          root,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          // Generous: the suite may share two cores with everything else.
          testTimeout: 120_000,
          hookTimeout: 60_000,
          exclude: ['**/node_modules/**'],
        },
      }),
    ),
  },
});
