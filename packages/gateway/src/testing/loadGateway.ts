// A process of its own for scripts/load: one gateway as a brand runs it, with Bond by processor tokens, on a database
// that others share.
import { createServer } from 'node:http'
import {
  type BondProcessorBackendOptions,
  bondProcessorBackend,
  processorWebhooks,
} from '@banklink/backends/bond-processor'
import pg from 'pg'
import { createGateway } from '../createGateway.ts'
import type { Session } from '../Gateway.ts'
import { closeOnSignal, toNodeListener } from '../node/index.ts'
import { postgresStore } from '../postgres/index.ts'
import { plaidWebhooks } from '../webhooks/index.ts'
import { storeKey } from './testDatabase.ts'

interface LoadSettings extends Pick<BondProcessorBackendOptions, 'bond' | 'plaid'> {
  databaseUrl: string
  customerIds: readonly string[]
  port: number
}

/** From `scripts/load/startGateway.mjs`. */
const settings = JSON.parse(process.env['BANKLINK_LOAD'] ?? '') as LoadSettings
const { bond, plaid, customerIds } = settings
const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 10, connectionTimeoutMillis: 5000 })
pool.on('error', () => {})
const store = postgresStore({ pool, key: storeKey })
await store.ready()

const { items } = store
const gateway = createGateway<Session & { customerId: string }>({
  secret: 'a secret of the load run, long enough',
  authorize({ headers }) {
    const customerId = customerIds[Number(headers.get('X-Owner') ?? Number.NaN)]
    return customerId === undefined ? null : { ownerKey: customerId, customerId }
  },
  backend: ({ customerId }, { fetch }) =>
    bondProcessorBackend({ bond, plaid, owner: { customerId }, webhooks: true, items, fetch }),
  webhooks: plaidWebhooks(processorWebhooks({ plaid, items })),
  idempotency: store.idempotency,
  audit: store.audit,
  limits: { store: store.limits },
  log: () => {},
  ready: () => store.check(),
})
// The run itself broke off.
process.once('disconnect', () => process.exit(1))
const server = createServer(toNodeListener(gateway)).listen(settings.port, '127.0.0.1', () => {
  process.send?.(server.address())
})
await closeOnSignal({ gateway, server, then: () => pool.end() })
process.exit(0)
