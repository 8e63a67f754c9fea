/**
 * Locks the page's scrolling as Plaid's script does, including its known bug: the value that `body` had when the
 * handler was *created* is restored when Link hides. A page whose dialog had locked `body` at that moment stays locked,
 * and a lock set later is lost.
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
