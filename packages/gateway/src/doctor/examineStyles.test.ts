import { expect, test } from 'vitest'
import { examineStyles } from './examineStyles.ts'

const sheet = '@layer banklink{a{--banklink-styles:1}}'
const ok = { subject: 'styles', state: 'ok', text: 'the kit’s sheet is there, and in order' }
const late = {
  ...{ subject: 'styles', state: 'wrong' },
  text: 'the kit’s layer comes after `utilities`, so classes of yours do not win on its parts',
  fix: 'begin your CSS with @layer theme, base, banklink, components, utilities;',
}
const missing = {
  ...{ subject: 'styles', state: 'wrong', text: 'no sheet of the page is the kit’s' },
  fix: "import '@banklink/react/styles.css' where the app begins",
}

test.each([
  ['alone', [sheet]],
  ['before the utilities', ['@layer theme,base , banklink, utilities;', sheet]],
  ['by its own sheet before that of the utilities', [sheet, '@layer utilities{}']],
  ['within the first of several', ['@layer  banklink.parts, utilities;', sheet]],
  ['with the utilities within another layer', ['@layer app.utilities;', sheet]],
])('behavior: the layer %s is right', (_, sheets) => {
  expect(examineStyles('', sheets)).toEqual(ok)
})

test.each([
  ['named after them', ['@layer utilities, banklink;', sheet]],
  ['in a sheet after theirs', ['@layer\n  utilities {}', sheet]],
  ['after a part of theirs', ['@layer base, utilities.own;@layer banklink;', sheet]],
])('error: the layer is %s', (_, sheets) => {
  expect(examineStyles('', sheets)).toEqual(late)
})

test.each(['<script src="/@vite/client">', '/_next/static/chunks/a-hmr.js', '/_next/static/chunks/x_turbopack.js'])(
  'behavior: in development, by %s, the result is unknown',
  (html) => {
    expect(examineStyles(html, [])).toEqual({
      ...{ subject: 'styles', state: 'unknown', text: 'in development they come with the scripts' },
      fix: 'build the app, start it, and look at that',
    })
    expect(examineStyles(html, [sheet])).toEqual(ok)
  },
)

test('error: no sheet', () => {
  expect(examineStyles('/_next/static/chunks/main.js', ['a{}', '@layer banklink;'])).toEqual(missing)
})
