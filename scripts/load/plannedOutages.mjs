import { setTimeout } from 'node:timers/promises'

/** The two outages, each begun by how far the links are, so that they fall into the middle on any machine. */
export function plannedOutages({ killAt, gateways, database, say }) {
  const running = []
  const found = { cutOff: 0, awayMs: 0 }
  let counts
  return {
    found,
    watch(all) {
      counts = all
    },
    killInTheMiddle(linked) {
      const [victim] = gateways
      if (found.cutOff > 0 || linked < killAt || victim.inFlight < 5) return
      found.cutOff = victim.inFlight
      say(`killed a gateway with ${victim.inFlight} completions in flight`)
      running.push(victim.kill())
    },
    restartDatabase() {
      const began = performance.now()
      const failures = () => counts.statuses[503] ?? 0
      const before = failures()
      const whileAway = async () => {
        while (failures() < before + 10) await setTimeout(20)
      }
      running.push(
        database.restart(whileAway).then(() => {
          found.awayMs = performance.now() - began
          say('restarted the database')
        }),
      )
    },
    over: () => Promise.all(running),
  }
}
