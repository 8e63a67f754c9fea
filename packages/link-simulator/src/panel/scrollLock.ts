/**
 * Locks the page's scrolling as Plaid's script does, its known fault included: what stood on `body` when the handler
 * was *created* is what comes back when Link hides. A page whose own dialog had locked `body` at that moment gets that
 * lock back for good, and one set later is lost.
 *
 * @see https://github.com/plaid/react-plaid-link/issues/177
 */
export function scrollLock(body: HTMLElement): { lock: () => void; release: () => void } {
  const snapshot = body.style.overflow
  return {
    lock: () => {
      body.style.overflow = 'hidden'
    },
    release: () => {
      body.style.overflow = snapshot
    },
  }
}
