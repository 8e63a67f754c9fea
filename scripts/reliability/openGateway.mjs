import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bondBackend } from '../../packages/backends/src/bond/bondBackend.ts'
import { createGateway } from '../../packages/gateway/src/createGateway.ts'
import { sqliteStore } from '../../packages/gateway/src/sqlite/sqliteStore.ts'
import { createMockBackend, finishMockLink } from '../../packages/mock-backend/src/index.ts'

/** One gateway before Bond's mock, with its answers in a SQLite file. */
export async function openGateway() {
  const folder = mkdtempSync(join(tmpdir(), 'banklink-reliability-'))
  const path = join(folder, 'banklink.db')
  const store = sqliteStore({ path, key: '0a'.repeat(32) })
  await store.ready()
  let [mock, made] = [createMockBackend({ seed: '0' }), 0]
  const gateway = createGateway({
    secret: 'a secret of the measurement, long enough',
    authorize: () => ({ ownerKey: 'owner-1' }),
    backend: () =>
      bondBackend({
        baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
        ...mock.bond.credentials,
        cardAccountId: mock.bond.cardAccounts[0].accountId,
        fetch: async (input, init) => mock.fetch(new Request(input, init)),
      }),
    idempotency: store.idempotency,
    log: () => {},
  })
  return {
    gateway,
    path,
    finishLink: (linkToken) => finishMockLink(mock, { linkToken }),
    /** A mock keeps all that it made, which would count as the gateway's memory, and its owner is no person with a thousand accounts. */
    renew: () => {
      mock = createMockBackend({ seed: String(++made) })
    },
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
