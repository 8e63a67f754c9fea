import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { fromSources, testTimeout } from './vitest.shared.ts'

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSources,
        test: {
          name: 'unit',
          testTimeout,
          environment: 'node',
          include: [
            'packages/!(react)/src/**/*.test.ts',
            'packages/react/src/**/*.server.test.tsx',
            'scripts/**/*.test.mjs',
            'apps/*/{server,src}/**/*.test.ts',
          ],
          exclude: ['**/*.dom.test.ts'],
        },
      },
      {
        ...fromSources,
        plugins: [react()],
        test: {
          name: 'dom',
          testTimeout,
          environment: 'jsdom',
          include: ['packages/react/src/**/*.test.{ts,tsx}', 'packages/*/src/**/*.dom.test.{ts,tsx}'],
          exclude: ['**/*.server.test.tsx'],
          setupFiles: ['./packages/react/src/testing/setup.ts'],
        },
      },
    ],
  },
})
