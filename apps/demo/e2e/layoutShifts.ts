import type { Page } from '@playwright/test'

/** A move of what is on a page. */
export interface LayoutShift {
  /** The share of the screen that moved, times the distance, as the browser computes it. */
  value: number
  /** What moved, by the beginning of its markup. */
  moved: string[]
}

type ShiftEntry = PerformanceEntry & {
  value: number
  hadRecentInput: boolean
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
}

/**
 * Collects unexpected moves on a page, over all its loads. A move within half a second of a click or a key is an
 * answer to it, and is left out.
 */
export async function watchLayoutShifts(page: Page): Promise<LayoutShift[]> {
  const shifts: LayoutShift[] = []
  await page.exposeFunction('reportShift', (shift: LayoutShift) => shifts.push(shift))
  await page.addInitScript(() => {
    const { reportShift } = window as unknown as { reportShift: (shift: LayoutShift) => void }
    if (window !== top) return
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as ShiftEntry[]) {
        if (hadRecentInput) continue
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement
          const tag = element?.cloneNode() as Element | undefined
          return `${tag?.outerHTML.slice(0, 80)} from ${previousRect.top} to ${currentRect.top}`
        })
        reportShift({ value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return shifts
}
