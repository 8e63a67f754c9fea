// A process of its own: attacks one platform through every store, and sends what was found.
import { databaseKinds, memory } from '../../packages/gateway/src/testing/attack/AttackStore.ts'
import { targets } from '../../packages/gateway/src/testing/attack/AttackTarget.ts'
import { attackWorld } from '../../packages/gateway/src/testing/attack/attackWorld.ts'
import { crashes } from '../../packages/gateway/src/testing/attack/crashes.ts'
import { hostileRequests } from '../../packages/gateway/src/testing/attack/hostileRequests.ts'
import { randomHistory } from '../../packages/gateway/src/testing/attack/randomHistory.ts'
import { shareOf } from '../../packages/gateway/src/testing/attack/shareOf.ts'

const [at, requests, histories] = process.argv.slice(2).map(Number)
const target = targets[at]
const { kinds, stop } = databaseKinds()
const share = (count, kind) => shareOf(count, { kind, databases: kinds.length, targets: targets.length })
for (const kind of [memory, ...kinds]) {
  const store = await kind.make()
  const send = (suite, { count, seed, found }) =>
    process.send({ suite, count, found, run: [suite, target.name, kind.name, seed] })
  for (let from = 0; from < share(requests, kind); from += 500) {
    const [count, seed] = [Math.min(500, share(requests, kind) - from), `long-${from}`]
    const found = await hostileRequests(attackWorld(target, { store, seed }), { count, seed: from + 1 })
    send('requests', { count, seed, found })
  }
  for (let one = 1; one <= share(histories, kind); one++) {
    const seed = `long-history-${one}`
    send('histories', { count: 1, seed, found: await randomHistory(attackWorld(target, { store, seed }), one) })
  }
  if (kind === memory) continue
  for (const when of ['before', 'after']) {
    const died = await crashes(target, { store, when, seed: `long-crash-${when}` })
    for (const [request, found] of died.entries()) send('crashes', { count: 1, seed: `${when} ${request}`, found })
  }
}
await stop()
// What a dead gateway was to do still waits.
process.disconnect()
process.exit(0)
