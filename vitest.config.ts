import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { domTests, fromSources, pageTests, testTimeout } from './vitest.shared.ts'

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSources,
        test: {
          name: 'unit',
          testTimeout,
          isolate: false,
          environment: 'node',
          include: [
            'packages/!(react)/src/**/*.test.ts',
            'packages/react/src/**/*.server.test.tsx',
            'scripts/**/*.test.mjs',
            '.storybook/*.test.ts',
            'apps/*/{server,src}/**/*.test.ts',
          ],
          exclude: ['**/*.dom.test.ts'],
        },
      },
      { ...fromSources, plugins: [react()], test: { ...domTests, name: 'dom' } },
      {
        ...fromSources,
        plugins: [react()],
        // The stand-ins are installed on `window` too.
        test: { ...pageTests, name: 'page', include: [...pageTests.include, 'packages/*/src/**/*.dom.test.{ts,tsx}'] },
      },
    ],
  },
})
