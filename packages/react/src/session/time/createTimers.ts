import type { Clock } from '@banklink/core'

/** Browsers take a longer wait for none at all. Milliseconds. */
const longest = 2 ** 31 - 1

/** A clock whose timers all end with the session. */
export function createTimers(base: Clock): { clock: Clock; cancelAll: () => void } {
  const cancels = new Set<() => void>()
  const clock: Clock = {
    now: () => base.now(),
    after(ms, then) {
      const cancel = () => {
        cancels.delete(cancel)
        stop()
      }
      const stop = base.after(Math.min(ms, longest), () => {
        cancels.delete(cancel)
        then()
      })
      cancels.add(cancel)
      return cancel
    },
  }
  return {
    clock,
    cancelAll() {
      for (const cancel of cancels) cancel()
    },
  }
}
