/**
 * Link's script writes `body`'s overflow when a handler is made and when it is destroyed. `before` takes the
 * host's value away, so that no lock of the host is remembered; `after` puts it back.
 */
export function keepScroll(): { before: () => void; after: () => void } {
  let host: string | null = null
  return {
    before() {
      host ??= document.body.style.overflow
      document.body.style.overflow = ''
    },
    after() {
      if (host !== null) document.body.style.overflow = host
      host = null
    },
  }
}
