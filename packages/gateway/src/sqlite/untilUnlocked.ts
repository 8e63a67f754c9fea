import { setTimeout } from 'node:timers/promises'

/** Waits for a number of milliseconds. */
export type Wait = (ms: number) => Promise<unknown>

/**
 * Retries until another process unlocks the file, waiting five seconds at most. The thread is not blocked.
 *
 * @throws the last error of `work`
 */
export async function untilUnlocked<T>(work: () => T, { wait = setTimeout }: { wait?: Wait }): Promise<T> {
  let waited = 0
  for (let ms = 1; ; ms = Math.min(2 * ms, longestMs)) {
    try {
      return work()
    } catch (error) {
      if (!isLocked(error) || waited >= patienceMs) throw error
    }
    await wait(ms)
    waited += ms
  }
}

const longestMs = 32
const patienceMs = 5000

/** SQLITE_BUSY and its variants. */
function isLocked(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode
  return typeof code === 'number' && (code & 0xff) === 5
}
