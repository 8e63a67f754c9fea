import { defaultClientConditions, defaultServerConditions } from 'vite'

const source = 'banklink-source'

/** Our packages are read from their sources, so a test needs no build. */
export const fromSources = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
}

/** For a machine that is busy with something else: a test that hangs still ends. Milliseconds. */
export const testTimeout = 30_000
