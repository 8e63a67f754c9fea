import { accentTextOf, onAccentOf } from './deriveAccent.ts'
import { invalidAppearance as invalid } from './invalidAppearance.ts'
import { isPlainSelector, isPlainValue } from './isPlain.ts'
import { readColor } from './readColor.ts'

/** Any CSS color, or one for each scheme. */
export type AppearanceColor = string | { readonly light: string; readonly dark: string }

export interface AppearanceCssParameters {
  /** Primary button; links, tints and the focus ring are derived from it. Must be opaque. */
  accent?: AppearanceColor | undefined
  /** Text on the accent. @default black or white */
  onAccent?: AppearanceColor | undefined
  /** Links and quiet buttons. @default the accent, as dark or light as text has to be */
  accentText?: AppearanceColor | undefined
  text?: AppearanceColor | undefined
  /** Secondary text. */
  muted?: AppearanceColor | undefined
  /** Cards, rows and dialogs. */
  surface?: AppearanceColor | undefined
  /** Lines around and between them. */
  border?: AppearanceColor | undefined
  /** Background of inputs. @default the surface */
  field?: AppearanceColor | undefined
  fieldBorder?: AppearanceColor | undefined
  /** The focus ring. @default `accentText` */
  focus?: AppearanceColor | undefined
  positive?: AppearanceColor | undefined
  caution?: AppearanceColor | undefined
  danger?: AppearanceColor | undefined
  onDanger?: AppearanceColor | undefined
  /** Corners of buttons and inputs: pixels, or a CSS length. */
  radius?: number | string | undefined
  /** A CSS list of fonts. */
  font?: string | undefined
  /** The element around the kit's parts that gets the tokens. @default ':root' */
  selector?: string | undefined
}

/**
 * The text of a stylesheet that sets the kit's tokens: for a file, or for a `<style>` element with a nonce in a page that a
 * server renders. `appearanceAttributes` has the rest of the look.
 *
 * From an accent as hex or `rgb()` it also writes the text on the accent and the accent as text, so that older browsers have
 * them too; from any other color the stylesheet derives both in the browser.
 *
 * @throws `config.appearance_invalid` for a value that could end its rule or load a file, for `light-dark()`, for a
 * translucent accent and for an unknown name
 * @example
 * writeFileSync('public/banklink.css', appearanceCss({ accent: '#0f766e', radius: 10 }))
 */
export function appearanceCss({ selector = ':root', ...values }: AppearanceCssParameters): string {
  if (typeof selector !== 'string' || !isPlainSelector(selector)) throw invalid('selector')
  const tokens = Object.entries({ ...derive(values), ...given(values) }).map(([name, value]) => ({
    property: `--banklink-${kebab(name)}`,
    ...schemesOf(name, value),
  }))
  const plain = tokens.map(({ property, light }) => `${property}: ${light};`)
  const both = tokens
    .filter(({ light, dark }) => light !== dark)
    .map(({ property, light, dark }) => `${property}: light-dark(${light}, ${dark});`)
  // Build tools leave light-dark() as it is inside of this guard, if the guard's two colors differ.
  return [
    rule(selector, plain),
    both.length > 0 ? `@supports (color: light-dark(#000, #fff)) {\n${rule(selector, both)}}\n` : '',
  ].join('')
}

type Values = Omit<AppearanceCssParameters, 'selector'>

const colors = new Set([
  ...['accent', 'onAccent', 'accentText', 'text', 'muted', 'surface', 'border', 'field', 'fieldBorder', 'focus'],
  ...['positive', 'caution', 'danger', 'onDanger'],
])

function given(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** What follows from an accent that can be read here. */
function derive({ accent }: Values): Record<string, AppearanceColor> {
  if (accent === undefined) return {}
  const { light, dark } = schemesOf('accent', accent)
  const [onLight, onDark] = [readColor(light), readColor(dark)]
  if (onLight === 'translucent' || onDark === 'translucent') throw invalid('accent')
  if (!onLight || !onDark) return {}
  return {
    onAccent: { light: onAccentOf(onLight), dark: onAccentOf(onDark) },
    accentText: { light: accentTextOf(onLight, 'light'), dark: accentTextOf(onDark, 'dark') },
  }
}

function schemesOf(name: string, value: unknown): { light: string; dark: string } {
  if (name === 'radius' || name === 'font') {
    const text = plainOf(name, name === 'radius' && isLength(value) ? `${value}px` : value)
    // A browser ignores a length without a unit.
    if (name === 'radius' && Number(text)) throw invalid(name)
    return { light: text, dark: text }
  }
  if (!colors.has(name)) throw invalid(name)
  const { light, dark }: { light?: unknown; dark?: unknown } =
    typeof value === 'object' && value !== null ? value : { light: value, dark: value }
  return { light: plainOf(name, light), dark: plainOf(name, dark) }
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function plainOf(name: string, value: unknown): string {
  if (typeof value !== 'string' || !isPlainValue(value)) throw invalid(name)
  return value.trim()
}

function rule(selector: string, declarations: readonly string[]): string {
  return declarations.length > 0 ? `${selector} {\n  ${declarations.join('\n  ')}\n}\n` : ''
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
