import { expect, test } from 'vitest'
import { finishedLink, mockGateway } from '../testing/mockGateway.ts'
import { sqliteFile } from '../testing/sqliteDatabases.ts'

test.each([
  ['ahead', 90_000],
  ['behind', -90_000],
])(
  'behavior: a gateway whose clock is a minute and a half %s leaves another the time that its work may take',
  async (_how, ms) => {
    const database = await sqliteFile.make()
    const time = { now: Date.UTC(2026, 0, 15) }
    const clock = { now: () => time.now }
    const skewed = { now: () => time.now + ms }
    const sent = Promise.withResolvers<void>()
    const mocked = mockGateway({ idempotency: database.connect({ clock: skewed }).idempotency, clock: skewed })
    const request = { json: await finishedLink(mocked), headers: { 'Idempotency-Key': 'key-1' } }
    const slow = mockGateway(
      { idempotency: database.connect({ clock }).idempotency, clock },
      {
        fetch: async () => {
          sent.resolve()
          return new Promise<never>(() => {})
        },
      },
    )
    void slow.send('/completions', request)
    await sent.promise
    // The work of a request is stopped after 110 seconds.
    time.now += 110_000
    expect((await mocked.send('/completions', request)).status).toBe(409)
    // And a dead one is found out.
    time.now += 190_000
    expect((await mocked.send('/completions', request)).status).toBe(201)
    await database.drop()
  },
)
