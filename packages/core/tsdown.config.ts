import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'

export default defineConfig({
  ...shared,
  entry: { index: 'src/index.ts', 'wire/index': 'src/wire/index.ts', 'testing/index': 'src/testing/index.ts' },
})
