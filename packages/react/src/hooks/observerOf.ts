import type { LinkObserver } from '../session/LinkSession.ts'

/** An observer that can be kept for good: it calls whatever callbacks are the latest. */
export function observerOf(latest: { readonly current: LinkObserver }): LinkObserver {
  return {
    onLinked: (account, info) => latest.current.onLinked?.(account, info),
    onExit: (exit) => latest.current.onExit?.(exit),
    onError: (error) => latest.current.onError?.(error),
  }
}
