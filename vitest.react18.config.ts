import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { domTests, fromSources, pageTests } from './vitest.shared.ts'

const folder = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

const react18 = {
  ...fromSources,
  plugins: [react()],
  resolve: {
    ...fromSources.resolve,
    alias: [
      { find: /^react(\/.*)?$/, replacement: `${folder('react18')}$1` },
      { find: /^react-dom(\/.*)?$/, replacement: `${folder('react-dom18')}$1` },
    ],
  },
}
const environment = {
  env: { REACT_MAJOR: '18' },
  // What is not bundled asks Node for React, so Node is told as well.
  execArgv: ['--import', fileURLToPath(new URL('scripts/react18.mjs', import.meta.url))],
}

/** The kit's tests once more on the oldest React that it supports. */
export default defineConfig({
  test: {
    projects: [
      {
        ...react18,
        test: {
          ...domTests,
          ...environment,
          name: 'react18',
          // Thousands of histories of the session, which runs without React.
          exclude: [...domTests.exclude, '**/{sequences,simulation}.test.ts'],
        },
      },
      {
        ...react18,
        // The matrix writes its page with the newest React.
        test: { ...pageTests, ...environment, name: 'react18, page', exclude: ['**/faultMatrix.test.tsx'] },
      },
    ],
  },
})
