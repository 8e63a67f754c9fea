const frames = 'iframe[id^="plaid-link-iframe"]'

/**
 * From Link's opening on, tells the host's own scroll lock from Link's, and puts the host's back once Link is
 * hidden. Link's script remembers `body`'s overflow when it is made and restores that, however old it is.
 *
 * A write to `body` in the same batch as a write to Link's frame is Link's; any other is the host's. The answer
 * says that Link is closed; the last write may still come.
 */
export function watchScroll(): () => void {
  const { body } = document
  let host = body.style.overflow
  let isClosed = false

  const read = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return
    const isLinks = records.some(({ target }) => target !== body)
    if (!isLinks) host = body.style.overflow
    else if (isClosed && isHidden()) finish()
  }
  const finish = () => {
    observer.disconnect()
    if (body.style.overflow !== host) body.style.overflow = host
  }
  const observer = new MutationObserver(read)
  const options = { attributes: true, attributeFilter: ['style', 'class'] }
  observer.observe(body, options)
  for (const frame of document.querySelectorAll(frames)) observer.observe(frame, options)

  return () => {
    if (isClosed) return
    isClosed = true
    const records = observer.takeRecords()
    if (records.length > 0 && records.every(({ target }) => target === body)) host = body.style.overflow
    if (isHidden()) finish()
  }
}

function isHidden(): boolean {
  return [...document.querySelectorAll<HTMLElement>(frames)].every(
    (frame) => getComputedStyle(frame).display === 'none',
  )
}
