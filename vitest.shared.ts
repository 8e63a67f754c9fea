import { defaultClientConditions, defaultServerConditions } from 'vite'

const source = 'banklink-source'

/** Our packages are read from their sources, so a test needs no build. */
export const fromSources = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
}

/** For a machine that is busy with something else: a test that hangs still ends. Milliseconds. */
export const testTimeout = 30_000

const reactTests = {
  testTimeout,
  environment: 'jsdom',
  setupFiles: ['./packages/react/src/testing/setup.ts'],
}
const ofScript = [
  'packages/react/src/session/adapters/script/*.test.ts',
  'packages/react/src/**/{traps,faultMatrix}.test.tsx',
]

/**
 * The kit's tests in a DOM. Files share one module graph per worker, which makes them four times as fast, and shows
 * whether a module keeps state that one use leaves for the next.
 */
export const domTests = {
  ...reactTests,
  isolate: false,
  include: ['packages/react/src/**/*.test.{ts,tsx}'],
  exclude: ['**/*.server.test.tsx', ...ofScript],
}

/** Those that load Link's script, which a page does once: each file gets a page of its own. */
export const pageTests = { ...reactTests, isolate: true, include: ofScript }
