import { linkError } from '@banklink/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSessionWorld, type MountedSession, type SessionWorld } from '../testing/createSessionWorld.ts'
import type { LinkObserver } from './LinkObserver.ts'

const sequences = Number(process.env.BANKLINK_SEQUENCES ?? 2_000)

/** A page whose app mounts a session for whoever is signed in, and what may happen to it. */
interface Stage extends SessionWorld {
  owner: string
  mounted: MountedSession | null
  successes: number
  /** Whose handler reported a success. */
  ownerOf: Map<string, string>
  starts: number
  /** The runs of each page that began one, by what its observer is called. */
  runs: Map<LinkObserver, Set<string>>
  names: Map<LinkObserver, string>
}

type Operation = readonly [name: keyof typeof operations, pick: number]

const link = { purpose: 'link' } as const
const repair = { purpose: 'reconnect', accountId: '1' } as const
const ownerOf = (ownerKey: string) => ({ ownerKey, backendId: 'bond' })
const from = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(list.length, 1)]

function remount(stage: Stage, owner: string): void {
  if (owner !== stage.owner) stage.mounted?.session.setOwner(null)
  stage.mounted?.unmount()
  stage.owner = owner
  mount(stage)
}

function mount(stage: Stage): void {
  const { session } = (stage.mounted = stage.mount(stage.owner))
  session.subscribe(() => {
    const { run } = session.getSnapshot()
    if (run?.observer) stage.runs.set(run.observer, (stage.runs.get(run.observer) ?? new Set()).add(run.id))
  })
}

/** Each page that asks has callbacks of its own. */
function newObserver(stage: Stage): LinkObserver {
  const name = `page-${++stage.starts}`
  const observer = stage.observer(name)
  stage.names.set(observer, name)
  return observer
}

const operations = {
  start: (stage: Stage, pick: number) => stage.mounted?.session.start(pick % 4 ? link : repair, newObserver(stage)),
  prefetch: ({ mounted }: Stage) => mounted?.session.prefetch(link),
  retry: (stage: Stage) => stage.mounted?.session.retry(newObserver(stage)),
  dismiss: ({ mounted }: Stage) => mounted?.session.dismiss(),
  reset: ({ mounted }: Stage) => mounted?.session.reset(),
  choose({ mounted }: Stage, pick: number) {
    const state = mounted?.session.getState()
    if (state?.status === 'choosing') mounted?.session.choose(from(state.result.accounts, pick)?.id ?? '')
  },
  getLinkToken: ({ mounted }: Stage) => void mounted?.session.getLinkToken(link).catch(() => {}),
  spendLinkToken: ({ mounted }: Stage) => mounted?.session.spendLinkToken(link),
  script({ scripts }: Stage, pick: number) {
    if (pick % 5) scripts.splice(0).forEach(({ resolve }) => resolve())
    else scripts.splice(0).forEach(({ reject }) => reject(linkError('link.script_failed')))
  },
  answer: ({ platform }: Stage, pick: number) =>
    from(
      platform.calls.filter(({ isSettled }) => !isSettled),
      pick,
    )?.answer(pick % 3 ? {} : { status: 'verifying', canMoveMoney: false }),
  fail: ({ platform }: Stage, pick: number) =>
    from(
      platform.calls.filter(({ isSettled }) => !isSettled),
      pick,
    )?.fail(linkError('link.answer_timeout')),
  show: ({ handlers }: Stage) => handlers.findLast(({ isOpen }) => isOpen)?.show(),
  exit: ({ handlers }: Stage, pick: number) => from(handlers.slice(-2), pick)?.exit(),
  // Also late, from a handler that is gone, and twice.
  succeed(stage: Stage, pick: number) {
    const handler = from(stage.handlers.slice(-3), pick)
    if (!handler) return
    const id = pick % 7 ? `success-${++stage.successes}` : `success-${stage.successes}`
    if (!stage.ownerOf.has(id)) stage.ownerOf.set(id, handler.spec.token.state.split('-')[1] ?? '')
    handler.succeed(id, { accounts: pick % 5 ? 1 : 2 })
  },
  time: ({ clock }: Stage, pick: number) => clock.advance([100, 5_000, 30_000, 120_000, 1_900_000][pick % 5] ?? 0),
  refuseStorage: ({ stores }: Stage, pick: number) => stores.refuse(pick % 2 === 0),
  ownerUnknown: ({ mounted }: Stage) => mounted?.session.setOwner(null),
  ownerBack: ({ mounted, owner }: Stage) => mounted?.session.setOwner(ownerOf(owner)),
  renewHeaders: ({ mounted, owner, platform }: Stage) =>
    mounted?.session.setBackend(platform.backend(owner, 'renewed')),
  remount: (stage: Stage) => remount(stage, stage.owner),
  changeOwner: (stage: Stage) => remount(stage, stage.owner === 'A' ? 'B' : 'A'),
} as const satisfies Record<string, (stage: Stage, pick: number) => void>

const names = Object.keys(operations) as (keyof typeof operations)[]
const common = ['start', 'script', 'answer', 'answer', 'show', 'succeed'] as const
const operation: fc.Arbitrary<Operation> = fc.tuple(
  fc.oneof(fc.constantFrom(...names), fc.constantFrom(...common)),
  fc.nat(1_000),
)

function createStage(): Stage {
  const stage: Stage = {
    ...createSessionWorld(),
    owner: 'A',
    mounted: null,
    successes: 0,
    ownerOf: new Map(),
    starts: 0,
    runs: new Map(),
    names: new Map(),
  }
  mount(stage)
  return stage
}

/** What holds after each operation. */
function check({ handlers, mounted, ownerOf: owners, platform }: Stage): void {
  expect(handlers.filter(({ isGone }) => !isGone).length).toBeLessThanOrEqual(1)
  const keys = new Map<string, string>()
  for (const { owner, state, publicToken, idempotencyKey } of platform.calls) {
    // Nothing of one owner reaches another's backend.
    expect(state?.split('-')[1] ?? owner).toBe(owner)
    if (!publicToken) continue
    const id = publicToken.slice('public-'.length)
    expect(owners.get(id)).toBe(owner)
    // One exchange: whatever is sent again is the same call to the platform.
    expect(idempotencyKey).toBe(keys.get(publicToken) ?? `banklink-${id}`)
    keys.set(publicToken, idempotencyKey ?? '')
  }
  const said = [...platform.of('complete'), ...platform.of('completeUpdate')].some(({ isSettled }) => isSettled)
  expect(said || mounted?.session.getState().status !== 'done').toBe(true)
}

test(`property: ${sequences} sequences of what people, Link, platforms and apps do`, {
  timeout: 30_000 + sequences * 15,
}, async () => {
  const rejected: unknown[] = []
  const note = (reason: unknown) => void rejected.push(reason)
  process.on('unhandledRejection', note)
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), async (steps) => {
      const stage = createStage()
      await stage.settle()
      const ended = new Map<string, number>()
      stage.platform.calls.length = 0
      for (const [name, pick] of steps) {
        operations[name](stage, pick)
        await stage.settle()
        check(stage)
      }
      // Success is said only with the platform's word, and not twice by one observer.
      for (const line of stage.heard.filter((each) => each.includes('onLinked account-of'))) {
        ended.set(line, (ended.get(line) ?? 0) + 1)
        const publicToken = line.split(' ')[2]?.slice('account-of-'.length)
        expect(stage.platform.calls.some((call) => call.publicToken === publicToken && call.isSettled)).toBe(true)
      }
      expect([...ended.values()].filter((times) => times > 1)).toEqual([])
      for (const [observer, name] of stage.names) {
        const ends = stage.heard.filter((line) => line.startsWith(`${name} `)).length
        expect(ends).toBeLessThanOrEqual(stage.runs.get(observer)?.size ?? 0)
      }
      await comesToAnEnd(stage)
    }),
    { numRuns: sequences },
  )
  process.off('unhandledRejection', note)
  expect(rejected).toEqual([])
})

/** Once time has passed and all is answered, a person can always go on. */
async function comesToAnEnd(stage: Stage): Promise<void> {
  const { clock, mounted, owner, platform, scripts, settle, stores } = stage
  stores.refuse(false)
  mounted?.session.setOwner(ownerOf(owner))
  for (let round = 0; round < 4; round++) {
    await settle()
    for (const call of platform.calls) if (!call.isSettled) call.answer()
    scripts.splice(0).forEach(({ resolve }) => resolve())
    await settle()
    clock.advance(120_000)
  }
  await settle()
  const status = mounted?.session.getState().status
  expect(status).not.toBe('completing')
  expect(status).not.toBe('preparing')
  expect(status).not.toBe('resuming')
}
