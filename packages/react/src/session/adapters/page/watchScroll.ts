const frames = 'iframe[id^="plaid-link-iframe"]'

/** A watch over `body`'s scroll lock while Link is open, and until it is hidden. */
export interface ScrollWatch {
  /** What the host last wanted. */
  host: () => string
  /** Does to `body` what is not the host's doing. What happened since it was last asked for the host's is not either. */
  unseen: (change: () => void) => void
  /** Link is closed; its last write may still come. */
  close: () => void
}

/** The current watch, if any: a page has one Link. */
export let currentWatch: ScrollWatch | null = null

/**
 * From Link's opening on, tells the host's own scroll lock from Link's, and puts the host's back once Link is
 * hidden. Link's script remembers `body`'s overflow when it is made and restores that, however old it is.
 *
 * A write to `body` in the same batch as a write to Link's frame is Link's; any other is the host's.
 */
export function watchScroll(): ScrollWatch {
  const { body } = document
  let host = body.style.overflow
  let seen = host
  let isClosed = false

  const read = (records: readonly MutationRecord[]) => {
    const { overflow } = body.style
    // A class, or another style, says nothing about the lock.
    if (overflow !== seen && records.every(({ target }) => target === body)) host = overflow
    seen = overflow
    if (isClosed && isHidden()) finish()
  }
  const finish = () => {
    observer.disconnect()
    if (currentWatch === watch) currentWatch = null
    if (body.style.overflow !== host) body.style.overflow = host
  }
  const observer = new MutationObserver(read)
  const options = { attributes: true, attributeFilter: ['style', 'class'] }
  observer.observe(body, options)
  for (const frame of document.querySelectorAll(frames)) observer.observe(frame, options)

  const watch: ScrollWatch = {
    host() {
      read(observer.takeRecords())
      return host
    },
    unseen(change) {
      change()
      observer.takeRecords()
      seen = body.style.overflow
      if (isClosed && isHidden()) finish()
    },
    close() {
      if (isClosed) return
      isClosed = true
      read(observer.takeRecords())
    },
  }
  currentWatch = watch
  return watch
}

/** A frame that is gone hides nothing and shows nothing. */
function isHidden(): boolean {
  return [...document.querySelectorAll<HTMLElement>(frames)].every(
    (frame) => getComputedStyle(frame).display === 'none',
  )
}
