import { act } from '@testing-library/react'
import type { World } from '../createWorld.ts'

/** How much time what is pending may take before it is called stuck. No deadline and no slow text is that short. */
const mostMs = 2_400

/** More than anything takes that ends. */
const mostRounds = 1_000

/** Waits until nothing is in progress. The clock stands still, except for polls of a platform. */
export async function rest(world: World): Promise<void> {
  let passedMs = 0
  for (let quiet = 0, rounds = 0; quiet < 3; rounds++) {
    const { asked, unanswered } = world.traffic()
    if (rounds > mostRounds) throw new Error(`It does not come to rest: ${asked} requests, ${unanswered} unanswered.`)
    await act(async () => {
      for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => void setImmediate(resolve))
      await new Promise((resolve) => void setTimeout(resolve, 0))
    })
    const now = world.traffic()
    const isAnswering = now.unanswered > 0 || now.asked !== asked
    const isPending = isWaiting() && passedMs < mostMs
    if (!isAnswering && isPending) {
      passedMs += 300
      act(() => world.clock.advance(300))
    }
    quiet = isAnswering || isPending ? 0 : quiet + 1
  }
}

/** Whether the page shows progress, or an account whose status is not final. */
function isWaiting(): boolean {
  const waiting = [
    '[data-slot="banklink-link-account"][data-state="preparing"]',
    '[data-slot="banklink-link-account"][data-state="completing"]',
    '[data-slot="banklink-oauth-return"][data-state="resuming"]',
    '[data-slot="banklink-account"][data-state="storing"]',
    '[data-slot="banklink-account"][data-state="removing"]',
    '[data-slot="banklink-dialog"][data-state="removing"]',
  ]
  return document.querySelector(waiting.join(',')) !== null
}
