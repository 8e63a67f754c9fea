import { defaultClientConditions, defaultServerConditions } from 'vite'

const source = 'banklink-source'

/** Our packages are read from their sources, so a test needs no build. */
export const fromSources = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
}
