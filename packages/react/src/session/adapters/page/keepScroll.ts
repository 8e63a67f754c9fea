import { currentWatch } from './watchScroll.ts'

/**
 * Link's script writes `body`'s overflow when a handler is made and when it is destroyed. `before` takes the
 * host's value away, so that no lock of the host is remembered; `after` puts it back. While Link is open or about
 * to be hidden, what stands there may be Link's own, so the watch is asked for the host's.
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
