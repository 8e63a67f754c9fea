import { afterAll, expect, test } from 'vitest'
import { databaseKinds, memory } from './AttackStore.ts'
import { targets } from './AttackTarget.ts'
import { attackWorld } from './attackWorld.ts'
import { randomHistory } from './randomHistory.ts'
import { shareOf } from './shareOf.ts'

const histories = Number(process.env['BANKLINK_HISTORIES'] ?? 500)
const { kinds, stop } = databaseKinds()
afterAll(stop)

const rows = targets.flatMap((target) =>
  [memory, ...kinds].map((kind) => ({ target, kind, platform: target.name, store: kind.name })),
)

test.each(rows)(
  'random histories: one account for each link, and for its own owner ($platform, $store)',
  async ({ target, kind }) => {
    const store = await kind.make()
    const count = shareOf(histories, { kind, databases: kinds.length, targets: targets.length })
    for (let seed = 1; seed <= count; seed++) {
      const found = await randomHistory(attackWorld(target, { store, seed: `history-${seed}` }), seed)
      expect([seed, found]).toEqual([seed, { leaks: 0, crossings: 0, doubles: 0, lost: 0, failures: 0 }])
    }
  },
  3_600_000,
)
