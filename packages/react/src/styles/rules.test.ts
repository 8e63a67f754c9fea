import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { readStyles, type StyleDeclaration } from '../testing/readStyles.ts'

const styles = readStyles()
const folder = join(import.meta.dirname, '..', 'components')
const components = globSync('**/*.{ts,tsx}', { cwd: folder })
  .filter((file) => /^\w+\.tsx?$/.test(basename(file)))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n')
const selectors = styles.flatMap(({ inside }) => inside).join('\n')

/** Slots for an app's own look, to which ours has nothing to add. */
const unstyled = [
  'banklink-account-contact',
  'banklink-account-reason',
  'banklink-account-update-text',
  'banklink-accounts-more',
  'banklink-add-account-text',
  'banklink-add-account-title',
  'banklink-dialog-confirm',
  'banklink-dialog-text',
]

test('default: is made of every file of styles, in one layer but for the two that say something of the page', () => {
  const sheet = readFileSync(join(import.meta.dirname, '..', 'styles.css'), 'utf8')
  const imported = [...sheet.matchAll(/^@import "\.\/([\w/-]+\.css)"(.*);$/gm)]
  const layers = Object.fromEntries(imported.map(([, path = '', layer]) => [basename(path), layer?.trim()]))

  expect(Object.keys(layers).toSorted()).toEqual([...new Set(styles.map(({ file }) => file))].toSorted())
  expect(sheet.match(/@import/g)).toHaveLength(imported.length)
  expect(sheet.match(/^@layer .*$/gm)).toEqual(['@layer reset, base, banklink;'])
  expect(Object.entries(layers).filter(([, layer]) => layer !== 'layer(banklink)')).toEqual([
    ['resets.css', ''],
    ['page.css', 'layer(base)'],
  ])
})

test('behavior: outside of layers it only goes back to what the layers say, below any class', () => {
  const unlayered = styles.filter(({ file }) => file === 'resets.css')

  expect(unlayered.map(({ property, value }) => `${property}: ${value}`)).toEqual([
    '--_layers: revert-layer',
    'all: revert-layer',
  ])
  // Where a build flattens layers there is nothing to go back to.
  expect(unlayered[1]?.inside[0]).toBe('@container style(--_layers: 1)')
  expect(
    offenders(({ inside }) => /\bhtml\b|\bbody\b/.test(inside.join()) && !inside.includes(':where(html)')),
  ).toEqual([])
})

test('behavior: light-dark() stands in a guard whose two colours differ, so that no build rewrites it', async () => {
  const guards = new Set(styles.filter(({ value }) => value.includes('light-dark(')).map(({ inside }) => inside[0]))
  for (const guard of guards) {
    const [, one, other] = /^@supports \(color: light-dark\((#\w+), (#\w+)\)\)/.exec(guard ?? '') ?? ['', '', '']
    expect(one).not.toBe(other)
  }

  const built = await buildSheet()
  expect(built.match(/light-dark\(/g)?.length).toBeGreaterThanOrEqual(31)
  expect(built).not.toMatch(/var\(--lightningcss-/)
})

test('behavior: is turned round where text runs from right to left', () => {
  const sides = /(^|-)(left|right|top|bottom|x|y)(-|$)|^(min-|max-)?(width|height)$/

  expect(offenders(({ property }) => sides.test(property))).toEqual([])
  expect(offenders(({ property, value }) => !property.startsWith('--') && /\b(left|right)\b/.test(value))).toEqual([])
})

test('behavior: text has the size that the page and the user set', () => {
  const sizes = styles.filter(({ property }) => property === 'font-size').map(({ value }) => value)

  expect([...new Set(sizes)].toSorted()).toEqual(['0.875em', '1.125em', '1em'])
  expect(offenders(({ property, value }) => property === 'line-height' && /px/.test(value))).toEqual([])
})

test('behavior: an app can change all of it', () => {
  expect(offenders(({ value }) => value.includes('!important'))).toEqual([])
  // A layer of one's own would be behind `@import … layer(banklink)` in the order.
  expect(offenders(({ inside }) => inside.some((rule) => rule.startsWith('@layer')))).toEqual([])
})

test('behavior: motion is short, and absent if not wanted', () => {
  const moving = styles.filter(({ property }) => /^(transition|animation)/.test(property))
  const long = moving.filter(({ value }) =>
    [...value.matchAll(/([\d.]+)(m?)s\b/g)].some(([, time, m]) => Number(time) * (m ? 1 : 1000) >= 200),
  )

  // What is on its way says so for as long as it is.
  expect(long.map(({ inside }) => inside.at(-1))).toEqual([
    '[data-slot="banklink-accounts-skeleton"] > span, [data-slot="banklink-accounts-skeleton"]::after',
    expect.stringMatching(/^button\[data-slot\^="banklink-"\]\[aria-busy="true"\]::before, .*-news"\]::before$/),
  ])
  expect(moving.filter(({ inside }) => !inside.includes('@media (prefers-reduced-motion: no-preference)'))).toEqual([])
})

test('behavior: steps are of four pixels', () => {
  const steps = /^(gap|row-gap|column-gap|padding|margin|min-block-size|block-size|inline-size)/
  const lengths = (value: string) =>
    [...value.matchAll(/(-?[\d.]+)(px|rem)/g)].map(([, size, unit]) => Number(size) * (unit === 'rem' ? 16 : 1))

  expect(
    offenders(({ property, value }) => steps.test(property) && lengths(value).some((size) => size % 4 !== 0)),
  ).toEqual([])
})

test('behavior: density reaches all paddings and the height of all buttons, fields and rows', () => {
  const fixed = ({ property, value }: StyleDeclaration) =>
    /^(padding|min-block-size)/.test(property) && /px/.test(value)
  // Beside a sign, as wide as it is; and the box of a tick.
  const beside = /^padding-inline-start: (24|32)px$|^min-block-size: 24px$/

  expect(offenders((style) => fixed(style) && !beside.test(`${style.property}: ${style.value}`))).toEqual([])
  // Under a finger all of them are 44 pixels high.
  const coarse = styles.filter(({ inside }) => inside[0] === '@media (pointer: coarse)')
  expect(coarse.map(({ property, value }) => `${property}: ${value}`)).toEqual([
    '--_control: 44px',
    '--_target: 44px',
    'min-inline-size: 44px',
  ])
})

test('default: is calm, without gradients', () => {
  expect(offenders(({ value }) => value.includes('gradient'))).toEqual([])
})

test('default: selects slots that components have, and all but a few of them', () => {
  const selected = new Set(selectors.match(/banklink-[a-z-]+(?=")/g))
  const drawn = new Set(components.match(/(?<=(data-slot|slot)['"]?(=|: ?)['"])banklink-[a-z-]+(?=['"])/g))
  selected.delete('banklink-')

  expect([...selected].filter((slot) => !drawn.has(slot))).toEqual([])
  expect([...drawn].filter((slot) => !selected.has(slot)).toSorted()).toEqual(unstyled)
})

test('default: selects attributes that components have', () => {
  const attributes = new Set(selectors.match(/(?<=\[)(data|aria)-[a-z-]+/g))
  const known = ['data-banklink-density', 'data-banklink-scheme', 'data-banklink-theme', 'data-mode', 'data-theme']

  expect([...attributes].filter((name) => !components.includes(name) && !known.includes(name))).toEqual([])
})

/** The stylesheet as Vite builds it for its default browsers. */
async function buildSheet(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: join(import.meta.dirname, '..', 'styles.css') } },
  })) as Rolldown.RolldownOutput
  const sheet = output.find(({ fileName }) => fileName.endsWith('.css'))
  return String((sheet as Rolldown.OutputAsset).source)
}

function offenders(isOne: (style: StyleDeclaration) => boolean): string[] {
  return styles
    .filter(isOne)
    .map(({ file, inside, property, value }) => `${file}: ${inside.at(-1)} { ${property}: ${value} }`)
}
