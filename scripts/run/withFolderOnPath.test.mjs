import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { withFolderOnPath } from './withFolderOnPath.mjs'

test('default', () => {
  expect(withFolderOnPath({ PATH: '/usr/bin', LANG: 'C' }, '/tools')).toEqual({
    PATH: `/tools${delimiter}/usr/bin`,
    LANG: 'C',
  })
})

test('behavior: keeps the name that Windows gives to the variable', () => {
  expect(withFolderOnPath({ Path: 'C:\\Windows' }, 'C:\\tools')).toEqual({ Path: `C:\\tools${delimiter}C:\\Windows` })
})

test('behavior: makes the variable when there is none', () => {
  expect(withFolderOnPath({}, '/tools')).toEqual({ PATH: '/tools' })
})
