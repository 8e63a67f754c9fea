import { expect } from 'vitest'
import type { Stage } from './createStage.ts'
import { ownerOf } from './operations.ts'

/** What holds after each operation. */
export function checkEveryStep(stage: Stage): void {
  const { handlers, ownerOf: owners, places, platform } = stage
  for (const { mounted } of places) {
    const held = handlers.filter(({ isGone, session }) => !isGone && session === mounted?.session)
    expect(held.length).toBeLessThanOrEqual(1)
  }
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
  for (const { mounted } of places) expect(said || mounted?.session.getState().status !== 'done').toBe(true)
}

/** What holds of the whole history, and once time has passed and all is answered. */
export async function checkAtTheEnd(stage: Stage): Promise<void> {
  checkEnds(stage)
  await settleAll(stage)
  for (const { mounted } of stage.places) {
    // Whatever happened, the person can go on.
    const status = mounted?.session.getState().status
    expect(status).not.toBe('completing')
    expect(status).not.toBe('preparing')
    expect(status).not.toBe('resuming')
  }
  await checkRows(stage)
}

/** Success is reported only with the platform's confirmation, and a run ends once. */
function checkEnds({ hasLocks, heard, names, places, platform, runs }: Stage): void {
  const linked = heard.filter((line) => line.includes('onLinked account-of'))
  for (const line of linked) {
    const publicToken = line.split(' ')[2]?.slice('account-of-'.length)
    expect(platform.calls.some((call) => call.publicToken === publicToken && call.isSettled)).toBe(true)
  }
  // Without locks, a lease may end while its tab still waits: then another asks as well, and each tab tells its own app.
  const most = hasLocks ? 1 : places.length
  const tooOften = linked.filter((line) => {
    const times = linked.filter((other) => other === line).length
    return times > (line.startsWith('app ') ? most : 1)
  })
  expect(tooOften).toEqual([])
  for (const [observer, name] of names) {
    const ends = heard.filter((line) => line.startsWith(`${name} `)).length
    expect(ends).toBeLessThanOrEqual(runs.get(observer)?.size ?? 0)
  }
}

async function settleAll(stage: Stage): Promise<void> {
  const { clock, owner, page, places, platform, scripts, settle, stores } = stage
  stores.refuse(false)
  page.isVisible = true
  for (const listener of [...page.listeners]) listener()
  for (const { mounted } of places) mounted?.session.setOwner(ownerOf(owner))
  for (let round = 0; round < 8; round++) {
    await settle()
    for (const call of platform.calls) if (!call.isSettled) call.answer()
    scripts.splice(0).forEach(({ resolve }) => resolve())
    await settle()
    clock.advance(120_000)
  }
  await settle()
}

/** Every unfinished row is returned to the platform, or can still be used. */
async function checkRows(stage: Stage): Promise<void> {
  const { excused, places, platform, settle, stores } = stage
  for (const { mounted } of places) mounted?.unmount()
  await settle()
  const kept = [...(await stores.returns.all()), ...(await stores.unusedTokens.all()), ...(await stores.store.all())]
  const accounted = new Set([
    ...excused,
    ...kept.map(({ state }) => state),
    ...platform.of('abandon').map(({ state }) => state),
  ])
  const made = platform.of('begin').filter(({ purpose, isAnswered }) => purpose === 'link' && isAnswered)
  expect(made.map(({ state }) => state).filter((state) => !accounted.has(state))).toEqual([])
}
