import { afterAll, expect, test } from 'vitest'
import { databaseKinds, memory } from './AttackStore.ts'
import { targets } from './AttackTarget.ts'
import { attackWorld } from './attackWorld.ts'
import { hostileRequests } from './hostileRequests.ts'
import { shareOf } from './shareOf.ts'

const requests = Number(process.env['BANKLINK_REQUESTS'] ?? 10_000)
const { kinds, stop } = databaseKinds()
afterAll(stop)

const rows = targets.flatMap((target) =>
  [memory, ...kinds].map((kind) => ({ target, kind, platform: target.name, store: kind.name })),
)

test.each(rows)(
  'hostile requests: no leak, and no access to another owner’s data ($platform, $store)',
  async ({ target, kind }) => {
    const store = await kind.make()
    const count = shareOf(requests, { kind, databases: kinds.length, targets: targets.length })
    for (let from = 0; from < count; from += 500) {
      const world = attackWorld(target, { store, seed: `hostile-${from}` })
      const found = await hostileRequests(world, { count: Math.min(500, count - from), seed: from + 1 })
      expect([from, found]).toEqual([from, { leaks: 0, crossings: 0, doubles: 0, lost: 0, failures: 0 }])
    }
  },
  3_600_000,
)
