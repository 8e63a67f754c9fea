import { afterAll, expect, test } from 'vitest'
import { databaseKinds } from './AttackStore.ts'
import { targets } from './AttackTarget.ts'
import { crashes } from './crashes.ts'

const { kinds, stop } = databaseKinds()
afterAll(stop)

const rows = targets.flatMap((target) =>
  kinds.flatMap((kind) =>
    (['before', 'after'] as const).map((when) => ({ target, kind, when, platform: target.name, store: kind.name })),
  ),
)

test.each(rows)(
  'crashes: a gateway that crashes $when any request leaves one account for the next request ($platform, $store)',
  async ({ target, kind, when }) => {
    const store = await kind.make()
    const found = await crashes(target, { store, when, seed: `crash-${when}` })
    expect(found.length).toBeGreaterThan(1)
    // Where the answer with the only access token was lost, nothing is linked, and the person is told to begin again.
    const mayBeRefused = when === 'after' && !target.findsLost ? 1 : 0
    for (const each of found) {
      expect(each).toMatchObject({ leaks: 0, crossings: 0, doubles: 0, lost: 0, failures: 0 })
    }
    expect(found.filter(({ refused }) => refused)).toHaveLength(mayBeRefused)
  },
  120_000,
)
