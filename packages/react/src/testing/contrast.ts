/** Red, green and blue, each 0 to 1. */
export type Colour = readonly [number, number, number]

/** How far two colours are apart, 1 to 21, by WCAG 2. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** What a colour of the stylesheet is: hex, `light-dark()`, `color-mix()` in sRGB, and what the tokens say. */
export function readColour(value: string, tokens: Record<string, string>, scheme: 'light' | 'dark'): Colour {
  const read = (inner: string): Colour => readColour(inner.trim(), tokens, scheme)
  if (value.startsWith('#')) return readHex(value)
  const { name, args } = readCall(value)
  if (name === 'light-dark') return read(args[scheme === 'light' ? 0 : 1] ?? '')
  if (name === 'color-mix') return mix(args.slice(1), read)
  if (name === 'var') return read(tokens[args[0] ?? ''] ?? args.slice(1).join(','))
  throw new Error(`No colour that this test can read: ${value}`)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function readHex(hex: string): Colour {
  const digits = hex.slice(1)
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255) as unknown as Colour
}

function mix([first = '', second = '']: string[], read: (value: string) => Colour): Colour {
  const [, one = '', share = ''] = /^(.*) (\d+)%$/.exec(first.trim()) ?? []
  const [from, to] = [read(one), read(second)]
  return from.map((part, at) => part * (Number(share) / 100) + (to[at] ?? 0) * (1 - Number(share) / 100)) as never
}

/** `name(a, b(c, d))` as its name and its arguments. */
function readCall(value: string): { name: string; args: string[] } {
  const [, name = '', inner = ''] = /^([\w-]+)\((.*)\)$/s.exec(value) ?? []
  const args = ['']
  let depth = 0
  for (const letter of inner) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) args.push('')
    else args[args.length - 1] += letter
  }
  return { name, args: args.map((arg) => arg.trim()) }
}
