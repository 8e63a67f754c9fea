import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accessibility } from './accessibility.ts'

test('the docs page of every component has its facts about keyboard, screen reader and focus', () => {
  const titles = globSync('packages/react/src/components/*/*.stories.tsx').flatMap(
    (file) => /title: '(?:Linking|Accounts)\/(\w+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? [],
  )
  expect(titles).toContain('LinkAccountButton')
  expect(Object.keys(accessibility).toSorted()).toEqual(titles.toSorted())
})
