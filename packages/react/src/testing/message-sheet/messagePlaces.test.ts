import { expect, test } from 'vitest'
import { en } from '../../languages/en.ts'
import { textsOf } from '../textsOf.ts'
import { accountPlaces } from './accountPlaces.tsx'
import { linkErrorPlaces, updateErrorPlaces } from './errorPlaces.tsx'
import { formPlaces } from './formPlaces.tsx'
import { linkPlaces } from './linkPlaces.tsx'

test('default: every message has its place on a sheet', () => {
  const sheets = [linkPlaces, linkErrorPlaces, updateErrorPlaces, accountPlaces, formPlaces]
  const names = new Set(sheets.flatMap((places) => places(en.messages)).flatMap((place) => place.names))
  const all = [...textsOf(en).keys()]
  expect(all.filter((name) => !names.has(name))).toEqual([])
  expect([...names].filter((name) => !all.includes(name))).toEqual([])
})
