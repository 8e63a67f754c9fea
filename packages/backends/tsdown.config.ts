import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'

export default defineConfig({
  ...shared,
  entry: {
    'bond/index': 'src/bond/index.ts',
    'bond-processor/index': 'src/bond-processor/index.ts',
    'cybrid/index': 'src/cybrid/index.ts',
    'gateway/index': 'src/gateway/index.ts',
  },
})
