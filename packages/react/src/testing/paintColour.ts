import type { Colour } from './contrast.ts'

let context: CanvasRenderingContext2D | null = null

/** What a browser paints for any opaque color that CSS knows; of one that lets something through, no number. */
export function paintColour(css: string): Colour {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no canvas, so colors can’t be measured.')
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return alpha === 255 ? [red / 255, green / 255, blue / 255] : [Number.NaN, Number.NaN, Number.NaN]
}
