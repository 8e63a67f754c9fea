import { globSync, readFileSync } from 'node:fs'
import { storyNameFromExport, toId } from 'storybook/internal/csf'
import { expect, test } from 'vitest'
import { literalBraces } from './docsSite/literalBraces.mjs'
import { withTabs } from './docsSite/packageManagerTabs.mjs'
import { sidebarOf } from './docsSite/sidebarOf.mjs'
import { addressOf } from './docsSite/sourceLinks.mjs'

test('a block that installs packages has a tab for each package manager', () => {
  const tabs = withTabs('Text\n\n```sh\n# in the app\nnpm install --save-dev storybook\n```\n\nMore\n')
  expect(tabs).toContain('```sh [npm]\n# in the app\nnpm install --save-dev storybook\n```')
  expect(tabs).toContain('```sh [pnpm]\n# in the app\npnpm add --save-dev storybook\n```')
  expect(tabs).toContain('```sh [yarn]\n# in the app\nyarn add --dev storybook\n```')
  expect(tabs).toMatch(/^Text\n\n::: code-group\n[\s\S]*\n:::\n\nMore\n$/)
})

test('a block with another command stays as it is', () => {
  const block = '```sh\nnpm install a\nnpm run demo\n```\n'
  expect(withTabs(block)).toBe(block)
  expect(withTabs('```sh\n# a comment alone\n```\n')).not.toContain('code-group')
})

test.each([
  ['start.md', '.', 'start.md'],
  ['../start.md#a', 'guides', '../start.md#a'],
  ['README.md', '.', 'contents.md'],
  ['https://example.com/a.md', '.', 'https://example.com/a.md'],
  ['#below', 'guides', '#below'],
  ['../README.md#try-it', '.', 'https://code.example/blob/main/README.md#try-it'],
  ['../../packages/core/README.md', 'guides', 'https://code.example/blob/main/packages/core/README.md'],
  ['decisions', '.', 'https://code.example/blob/main/docs/decisions'],
])('%s in %s leads to %s', (href, folder, address) => {
  expect(addressOf(href, { folder, repository: 'https://code.example' })).toBe(address)
})

test('the sidebar has the groups and the pages of the table of contents', () => {
  const sidebar = sidebarOf(readFileSync(new URL('../docs/README.md', import.meta.url), 'utf8'))
  expect(sidebar.map(({ text }) => text)).toEqual([
    ...['Start', 'Set up a server', 'Build the page', 'Test and release', 'Reference', 'Contribute'],
  ])
  expect(sidebar[0].items[0]).toEqual({ text: 'Start', link: '/start' })
  expect(sidebar.flatMap(({ items }) => items).filter(({ link }) => link.includes('..'))).toEqual([])
})

test('double braces are shown as they are', () => {
  const md = { renderer: { rules: { text: () => 'a {{ b }}', code_inline: () => '<code>{{ c }}</code>' } } }
  literalBraces(md)
  expect(md.renderer.rules.text()).toBe('a &#123;&#123; b }}')
  expect(md.renderer.rules.code_inline()).toBe('<code>&#123;&#123; c }}</code>')
})

test('every live story of a page is a story', () => {
  const stories = globSync('packages/react/src/**/*.stories.tsx').flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const [, title = ''] = /title: '([^']+)'/.exec(source) ?? []
    return [...source.matchAll(/^export const (\w+): /gm)].map(([, name]) => toId(title, storyNameFromExport(name)))
  })
  const embedded = globSync('docs/**/*.md').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<LiveStory id="([^"]+)"/g)].map(([, id]) => id),
  )
  expect(embedded.length).toBeGreaterThan(5)
  expect(embedded.filter((id) => !stories.includes(id))).toEqual([])
})
