import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSimulation, type Simulation } from '../testing/simulation/createSimulation.ts'
import { checkAtTheEnd, checkEveryStep } from '../testing/simulation/invariants.ts'
import { names as operationNames, operations } from '../testing/simulation/operations.ts'

const histories = Number(process.env.BANKLINK_SIMULATIONS ?? 1_000)
/** What a failure prints, to run its history again: `BANKLINK_SIMULATION_SEED=1234 BANKLINK_SIMULATION_PATH=5:0:1`. */
const { BANKLINK_SIMULATION_SEED: seed, BANKLINK_SIMULATION_PATH: path } = process.env

const operation = fc.tuple(
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...operationNames) },
    { weight: 4, arbitrary: fc.constant('goOn' as const) },
  ),
  fc.nat(100),
)

const platforms = ['bond', 'bond-processor', 'cybrid'] as const

/** What a sufficient share of each platform's histories must reach; otherwise they prove nothing about it. */
const reached = {
  confirmed: ({ confirmed }: Simulation) => confirmed.length > 0,
  linked: ({ heard }: Simulation) => heard.some((line) => line.includes('onLinked')),
  failed: ({ heard }: Simulation) => heard.some((line) => line.includes('onError')),
}
type Counts = Record<'all' | keyof typeof reached, number>
const leastShare: Record<keyof typeof reached, number> = { confirmed: 0.3, linked: 0.2, failed: 0.005 }

test(`property: ${histories} histories of tabs, gateways, a database, a platform and the network between them`, {
  timeout: 120_000 + histories * 1_000,
}, async () => {
  const times = Object.fromEntries(platforms.map((name) => [name, { all: 0, confirmed: 0, linked: 0, failed: 0 }]))
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: 10, maxLength: 30 }),
      fc.constantFrom(...platforms),
      fc.boolean(),
      async (steps, platform, hasLocks) => {
        const simulation = createSimulation({ platform, hasLocks })
        await simulation.settle()
        for (const [name, pick] of steps) {
          await operations[name](simulation, pick)
          await simulation.settle()
          checkEveryStep(simulation)
        }
        await checkAtTheEnd(simulation)
        const counts = times[platform] as Counts
        counts.all++
        for (const name of names(reached)) if (reached[name](simulation)) counts[name]++
      },
    ),
    { numRuns: histories, ...(seed && { seed: Number(seed) }), ...(path && { path }) },
  )
  const tooSeldom = Object.values(times).flatMap((counts) =>
    names(leastShare).filter((name) => counts[name] / counts.all < leastShare[name]),
  )
  expect({ tooSeldom, times }).toMatchObject({ tooSeldom: [] })
})

function names<key extends string>(table: Record<key, unknown>): key[] {
  return Object.keys(table) as key[]
}
