import type { Page } from '@playwright/test'

export interface Text {
  text: string
  /** As in WCAG 2.2: 1 to 21. */
  contrast: number
  /** Whether it is lighter than what it stands on. */
  isOnDark: boolean
  isInList: boolean
}

/** Each piece of text in the page with its contrast to what it stands on, the lowest first. */
export function textsOf(page: Page): Promise<Text[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('This browser has no canvas, so colors can’t be measured.')

    /** Any color that CSS knows, as it is painted over `below`. */
    const paint = (color: string, below: string): number[] => {
      for (const layer of [below, color]) {
        context.fillStyle = layer
        context.fillRect(0, 0, 1, 1)
      }
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
    }
    const toCss = (channels: number[]): string => `rgb(${channels.join(' ')})`
    /** What is behind the page: the system’s color in the scheme of the root. */
    const canvas = (): string => {
      const probe = document.createElement('i')
      probe.style.setProperty('background-color', 'Canvas')
      document.documentElement.append(probe)
      const { backgroundColor } = getComputedStyle(probe)
      probe.remove()
      return backgroundColor
    }
    const groundOf = (element: Element | null): string => {
      if (!element) return toCss(paint(canvas(), 'white'))
      return toCss(paint(getComputedStyle(element).backgroundColor, groundOf(element.parentElement)))
    }
    const luminance = (channels: number[]): number =>
      channels
        .map((channel) => channel / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
    const channelsOf = (css: string): number[] => paint(css, 'white')

    const texts = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    return texts
      .map((element) => {
        const ground = groundOf(element)
        const ink = paint(getComputedStyle(element).color, ground)
        const [inks, grounds] = [luminance(ink), luminance(channelsOf(ground))]
        return {
          text: element.textContent?.trim() ?? '',
          contrast: (Math.max(inks, grounds) + 0.05) / (Math.min(inks, grounds) + 0.05),
          isOnDark: inks > grounds,
          isInList: element.closest('[data-slot="banklink-accounts"]') !== null,
        }
      })
      .toSorted((a, b) => a.contrast - b.contrast)
  })
}
