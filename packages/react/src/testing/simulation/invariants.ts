import { expect } from 'vitest'
import type { Simulation } from './createSimulation.ts'
import { operations } from './operations.ts'

/** What holds after each operation. */
export function checkEveryStep({ confirmed, heard, servers }: Simulation): void {
  for (const owner of [0, 1]) {
    const links = confirmed.filter((each) => each.owner === owner).length
    // One account at most for what Link confirmed to this owner, and none for the other's.
    expect(liveRows(servers.rows(owner))).toBeLessThanOrEqual(links)
  }
  const told = heard.filter((line) => line.startsWith('app onLinked')).map((line) => line.split(' ')[2])
  expect(new Set(told).size).toBeLessThanOrEqual(confirmed.length)
}

/** What holds after the network is up again and each owner has returned. */
export async function checkAtTheEnd(simulation: Simulation): Promise<void> {
  await comeBack(simulation)
  const { confirmed, heard, mayLose, servers, stores } = simulation
  checkEveryStep(simulation)
  const held = [0, 1].map((owner) => liveRows(servers.rows(owner)))
  const told = new Set(heard.filter((line) => line.startsWith('app onLinked')))
  // Success was told of what the platform holds, and of nothing else.
  expect(told.size).toBeLessThanOrEqual((held[0] ?? 0) + (held[1] ?? 0))
  for (const owner of [0, 1]) {
    const links = confirmed.filter((each) => each.owner === owner).length
    const missing = links - (held[owner] ?? 0)
    const errors = heard.filter((line) => line.includes('onError')).length
    const kept = (await stores.store.all()).length
    // What Link confirmed is linked, or its owner was told that something went wrong.
    if (!mayLose) expect(missing).toBeLessThanOrEqual(errors + kept)
  }
  checkSecrets(simulation)
}

/** The storage works, the network delivers all, and each owner opens the app again and waits. */
async function comeBack(simulation: Simulation): Promise<void> {
  const { clock, network, scripts, stores } = simulation
  stores.refuse(false)
  operations.see(simulation)
  for (const _ of [0, 1]) {
    operations.changeOwner(simulation)
    // Longer than a lease, with nothing under way: from then on nothing happens by itself.
    for (let round = 0, quiet = 0; round < 12 && quiet < 4; round++) {
      await simulation.settle()
      quiet = network.messages.length + scripts.length > 0 ? 0 : quiet + 1
      scripts.splice(0).forEach(({ resolve }) => resolve())
      for (const message of [...network.messages]) message.arrive()
      await simulation.settle()
      clock.advance(network.messages.length > 0 ? 0 : 20_000)
    }
  }
}

/**
 * No response to a browser, and no stored record, contains a server's secret; and no link is sent for another owner.
 */
function checkSecrets({ servers: { answered, mock }, stores }: Simulation): void {
  const kept = JSON.stringify([...stores.exchanges.values()])
  const all = answered.map(({ text }) => text).join('\n') + kept
  const foreign = answered.filter(({ path, text }) => path.endsWith('completions') && text.includes('state_foreign'))
  expect(foreign).toEqual([])
  expect(mock.secrets().filter((secret) => all.includes(secret))).toEqual([])
}

function liveRows(rows: readonly string[]): number {
  return rows.filter((row) => /^(active|completed|storing)\b/.test(row)).length
}
