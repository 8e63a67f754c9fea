import type { LinkObserver, RunObserver } from '../session/LinkObserver.ts'

/** An observer that can be stored: it calls the latest callbacks. */
export function observerOf(latest: { readonly current: LinkObserver }): RunObserver {
  return {
    isListening: (callback) => latest.current[callback] !== undefined,
    onLinked: (...ended) => latest.current.onLinked?.(...ended),
    onExit: (...ended) => latest.current.onExit?.(...ended),
    onError: (...ended) => latest.current.onError?.(...ended),
  }
}
