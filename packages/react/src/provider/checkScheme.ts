/**
 * Returns a warning if the kit's parts are light on a dark page, or dark on a light one: CSS can't detect a page that
 * is dark only by its own colors. Returns `null` if both match, if the app set tokens or a scheme, and if the page's
 * colors can't be read, as in a test.
 *
 * @param part a visible part of the kit
 */
export function checkScheme(part: Element): string | null {
  const own = getComputedStyle(part)
  if (own.getPropertyValue('--banklink-surface') || part.closest('[data-banklink-scheme]')) return null
  const behind = groundOf(part.parentElement)
  if (behind === null) return null
  const isPartDark = isDark(own.colorScheme)
  if (isPartDark ? behind < darkBelow : behind > lightAbove) return null
  if (behind >= darkBelow && behind <= lightAbove) return null
  const scheme = isPartDark ? 'light' : 'dark'
  return `This page is ${scheme}, and Banklink is ${isPartDark ? 'dark' : 'light'} on it: nothing but its colors says \
which it is. Add \`color-scheme: ${scheme}\` where the page sets them, or data-banklink-scheme="${scheme}" on an element \
around. See docs/guides/theming.md. Production never shows this message.`
}

// Relative luminance, as in WCAG 2. What is between them is neither.
const darkBelow = 0.1
const lightAbove = 0.5

/** By the computed `color-scheme`. A value with both follows the device. */
function isDark(colorScheme: string): boolean {
  if (!colorScheme.includes('dark')) return false
  return !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches
}

/**
 * The relative luminance of the closest background. `null` for the browser's default, which follows the scheme, and for
 * an image or a transparent background.
 */
function groundOf(element: Element | null): number | null {
  if (!element) return null
  const { backgroundColor, backgroundImage } = getComputedStyle(element)
  if (backgroundImage && backgroundImage !== 'none') return null
  const [red = 0, green = 0, blue = 0, alpha = 0] = paint(backgroundColor)
  if (alpha === 0) return groundOf(element.parentElement)
  return alpha === 255 ? 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) : null
}

/** Red, green, blue and alpha from 0 to 255 of any CSS color; empty without a canvas. */
function paint(color: string): number[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return []
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  return [...context.getImageData(0, 0, 1, 1).data]
}

function linear(channel: number): number {
  return (channel / 255) ** 2.2
}
