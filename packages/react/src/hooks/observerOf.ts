import type { LinkObserver, RunObserver } from '../session/LinkObserver.ts'

/** An observer that can be kept: it calls the latest callbacks. */
export function observerOf(latest: { readonly current: LinkObserver }): RunObserver {
  return {
    isListening: (callback) => latest.current[callback] !== undefined,
    onLinked: (account, info) => latest.current.onLinked?.(account, info),
    onExit: (exit) => latest.current.onExit?.(exit),
    onError: (error) => latest.current.onError?.(error),
  }
}
