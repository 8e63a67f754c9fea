import type { CompleteRequest } from '@banklink/core'
import { createMockBackend } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { bondProcessorPlatform } from '@banklink/test/node'
import { expect, test } from 'vitest'
import type { SqlStore } from '../sql/SqlStore.ts'
import { finishedLink, type MockGateway, mockGatewayOver } from './mockGateway.ts'
import { olderSqlStore } from './olderSqlStore.ts'
import { storeKey, type TestDatabase } from './testDatabase.ts'

/** A gateway of the release before and one of this release on one database. `database` returns the empty one of a test. */
export function olderReleaseTests(database: () => TestDatabase): void {
  const versions = async (): Promise<number[]> =>
    (await database().run('SELECT version FROM banklink_migrations ORDER BY version')).map((row) =>
      Number(row['version']),
    )

  test('behavior: what one release answered or began, the other repeats and completes, while one migrates', async () => {
    const { mock, older, newStore, newer } = scene(database())
    const links: CompleteRequest[] = []
    for (let at = 0; at < 5; at++) links.push(await finishedLink(older))
    const [answered, while1, while2, mine, raced] = links
    const first = await complete(older, answered, 'answered')
    expect(await versions()).toEqual([1, 2, 3, 4, 5])

    const [, ...during] = await Promise.all([
      newStore.ready(),
      complete(older, while1, 'during-1'),
      complete(older, while2, 'during-2'),
    ])
    expect(await versions()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await complete(newer, answered, 'answered')).toEqual(first)
    expect(await complete(newer, while1, 'during-1')).toEqual(during[0])
    expect(await complete(newer, while2, 'during-2')).toEqual(during[1])

    const continued = await complete(newer, mine, 'continued')
    expect(await complete(older, mine, 'continued')).toEqual(continued)
    const begunAtNewer = await finishedLink(newer)
    expect(await complete(newer, begunAtNewer, 'new')).toEqual(await complete(older, begunAtNewer, 'new'))

    const both = await Promise.allSettled([complete(older, raced, 'raced'), complete(newer, raced, 'raced')])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    const lists = await Promise.all([older, newer].map(async (each) => each.browser().list({}, call())))
    expect(lists[1]).toEqual(lists[0])
    expect(lists[0]?.accounts).toHaveLength(6)
    expect(mock.state().counts.activeAccounts).toBe(6)
  })

  test('behavior: a release that runs goes on over newer tables, and one that starts there stops', async () => {
    const { mock, older, newStore } = scene(database())
    await older.browser().list({}, call())
    await newStore.ready()
    const { accounts } = await older.browser().list({}, call())
    expect(accounts).toEqual([])
    const restarted = olderSqlStore(database().open(), { key: storeKey, clock: mock.clock })
    await expect(restarted.ready()).rejects.toMatchObject({ code: 'store.version_mismatch' })
  })

  test('behavior: an owner is erased with what each release answered this owner since', async () => {
    const { older, newStore, newer } = scene(database())
    const [before, after] = [await finishedLink(older), await finishedLink(older)]
    await complete(older, before, 'before')
    await newStore.ready()
    await complete(newer, after, 'after')
    await complete(newer, before, 'before')
    const erased = await newer.gateway.eraseOwner(sessionOf(newer))
    expect(erased).toMatchObject({ failed: [], pending: [] })
    expect(erased.removed).toHaveLength(2)
    // The answers of the older release name no owner: they expire a day after they were given.
    const owners = await database().run('SELECT owner FROM banklink_answers WHERE answer IS NOT NULL')
    expect(owners.length).toBeGreaterThan(0)
    expect(owners.every(({ owner }) => owner === null)).toBe(true)
  })
}

/** Both gateways, of which the newer one has not used the database yet. */
function scene(database: TestDatabase) {
  const mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) } })
  const { clock } = mock
  const open = (store: SqlStore): MockGateway =>
    mockGatewayOver(bondProcessorPlatform({ items: store.items }), { idempotency: store.idempotency }, { mock })
  const newStore = database.connect({ clock })
  const older = open(olderSqlStore(database.open(), { key: storeKey, clock }))
  return { mock, older, newStore, newer: open(newStore) }
}

async function complete(gateway: MockGateway, request: CompleteRequest | undefined, key: string) {
  if (!request) throw new Error('Too few links were begun.')
  const step = await gateway.browser().complete(request, call(key))
  if (!step.done) throw new Error('Bond answers the account at once.')
  return step.value
}

function sessionOf({ mock }: MockGateway) {
  const [owner] = bondProcessorPlatform().owners(mock)
  if (!owner) throw new Error('The mock has no owner.')
  return owner
}
