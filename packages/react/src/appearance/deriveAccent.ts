import { type LinearColor, writeColor } from './readColor.ts'

// The same numbers as in `styles/accent.css`, which derives these colors in the browser.
const darkest = 0.4
const lightest = 0.11
const brightest = 0.6

/** Black or white: what has the higher contrast to the accent, 4.5 at the least. */
export function onAccentOf(accent: LinearColor): string {
  const luminance = luminanceOf(accent)
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#fff' : '#000'
}

/** The accent as text: dimmed on light; on dark brightened, and mixed with white as far as that is not enough. */
export function accentTextOf(accent: LinearColor, scheme: 'light' | 'dark'): string {
  if (scheme === 'light') return writeColor(scaled(accent, Math.min(1, lightest / Math.max(luminanceOf(accent), 0.01))))
  const bright = scaled(accent, Math.max(1, brightest / Math.max(...accent, 0.0001)))
  const luminance = luminanceOf(bright)
  const white = Math.max(0, darkest - luminance) / Math.max(1 - darkest, 1 - luminance)
  return writeColor(bright.map((part) => part + (1 - part) * white) as unknown as LinearColor)
}

function scaled(color: LinearColor, by: number): LinearColor {
  return color.map((part) => part * by) as unknown as LinearColor
}

/** Relative luminance, as in WCAG 2. */
function luminanceOf([red, green, blue]: LinearColor): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
