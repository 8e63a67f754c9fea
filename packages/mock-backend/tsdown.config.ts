import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'

export default defineConfig({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'devtools/index': 'src/devtools/index.ts',
    'msw/index': 'src/msw/index.ts',
    'node/index': 'src/node/index.ts',
    'cli/main': 'src/cli/main.ts',
  },
  deps: { neverBundle: [/^node:/] },
})
