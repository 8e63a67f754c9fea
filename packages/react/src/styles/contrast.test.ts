import { describe, expect, test } from 'vitest'
import { contrast, readColour } from '../testing/contrast.ts'
import { readStyles, type StyleDeclaration } from '../testing/readStyles.ts'

// What lies on what. Text, and signs in its colour: 4.5. Edges, focus and checked boxes: 3. `page` is what an app may
// have behind a part that has no surface of its own.
const textOn: Record<string, readonly string[]> = {
  text: ['surface', 'field', 'tint', 'soft', 'warning', 'page'],
  muted: ['surface', 'tint', 'soft', 'warning', 'page'],
  'accent-text': ['surface', 'soft', 'warning', 'page'],
  'on-accent': ['accent'],
  positive: ['surface', 'warning', 'page'],
  caution: ['surface', 'warning', 'page'],
  danger: ['surface', 'warning', 'page'],
  'on-danger': ['danger'],
}
const edgeOn: Record<string, readonly string[]> = {
  'field-border': ['surface', 'field', 'page'],
  danger: ['surface', 'field'],
  focus: ['surface', 'soft', 'warning', 'page'],
  'accent-text': ['surface', 'field', 'soft', 'page'],
}
/** Decorative colors, which have no meaning: lines between rows and the loading skeleton. */
const decoration = new Set(['border', 'skeleton'])

const guard = '@supports (color: light-dark(#000, #fff))'
const styles = readStyles()
const variants = ['calm', 'paper', 'ink'].flatMap((theme) =>
  ['light', 'dark'].flatMap((scheme) =>
    [false, true].map((hasMore) => ({ theme, scheme: scheme as 'light' | 'dark', hasMore })),
  ),
)

describe.each(variants)('contrast of $theme, $scheme, prefers-contrast: $hasMore', ({ theme, scheme, hasMore }) => {
  const tokens = tokensOf(theme, hasMore)
  const colour = (name: string) => readColour(`var(--_${name})`, tokens, scheme)

  test.each(pairs(textOn))('behavior: %s can be read on %s', (ink, fill) => {
    expect(contrast(colour(ink), colour(fill))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(edgeOn))('behavior: %s and %s are distinguishable', (edge, fill) => {
    expect(contrast(colour(edge), colour(fill))).toBeGreaterThanOrEqual(3)
  })

  test.each(pairs(textOn).filter(([, fill]) => fill !== 'page'))('behavior: %s on %s under a pointer', (ink, fill) => {
    const hovered = { ...tokens, '--_fill': `var(--_${fill})`, '--_ink': `var(--_${ink})` }
    for (const { value } of mixed(styles)) {
      expect(contrast(colour(ink), readColour(value, hovered, scheme))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('default: each color of the sheet is among the measured ones', () => {
  const edges = { ...textOn, ...edgeOn }
  const fills = new Set([...Object.values(textOn).flat(), ...decoration])
  const unmeasured = (isKnown: (token: string, rule: string) => boolean, properties: RegExp) =>
    styles
      .filter(({ property }) => properties.test(property))
      .flatMap(({ inside, value }) =>
        [...value.matchAll(/var\(--_([\w-]+)/g)].map(([, token = '']) => ({ rule: inside.at(-1) ?? '', token })),
      )
      .filter(
        ({ token }) =>
          !['fill', 'ink', 'over', 'auto-over', 'auto-edge', 'mark', 'radius', 'card-radius', 'page-text'].includes(
            token,
          ),
      )
      .filter(({ token, rule }) => !isKnown(token, rule))

  expect(unmeasured((token) => token in textOn || decoration.has(token), /^(color|--_ink)$/)).toEqual([])
  // What is drawn before or after words is a sign in their colour, or the tile behind one.
  const isSign = (token: string, rule: string) => /::(before|after)$/.test(rule) && token in textOn
  expect(unmeasured((token, rule) => fills.has(token) || isSign(token, rule), /^(background|--_fill)/)).toEqual([])
  expect(
    unmeasured((token) => token in edges || decoration.has(token), /^(border|outline|box-shadow|accent-color)/),
  ).toEqual([])
})

test('default: a colour is written once, where the themes are', () => {
  const strays = styles.filter(
    ({ file, value }) => file !== 'themes.css' && /#[\da-f]{3}|(rgb|hsl|lab|lch|hwb)\((?!from var)/i.test(value),
  )

  expect(strays.map(({ inside, property }) => `${inside.at(-1)} ${property}`)).toEqual([
    '[data-slot="banklink-dialog"]::backdrop background',
  ])
})

test('default: a browser or a build without light-dark() has the light colours', () => {
  const colours = styles.filter(({ file, value }) => file === 'themes.css' && value.includes('light-dark('))
  const plain = (inside: string, property: string) =>
    styles.find((style) => style.inside.join() === inside && style.property === property)?.value

  expect(colours).toHaveLength(30)
  expect(
    colours.filter(
      ({ inside, property, value }) => !value.startsWith(`light-dark(${plain(inside.slice(1).join(), property)},`),
    ),
  ).toEqual([])
})

/** The tokens of a theme, as the sheet says them. */
function tokensOf(theme: string, hasMore: boolean): Record<string, string> {
  const tokens: Record<string, string> = { '--_page': 'light-dark(#f5f5f5, #121212)' }
  // What the guard holds comes later, and has both schemes.
  const take = (where: (inside: string) => boolean) => {
    for (const { file, inside, property, value } of styles) {
      const rule = inside.filter((each) => each !== guard).join(' ')
      if (/^(themes|tokens)\.css$/.test(file) && where(rule)) tokens[property] = value
    }
  }
  take((inside) => inside.startsWith(':where('))
  take((inside) => inside === `[data-banklink-theme="${theme}"]`)
  if (hasMore) take((inside) => inside.startsWith('@media (prefers-contrast: more)'))
  return tokens
}

function pairs(table: Record<string, readonly string[]>): [string, string][] {
  return Object.entries(table).flatMap(([ink, fills]) => fills.map((fill): [string, string] => [ink, fill]))
}

/** The fills of a button that a pointer is over, or that is pressed. */
function mixed(all: StyleDeclaration[]): StyleDeclaration[] {
  return all.filter(({ property, value }) => property === 'background' && value.includes('var(--_fill) '))
}
