import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { browsersSection } from './browsersSection.mjs'
import { checkScript } from './checkScripts.mjs'
import { checkStyles, isGuarded } from './checkStyles.mjs'

test.each([
  'AbortSignal.any([])',
  'URL.canParse("")',
  'Promise.withResolvers()',
  '[].toSorted()',
  'runs.toReversed()',
  'Object.groupBy([], () => "")',
  'new Intl.NumberFormat().formatRange(1, 2)',
])('error: %s is newer than the floor', async (text) => {
  expect(await checkScript(text)).not.toEqual([])
})

test.each(['[].at(-1)', 'Object.hasOwn({}, "")', 'signal.throwIfAborted()', 'a ??= b', 'text.replaceAll("a", "b")'])(
  'default: %s is not',
  async (text) => {
    expect(await checkScript(text)).toEqual([])
  },
)

test('behavior: a server has Node 20', async () => {
  const check = (text) => checkScript(text, { onServer: true })
  expect(await check('[].toSorted(); AbortSignal.any([]); Object.hasOwn({}, "")')).toEqual([])
  expect(await check('Promise.withResolvers()')).not.toEqual([])
  expect(await check('Object.groupBy([], () => "")')).not.toEqual([])
})

test('default: what a stylesheet uses that nothing is known of', () => {
  const css =
    '/* @scope */ @scope (a) { a:open { width: 1dvh; color: contrast-color(red); content: "sin(1)" } a:popover-open::part(b) {} }'
  expect(checkStyles(css)).toEqual(['@scope', 'contrast-color(', '::part(', 'dvh'])
  expect(checkStyles('@media print { a:not(b) { color: color-mix(in srgb, red, blue) } }')).toEqual([])
})

test('default: colors of two schemes wait for a browser that has them', () => {
  expect(isGuarded('a { color: red }')).toBe(true)
  expect(isGuarded('@supports (color: light-dark(red, red)) { a { color: light-dark(red, blue) } }')).toBe(true)
  expect(isGuarded('a { color: light-dark(red, blue) } @supports (a: b) {}')).toBe(false)
  expect(isGuarded('@supports (a: b) { a { color: lab(from red l 0 0) } }')).toBe(false)
  expect(isGuarded('@supports (color: lab(from red l a b)) { a { color: lab(from red l 0 0) } }')).toBe(true)
})

test('behavior: the docs state the floor, and what is newer', () => {
  const page = readFileSync(new URL('../../docs/compatibility.md', import.meta.url), 'utf8')
  const squeezed = (text) => text.replaceAll(/ {2,}|-{3,}/g, ' ')
  expect(squeezed(page)).toContain(squeezed(browsersSection()))
})
