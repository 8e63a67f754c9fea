/** Makes what does its work at most once an hour, however often it is called. A failure there is not its caller's. */
export function nowAndThen(work: (now: number) => Promise<unknown>): (now: number) => Promise<void> {
  let dueAt = 0
  return async (now) => {
    if (now < dueAt) return
    dueAt = now + everyMs
    await work(now).catch(() => undefined)
  }
}

const everyMs = 3_600_000
