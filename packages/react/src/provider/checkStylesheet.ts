import { type Clock, systemClock } from '@banklink/core'
import { checkScheme } from './checkScheme.ts'

export interface CheckStylesheetOptions {
  clock?: Clock | undefined
  /** @default console.warn */
  warn?: ((text: string) => void) | undefined
}

/**
 * Says, once on a page, that the stylesheet is missing, or that it takes a dark page for a light one. Waits for a part that is laid out, since a page without one
 * needs no stylesheet and a test's page has no layout, and then for the sheet, which may come after the scripts. For
 * development alone.
 *
 * @returns ends it
 */
export function checkStylesheet({ clock = systemClock, warn = toConsole }: CheckStylesheetOptions = {}): () => void {
  if (hasTold) return nothing
  let stopWaiting = nothing
  const observer = new MutationObserver(() => look())
  const look = () => {
    if (!findPart()) return
    observer.disconnect()
    stopWaiting = clock.after(sheetWithinMs, () => {
      const part = findPart()
      if (!part || hasTold) return
      const hasSheet = getComputedStyle(part).getPropertyValue('--banklink-styles') !== ''
      const fault = hasSheet ? checkScheme(part) : text
      if (!fault) return
      hasTold = true
      warn(fault)
    })
  }
  observer.observe(document, { childList: true, subtree: true })
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

/** The first part of ours that takes up room. */
function findPart(): Element | undefined {
  const parts = document.querySelectorAll('[data-slot^="banklink-"]')
  return [...parts].find((part) => part.getBoundingClientRect().width > 0)
}

function toConsole(message: string): void {
  // oxlint-disable-next-line no-console -- for a developer, who has nowhere else to look
  console.warn(message)
}

function nothing(): void {}
