import { isBanklinkError } from '@banklink/core'
import { describe, expect, test } from 'vitest'
import { contrast, readColour } from '../testing/contrast.ts'
import { everyAccent } from '../testing/everyAccent.ts'
import { readStyles } from '../testing/readStyles.ts'
import { type AppearanceCssParameters, appearanceCss } from './appearanceCss.ts'
import * as door from './index.ts'

test('default: the public names', () => {
  expect(Object.keys(door).toSorted()).toEqual(['appearanceAttributes', 'appearanceCss'])
})

test('default: one accent and one radius as a stylesheet', () => {
  expect(appearanceCss({ accent: '#0f766e', radius: 10 })).toMatchInlineSnapshot(`
    ":root {
      --banklink-on-accent: #fff;
      --banklink-accent-text: #0c6962;
      --banklink-accent: #0f766e;
      --banklink-radius: 10px;
    }
    @supports (color: light-dark(#000, #fff)) {
    :root {
      --banklink-accent-text: light-dark(#0c6962, #22cbbe);
    }
    }
    "
  `)
})

test('parameters: a color for each scheme, and a selector', () => {
  const css = appearanceCss({
    selector: '[data-banklink-theme="harbor"], .brand:is(main)',
    accent: { light: 'oklch(45% 0.2 300)', dark: 'var(--brand-light)' },
    accentText: '#333',
    fieldBorder: { light: '#777', dark: '#999' },
    radius: 'calc(var(--radius) - 2px)',
    font: '"Inter", system-ui',
  })

  expect(css).toMatchInlineSnapshot(`
    "[data-banklink-theme="harbor"], .brand:is(main) {
      --banklink-accent: oklch(45% 0.2 300);
      --banklink-accent-text: #333;
      --banklink-field-border: #777;
      --banklink-radius: calc(var(--radius) - 2px);
      --banklink-font: "Inter", system-ui;
    }
    @supports (color: light-dark(#000, #fff)) {
    [data-banklink-theme="harbor"], .brand:is(main) {
      --banklink-accent: light-dark(oklch(45% 0.2 300), var(--brand-light));
      --banklink-field-border: light-dark(#777, #999);
    }
    }
    "
  `)
})

test('behavior: a given value wins over a derived one, and an option without a value writes nothing', () => {
  expect(appearanceCss({ accent: '#ffd84d', onAccent: '#4a3500', accentText: '#7a5b00', muted: undefined })).toBe(
    ':root {\n  --banklink-on-accent: #4a3500;\n  --banklink-accent-text: #7a5b00;\n  --banklink-accent: #ffd84d;\n}\n',
  )
  expect(appearanceCss({})).toBe('')
})

test.each([
  ['#ffe', '#000'],
  ['#FFFFEE', '#000'],
  ['#ffffeeff', '#000'],
  ['rgb(255 255 238)', '#000'],
  ['rgba(10, 20, 30, 1)', '#fff'],
  ['rgb(4% 8% 12% / 100%)', '#fff'],
])('behavior: %s has %s text', (accent, text) => {
  expect(appearanceCss({ accent })).toContain(`--banklink-on-accent: ${text};`)
})

test.each(['rebeccapurple', 'hsl(20 80% 50%)', 'rgb(from red r g b)', 'rgb(1.2.3 0 0)'])(
  'behavior: derives nothing here from %s',
  (accent) => {
    expect(appearanceCss({ accent: accent.replace('from ', '') })).not.toContain('--banklink-on-accent')
  },
)

describe.each(['light', 'dark'] as const)('contrast of any accent, %s', (scheme) => {
  test.each(everyAccent)('behavior: %s', (accent) => {
    const tokens = { ...sheet, ...tokensOf(appearanceCss({ accent })) }
    const colour = (name: string) => readColour(`var(--_${name})`, tokens, scheme)
    const hovered = (fill: string) =>
      readColour(`color-mix(in srgb, var(--_${fill}) 92%, var(--_accent-text))`, tokens, scheme)

    const measured = [
      { what: 'text on it', least: 4.5, is: contrast(colour('on-accent'), colour('accent')) },
      ...['surface', 'soft', 'warning', 'page'].map((fill) => ({
        what: `text on ${fill}`,
        least: 4.5,
        is: contrast(colour('accent-text'), colour(fill)),
      })),
      ...['surface', 'soft'].map((fill) => ({
        what: `text on ${fill} under a pointer`,
        least: 4.5,
        is: contrast(colour('accent-text'), hovered(fill)),
      })),
      ...['surface', 'soft', 'page'].map((fill) => ({
        what: `the focus ring on ${fill}`,
        least: 3,
        is: contrast(colour('focus'), colour(fill)),
      })),
    ]

    expect(measured.filter(({ least, is }) => !(is >= least))).toEqual([])
  })
})

test('behavior: derives with the same numbers as the stylesheet', () => {
  const css = readStyles().filter(({ file }) => file === 'accent.css')
  const valueOf = (property: string) => css.find((each) => each.property === property)?.value

  expect(valueOf('--_dim')).toBe('min(1, 0.11 / max(y, 0.01))')
  expect(valueOf('--_gain')).toBe('max(1, 0.6 / max(r, g, b, 0.0001))')
  expect(valueOf('--_white')).toBe('max(0, 0.4 - y) / max(0.6, 1 - y)')
})

test.each<[string, AppearanceCssParameters]>([
  ['accent', { accent: 'red; } body { display: none' }],
  ['accent', { accent: '#fff</style><script>' }],
  ['accent', { accent: 'url(https://example.com/a.png)' }],
  ['accent', { accent: 'URL(a)' }],
  ['accent', { accent: 'image-set("a.png" 1x)' }],
  ['accent', { accent: 'u\\rl(a)' }],
  ['accent', { accent: 'red !important' }],
  ['accent', { accent: 'red /* ' }],
  ['accent', { accent: 'rgb(0 0 0' }],
  ['accent', { accent: 'red)' }],
  ['accent', { accent: '[red' }],
  ['accent', { accent: 'light-dark(red, blue)' }],
  ['accent', { accent: '#12345' }],
  ['accent', { accent: '#0f766g' }],
  ['border', { border: 'color-mix(in srgb, #12 50%, red)' }],
  ['accent', { accent: '' }],
  ['accent', { accent: ' ' }],
  ['accent', { accent: '#0f766e80' }],
  ['accent', { accent: 'rgb(0 0 0 / 50%)' }],
  ['accent', { accent: { light: '#fff', dark: 'rgba(0, 0, 0, .5)' } }],
  ['accent', { accent: { light: '#fff' } as never }],
  ['accent', { accent: null as never }],
  ['accent', { accent: 5 as never }],
  ['text', { text: '}' }],
  ['font', { font: '"Inter' }],
  ['font', { font: "'a' 'b" }],
  ['font', { font: '"</style>"' }],
  ['font', { font: 'a\nb' }],
  ['radius', { radius: -1 }],
  ['radius', { radius: '10' }],
  ['radius', { radius: '1.5' }],
  ['radius', { radius: Number.NaN }],
  ['radius', { radius: Number.POSITIVE_INFINITY }],
  ['selector', { selector: '' }],
  ['selector', { selector: 'a { } b' }],
  ['selector', { selector: '[a="b]' }],
  ['selector', { selector: ':is(a]' }],
  ['selector', { selector: 'a</style>' }],
  ['selector', { selector: '@media print' }],
  ['acent', { acent: 'red' } as never],
  ['toString', { toString: 'red' } as never],
])('error: config.appearance_invalid for %s, %j', (field, parameters) => {
  let thrown: unknown
  try {
    appearanceCss({ radius: 1, ...parameters })
  } catch (error) {
    thrown = error
  }
  expect(isBanklinkError(thrown, 'config.appearance_invalid')).toBe(true)
  expect(thrown).toMatchObject({ details: { fields: [field] } })
})

/** The stylesheet's tokens without those that only a browser can derive. */
const sheet = Object.fromEntries([
  ['--_page', 'light-dark(#f5f5f5, #121212)'],
  ...readStyles()
    .filter(
      ({ file, inside }) =>
        /^(themes|tokens)\.css$/.test(file) && inside.at(-1)?.startsWith(':where(') && !inside[0]?.startsWith('@media'),
    )
    .map(({ property, value }) => [property, value]),
])

function tokensOf(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
