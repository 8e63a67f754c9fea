import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { domTests, fromSources } from './vitest.shared.ts'

const compiler = babel({
  include: /\/packages\/react\/src\//,
  exclude: [/\.test\.tsx?$/, /\/testing\//],
  // What the compiler cannot take is an error, and not left as it is.
  presets: [reactCompilerPreset({ panicThreshold: 'all_errors' })],
})

/** The kit's tests that render, over sources compiled by the React Compiler, as an app may compile them. */
export default defineConfig({
  test: {
    projects: [
      {
        ...fromSources,
        plugins: [react(), compiler],
        test: {
          ...domTests,
          name: 'compiled',
          include: ['packages/react/src/**/*.test.tsx'],
          setupFiles: [...domTests.setupFiles, './packages/react/src/testing/expectCompiled.ts'],
        },
      },
    ],
  },
})
