import { reportErrors } from './reportErrors.ts'

export interface ListenerSet<Args extends unknown[]> {
  /** The answer removes it. */
  add: (listener: (...args: Args) => void) => () => void
  /** One that throws keeps nothing from the others. */
  call: (...args: Args) => void
}

export function createListenerSet<Args extends unknown[]>(): ListenerSet<Args> {
  const listeners = new Set<(...args: Args) => void>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    call(...args) {
      for (const listener of listeners) reportErrors(() => listener(...args))
    },
  }
}
