import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStage, type Stage } from '../testing/sequences/createStage.ts'
import { checkAtTheEnd, checkEveryStep } from '../testing/sequences/invariants.ts'
import { common, names, operations } from '../testing/sequences/operations.ts'

/** `npm test` runs the same ones each time, so only the change decides the result; the release runs random ones. */
const given = process.env.BANKLINK_SEQUENCES
const sequences = Number(given ?? 2_000)

type Operation = readonly [name: keyof typeof operations, pick: number]

const operation: fc.Arbitrary<Operation> = fc.tuple(
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...names) }, { weight: 3, arbitrary: fc.constantFrom(...common) }),
  fc.nat(1_000),
)

/** What a sufficient share of the histories must reach; otherwise they prove nothing about it. */
const reached = {
  done: (stage: Stage) => stage.heard.some((line) => line.includes('onLinked')),
  'back from a bank': (stage: Stage) => stage.handlers.some(({ spec }) => spec.receivedRedirectUri),
  'linked after a bank': (stage: Stage) =>
    stage.handlers.some(({ spec, succeeded }) => spec.receivedRedirectUri && succeeded),
  'two tabs': (stage: Stage) => stage.places.length > 1,
  'given back': (stage: Stage) => stage.platform.of('abandon').length > 0,
}
// Well below what random histories reach, so that none of them is too few by chance.
const leastShare: Record<keyof typeof reached, number> = {
  done: 0.2,
  'back from a bank': 0.1,
  'linked after a bank': 0.025,
  'two tabs': 0.15,
  'given back': 0.15,
}

/** What failed once. */
const again: [Operation[], boolean][] = [
  [
    [
      ...Array.from({ length: 3 }, (): Operation => ['goOn', 1]),
      // Link reports the same success twice: the second time after its page is gone, and another tab is opened.
      ['goOn', 1],
      ['goOn', 0],
      ['unmount', 0],
      ['succeed', 7],
      ['openTab', 0],
      ['goOn', 0],
    ],
    true,
  ],
]

test(`property: ${sequences} sequences of what people, Link, banks, tabs, platforms and apps do`, {
  timeout: 30_000 + sequences * 25,
}, async () => {
  const rejected: unknown[] = []
  const note = (reason: unknown) => void rejected.push(reason)
  const times: Record<string, number> = {}
  process.on('unhandledRejection', note)
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 50 }), fc.boolean(), async (steps, hasLocks) => {
      const stage = createStage({ hasLocks })
      await stage.settle()
      for (const [name, pick] of steps) {
        operations[name](stage, pick)
        await stage.settle()
        checkEveryStep(stage)
      }
      for (const [name, is] of Object.entries(reached)) if (is(stage)) times[name] = (times[name] ?? 0) + 1
      await checkAtTheEnd(stage)
    }),
    { numRuns: sequences, examples: again, ...(!given && { seed: 1 }) },
  )
  process.off('unhandledRejection', note)
  expect(rejected).toEqual([])
  const tooSeldom = Object.entries(leastShare).filter(([name, least]) => (times[name] ?? 0) / sequences < least)
  expect({ tooSeldom, times }).toMatchObject({ tooSeldom: [] })
})
