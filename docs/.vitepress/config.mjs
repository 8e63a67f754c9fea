import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'
import { literalBraces } from '../../scripts/docsSite/literalBraces.mjs'
import { packageManagerTabs } from '../../scripts/docsSite/packageManagerTabs.mjs'
import { sidebarOf } from '../../scripts/docsSite/sidebarOf.mjs'
import { sourceLinks } from '../../scripts/docsSite/sourceLinks.mjs'

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')
const { repository } = JSON.parse(read('../../scripts/publish/owner.json'))
const icon = '/banklink.svg'

/** The docs as a static site: the same Markdown, below `/docs/`, with the demo and Storybook next to it. */
export default defineConfig({
  title: 'Banklink',
  description: 'A React component kit for linking bank accounts through Plaid Link.',
  lang: 'en',
  base: '/docs/',
  outDir: '../docs-static',
  cacheDir: '../node_modules/.vitepress',
  // The table of contents is a page; the site begins with another one.
  rewrites: { 'README.md': 'contents.md' },
  metaChunk: true,
  head: [['link', { rel: 'icon', href: `/docs${icon}`, type: 'image/svg+xml' }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      literalBraces(md)
      packageManagerTabs(md)
      sourceLinks(md, { repository })
    },
  },
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  themeConfig: {
    logo: icon,
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Guides', link: '/contents' },
      { text: 'Components', link: '/reference/react-components' },
      { text: 'Demo', link: '/../', target: '_self' },
      { text: 'Storybook', link: '/../storybook/', target: '_self' },
      { text: 'Code', link: repository },
    ],
    sidebar: sidebarOf(read('../README.md')),
  },
})
