import { type BanklinkError, linkError } from '@banklink/core'

/** A module that a page loads after its first view. */
export interface LazyModule<module> {
  /** Starts to load it, unless it is there or on its way. After a failure, tries again. */
  load: () => void
  current: () => LazyState<module>
  subscribe: (onChange: () => void) => () => void
}

export interface LazyState<module> {
  module: module | null
  /** Why it could not be loaded. */
  error: BanklinkError | null
}

/** Loads a module when it is first needed, once for all components of a page. */
export function createLazyModule<module>(load: () => Promise<module>): LazyModule<module> {
  const listeners = new Set<() => void>()
  let state: LazyState<module> = { module: null, error: null }
  let isLoading = false
  const set = (next: LazyState<module>) => {
    isLoading = false
    state = next
    for (const listener of listeners) listener()
  }
  return {
    load() {
      if (isLoading || state.module) return
      isLoading = true
      load().then(
        (module) => set({ module, error: null }),
        (cause: unknown) => set({ module: null, error: linkError('link.script_failed', { cause }) }),
      )
    },
    current: () => state,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
