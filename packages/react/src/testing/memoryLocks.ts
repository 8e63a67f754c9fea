/** The Web Locks of one origin, without a browser. */
export interface MemoryLocks {
  /** The locks of one page, released when it closes. */
  open(): LockManager & { die(): void }
}

type Run = (lock: { name: string } | null) => unknown

export function memoryLocks(): MemoryLocks {
  const held = new Map<string, object>()
  const waiting = new Map<string, (() => void)[]>()

  function release(name: string, holder: object): void {
    if (held.get(name) !== holder) return
    held.delete(name)
    waiting.get(name)?.shift()?.()
  }

  return {
    open() {
      const mine = new Map<object, string>()
      async function request(name: string, options: LockOptions | Run, given?: Run): Promise<unknown> {
        const run = given ?? (options as Run)
        const { ifAvailable = false } = typeof options === 'function' ? {} : options
        if (held.has(name) && ifAvailable) return run(null)
        while (held.has(name)) {
          await new Promise<void>((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve]))
        }
        const holder = {}
        held.set(name, holder)
        mine.set(holder, name)
        try {
          return await run({ name })
        } finally {
          mine.delete(holder)
          release(name, holder)
        }
      }
      const page = {
        request,
        query: async () => ({}),
        die() {
          for (const [holder, name] of mine) release(name, holder)
        },
      }
      return page as unknown as LockManager & { die(): void }
    },
  }
}
