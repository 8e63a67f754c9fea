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
