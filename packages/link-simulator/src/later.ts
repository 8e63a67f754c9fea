/**
 * Calls it when the task at hand has returned. By a promise, because tests that take over the clock may take over
 * `queueMicrotask` with it, and nothing would happen in Link until they move it.
 */
export function later(callback: () => void): void {
  void call(callback)
}

async function call(callback: () => void): Promise<void> {
  await Promise.resolve()
  callback()
}
