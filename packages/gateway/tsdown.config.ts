import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'

export default defineConfig({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'doctor/main': 'src/doctor/main.ts',
    'node/index': 'src/node/index.ts',
    'postgres/index': 'src/postgres/index.ts',
    'sqlite/index': 'src/sqlite/index.ts',
    'opentelemetry/index': 'src/opentelemetry/index.ts',
    'redis/index': 'src/redis/index.ts',
    'webhooks/index': 'src/webhooks/index.ts',
  },
  deps: { neverBundle: [/^node:/] },
})
