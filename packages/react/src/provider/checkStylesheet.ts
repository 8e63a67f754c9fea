import { type Clock, systemClock } from '@banklink/core'
import { checkScheme } from './checkScheme.ts'

export interface CheckStylesheetOptions {
  clock?: Clock | undefined
  /** @default console.warn */
  warn?: ((text: string) => void) | undefined
}

/**
 * Warns once per page if the stylesheet is missing, or if it uses the light scheme on a dark page. Waits for a visible
 * part, because a page without one needs no stylesheet and a test's page has no layout, and then for the stylesheet,
 * which may load after the scripts. Used only in development.
 *
 * @returns stops the check
 */
export function checkStylesheet({ clock = systemClock, warn = toConsole }: CheckStylesheetOptions = {}): () => void {
  if (hasTold) return nothing
  let stopWaiting = nothing
  // A test may end without unmounting, and its page is no global any longer when it is cleared.
  const page = document
  const observer = new MutationObserver(() => look())
  const look = () => {
    if (!findPart(page)) return
    observer.disconnect()
    stopWaiting = clock.after(sheetWithinMs, () => {
      const part = findPart(page)
      if (!part || hasTold) return
      const hasSheet = getComputedStyle(part).getPropertyValue('--banklink-styles') !== ''
      const fault = hasSheet ? checkScheme(part) : text
      if (!fault) return
      hasTold = true
      warn(fault)
    })
  }
  observer.observe(page, { childList: true, subtree: true })
  look()
  return () => {
    observer.disconnect()
    stopWaiting()
  }
}

let hasTold = false

const sheetWithinMs = 2000

const text = `Banklink's stylesheet is missing on this page: import '@banklink/react/styles.css' where the app begins. \
If the look is all your own, <BanklinkProvider unstyled> ends this message, which production never shows.`

/** The first visible part of the kit. */
function findPart(page: Document): Element | undefined {
  const parts = page.querySelectorAll('[data-slot^="banklink-"]')
  return [...parts].find((part) => part.getBoundingClientRect().width > 0)
}

function toConsole(message: string): void {
  // oxlint-disable-next-line no-console -- for a developer, who has nowhere else to look
  console.warn(message)
}

function nothing(): void {}
