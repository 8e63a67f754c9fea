import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from './test.ts'

/** What a browser is sent of the built app: by Vite, or by Next. */
const folder = ['dist/client', '.next/static'].find(existsSync) ?? ''

test('holds nothing of the developer’s panel', { tag: '@localised-themed' }, () => {
  const scripts = globSync(`${folder}/**/*.js`).map((path) => readFileSync(path, 'utf8'))
  const holding = (text: string): number => scripts.filter((script) => script.includes(text)).length
  expect(holding('banklink-link-account-button')).toBeGreaterThan(0)
  expect(holding('Banklink devtools')).toBe(0)
  expect(holding('banklinkDevtools')).toBe(0)
})
