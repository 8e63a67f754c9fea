/** Red, green and blue in linear light, each 0 to 1. */
export type LinearColor = readonly [number, number, number]

/** A hex color or an `rgb()`; null for any other text, which may be a color that only a browser can read. */
export function readColor(css: string): LinearColor | 'translucent' | null {
  const [channels, alpha] = readHex(css) ?? readRgb(css) ?? []
  if (!channels) return null
  return alpha === 1 ? (channels.map(linear) as unknown as LinearColor) : 'translucent'
}

/** A linear color as hex. */
export function writeColor(color: LinearColor): string {
  const channel = (part: number) =>
    Math.round(255 * encode(Math.min(1, Math.max(0, part))))
      .toString(16)
      .padStart(2, '0')
  return `#${color.map(channel).join('')}`
}

type Read = readonly [channels: readonly number[], alpha: number]

function readHex(css: string): Read | null {
  const [, digits = ''] = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(css) ?? []
  if (!digits) return null
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0, alpha = 1] = (long.match(/../g) ?? []).map(
    (pair) => Number.parseInt(pair, 16) / 255,
  )
  return [[red, green, blue], alpha]
}

const number = String.raw`([\d.]+%?)`
const rgb = new RegExp(
  String.raw`^rgba?\(\s*${number}[\s,]+${number}[\s,]+${number}\s*(?:[/,]\s*${number}\s*)?\)$`,
  'i',
)

function readRgb(css: string): Read | null {
  const [, red = '', green = '', blue = '', alpha = '1'] = rgb.exec(css) ?? []
  if (!red) return null
  const channels = [red, green, blue].map((text) => share(text, 255))
  const read: Read = [channels, share(alpha, 1)]
  return [...channels, read[1]].every(Number.isFinite) ? read : null
}

/** A number out of `whole`, or a percentage, as 0 to 1. */
function share(text: string, whole: number): number {
  const part = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text) / whole
  return Math.min(1, part)
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function encode(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055
}
