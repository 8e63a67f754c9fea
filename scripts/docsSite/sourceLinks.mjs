import { posix } from 'node:path'

/** Leads links out of the docs, such as to a test or a package, to the repository. */
export function sourceLinks(md, { repository }) {
  md.core.ruler.push('source-links', ({ env, tokens }) => {
    const folder = posix.dirname(env.relativePath ?? 'README.md')
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null
        if (href) token.attrSet('href', addressOf(href, { folder, repository }))
      }
    }
  })
}

/** Where a link leads on the site. `folder` is the page's, below the docs. */
export function addressOf(href, { folder, repository }) {
  if (/^[a-z]+:|^[#/]/.test(href)) return href
  const [path, hash] = href.split('#')
  const target = posix.join('docs', folder, path)
  if (target === 'docs/README.md') return href.replace('README.md', 'contents.md')
  if (target.startsWith('docs/') && target.endsWith('.md')) return href
  return `${repository}/blob/main/${target}${hash ? `#${hash}` : ''}`
}
