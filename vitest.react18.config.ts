import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { fromSources, testTimeout } from './vitest.shared.ts'

const folder = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

/** The kit's tests once more on the oldest React that it supports. */
export default defineConfig({
  ...fromSources,
  plugins: [react()],
  resolve: {
    ...fromSources.resolve,
    alias: [
      { find: /^react(\/.*)?$/, replacement: `${folder('react18')}$1` },
      { find: /^react-dom(\/.*)?$/, replacement: `${folder('react-dom18')}$1` },
    ],
  },
  test: {
    name: 'react18',
    testTimeout,
    env: { REACT_MAJOR: '18' },
    environment: 'jsdom',
    include: ['packages/react/src/**/*.test.{ts,tsx}'],
    exclude: ['**/*.server.test.tsx'],
    setupFiles: ['./packages/react/src/testing/setup.ts'],
    // What is not bundled asks Node for React, so Node is told as well.
    execArgv: ['--import', fileURLToPath(new URL('scripts/react18.mjs', import.meta.url))],
  },
})
