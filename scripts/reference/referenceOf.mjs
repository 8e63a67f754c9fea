import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BanklinkError } from '../../packages/core/src/errors/BanklinkError.ts'
import { errorCatalog } from '../../packages/core/src/errors/catalog.ts'
import { dealOut } from './pages.mjs'
import { readEntries } from './readEntries.mjs'
import { renderPage } from './renderPage.mjs'
import { renderStyles } from './renderStyles.mjs'
import { undocumented } from './undocumented.mjs'

/** The reference of the sources below `root`: its pages by path, and what in the sources has no comment. */
export function referenceOf(root) {
  const entries = readEntries(root)
  const errors = new Map(
    Object.entries(errorCatalog).map(([code, entry]) => [code, new BanklinkError(code, entry).docsUrl.split('#')[1]]),
  )
  const pages = dealOut(entries)
    .filter(({ exports }) => exports.length > 0)
    .map((page) => [`docs/reference/${page.path}.md`, renderPage(page, { errors })])
  const components = (entries.get('@banklink/react') ?? []).filter(({ kind }) => kind === 'component')
  const styles = renderStyles({ css: stylesOf(root), components })
  return { pages: new Map([...pages, ['docs/reference/styles.md', styles]]), faults: undocumented(entries) }
}

/** All of the kit's stylesheets as one text. */
function stylesOf(root) {
  const files = globSync('packages/react/src/{styles,components}/**/*.css', { cwd: root }).toSorted()
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
}
