import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../publish/metadata.mjs'

test('behavior: the demo and Storybook are pages like others, which say nothing that the kit could lean on', () => {
  const pages = globSync(['apps/demo/index.html', 'apps/demo/src/**/*.css', '.storybook/*.{css,html}'], { cwd: root })
  expect(pages.length).toBeGreaterThanOrEqual(3)
  const text = (path) => readFileSync(join(root, path), 'utf8').replaceAll('prefers-color-scheme', '')
  expect(pages.filter((path) => text(path).includes('color-scheme'))).toEqual([])
})

test('behavior: no page teaches a bare light-dark(), which production builds break', () => {
  const patterns = ['README.md', 'docs/**/*.md', '{packages,examples}/*/README.md', '.storybook/**/*.mdx']
  const pages = globSync([...patterns, '{apps,examples}/*/src/**/*.css', '.storybook/*.css'], {
    cwd: root,
    exclude: ['**/node_modules/**'],
  })
  expect(pages.length).toBeGreaterThan(60)
  expect(pages.filter((path) => /:[^`\n]*light-dark\(/.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})
