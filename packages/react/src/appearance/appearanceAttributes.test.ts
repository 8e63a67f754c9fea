import { expect, test } from 'vitest'
import { readStyles } from '../testing/readStyles.ts'
import { appearanceAttributes } from './appearanceAttributes.ts'

test('default: nothing, so that the page decides', () => {
  expect(appearanceAttributes({})).toEqual({})
  expect(appearanceAttributes({ scheme: undefined, density: undefined, theme: undefined })).toEqual({})
})

test('parameters: each is the attribute that the stylesheet reads', () => {
  const attributes = appearanceAttributes({ scheme: 'dark', density: 'compact', theme: 'ink' })
  const selectors = readStyles().flatMap(({ inside }) => inside)

  expect(attributes).toEqual({
    'data-banklink-scheme': 'dark',
    'data-banklink-density': 'compact',
    'data-banklink-theme': 'ink',
  })
  for (const [name, value] of Object.entries(attributes)) expect(selectors).toContain(`[${name}="${value}"]`)
})

test.each(['scheme', 'density', 'theme'] as const)('parameters: %s, of a setting that has none', (name) => {
  expect(appearanceAttributes({ [name]: null })).toEqual({})
})

test.each([
  ['scheme', 'auto'],
  ['density', 'tight'],
])('error: config.appearance_invalid for %s, %j', (name, value) => {
  expect(() => appearanceAttributes({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'config.appearance_invalid', details: { fields: [name] } }),
  )
})
