import { currentWatch } from './watchScroll.ts'

/**
 * Link's script writes `body`'s overflow when a handler is created and when it is destroyed. `before` removes the
 * host's value, so that Link doesn't remember the host's scroll lock; `after` restores it. While Link is open or
 * closing, the current value may be Link's own, so the host's value comes from the watch.
 */
export function keepScroll(): { before: () => void; after: () => void } {
  let host: string | null = null
  return {
    before() {
      host ??= currentWatch?.host() ?? document.body.style.overflow
      unseen(() => {
        document.body.style.overflow = ''
      })
    },
    after() {
      unseen(() => {
        if (host !== null) document.body.style.overflow = host
        host = null
      })
    },
  }
}

function unseen(change: () => void): void {
  if (currentWatch) currentWatch.unseen(change)
  else change()
}
