import { performance } from 'node:perf_hooks'

// As they are before a test replaces them.
const { setInterval, clearInterval } = globalThis
const { hrtime } = process

const tickMs = 100

/** More than a callback that notes nothing needs: a process that waits for the processor counts as busy. */
const idleBelow = 0.5

/**
 * Settles as `work` does, or rejects once this process has had nothing to do for that long, in milliseconds: then nothing
 * is left that could settle it. How busy the machine is makes no difference.
 *
 * @template Result
 * @param {Promise<Result>} work
 * @param {{ idleMs?: number; ticks?: (onTick: (share: number) => void) => () => void }} [options] `ticks` calls back ten
 * times a second with the share of the time that this process was busy, until what it returns is called.
 * @returns {Promise<Result>}
 */
export async function unlessIdle(work, { idleMs = 3_000, ticks = busyShares } = {}) {
  const idle = Promise.withResolvers()
  let count = 0
  const stop = ticks((share) => {
    count = share < idleBelow ? count + 1 : 0
    if (count * tickMs >= idleMs) idle.reject(new Error(`It waits for what never happens: idle for ${idleMs} ms.`))
  })
  try {
    return await Promise.race([work, idle.promise])
  } finally {
    stop()
  }
}

function busyShares(onTick) {
  let last = times()
  const timer = setInterval(() => {
    const now = times()
    onTick(1 - (now.idle - last.idle) / (now.all - last.all))
    last = now
  }, tickMs)
  return () => clearInterval(timer)
}

/** In milliseconds. Of the event loop's figures, only the idle time takes no notice of a test's clock. */
function times() {
  return { all: Number(hrtime.bigint()) / 1e6, idle: performance.eventLoopUtilization().idle }
}
