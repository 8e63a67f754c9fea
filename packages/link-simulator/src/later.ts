/**
 * Calls the callback after the current task. It uses a promise, because test tools that replace timers may replace
 * `queueMicrotask` too, and Link would stop until they advance them.
 */
export function later(callback: () => void): void {
  void call(callback)
}

async function call(callback: () => void): Promise<void> {
  await Promise.resolve()
  callback()
}
