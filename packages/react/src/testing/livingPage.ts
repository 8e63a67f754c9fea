import type { Clock } from '@banklink/core'

/** A page that may die: from then on nothing of it is called, answered, or fires. */
export interface LivingPage {
  die(): void
  /** Wraps a listener so that it does nothing after the page closes. */
  whileAlive(listener: () => void): () => void
  /** Wraps an object so that its methods do nothing after the page closes, and later results are dropped. */
  keep<T extends object>(object: T): T
  clock(base: Clock): Clock
}

export function livingPage(): LivingPage {
  let isAlive = true
  const never = new Promise<never>(() => {})
  const answered = (answer: unknown): unknown =>
    answer instanceof Promise
      ? answer.then(
          (value: unknown) => (isAlive ? value : never),
          (reason: unknown) => (isAlive ? Promise.reject(reason) : never),
        )
      : answer
  return {
    die() {
      isAlive = false
    },
    whileAlive: (listener) => () => {
      if (isAlive) listener()
    },
    keep: (object) =>
      new Proxy(object, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name)
          if (typeof member !== 'function') return member
          return (...of: unknown[]) => (isAlive ? answered(Reflect.apply(member, target, of)) : never)
        },
      }),
    clock: (base) => ({
      now: () => base.now(),
      after: (ms, then) => base.after(ms, () => isAlive && then()),
    }),
  }
}
