import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/domain', 'packages/contracts', 'packages/api-client', 'apps/api', 'apps/web', 'scripts'].map(
      (root) => ({
        test: { name: root, root, include: ['**/*.test.ts', '**/*.test.tsx'], exclude: ['**/node_modules/**'] },
      }),
    ),
  },
});
