import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtSites } from './builtSites.ts'

test('default: a site that was built is served below its path', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'banklink-sites-'))
  mkdirSync(join(folder, 'docs-static', 'guides'), { recursive: true })
  writeFileSync(join(folder, 'docs-static', 'index.html'), 'the first page')
  writeFileSync(join(folder, 'docs-static', 'guides', 'vite.html'), 'a guide')
  const app = builtSites(folder)
  expect(await (await app.request('/docs/')).text()).toBe('the first page')
  expect(await (await app.request('/docs/guides/vite.html')).text()).toBe('a guide')
  expect((await app.request('/docs/guides/none.html')).status).toBe(404)
  expect((await app.request('/docs/..%2f..%2fpackage.json')).status).toBe(404)
})

test('error: a site that was not built shows what builds it', async () => {
  const answer = await builtSites(mkdtempSync(join(tmpdir(), 'banklink-sites-'))).request('/storybook/')
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('npm run storybook:build')
})
