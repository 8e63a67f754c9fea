import { globSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './metadata.mjs'

/** The files that name the owner: `owner.json` is where it is changed. */
export function filesWithOwner() {
  const patterns = [
    'packages/*/README.md',
    '.github/**/*.{md,yml}',
    '.github/CODEOWNERS',
    'packages/core/src/errors/docsSite.ts',
    'SECURITY.md',
    'CODE_OF_CONDUCT.md',
  ]
  // packages/test is private.
  return globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', 'packages/test/**'] }).map((path) =>
    join(root, path),
  )
}

/** The pages that say how to install. A package's own README is read on npm. */
export function pagesWithInstall() {
  return globSync(['README.md', 'docs/**/*.md'], { cwd: root }).map((path) => join(root, path))
}

/** The text with the repository's address, the address for reports and the team's name as `owner` says them. */
export function withOwner(text, { repository, security, team }) {
  return text
    .replaceAll(/https:\/\/github\.com\/[\w-]+\/banklink\b/g, repository)
    .replaceAll(/\bsecurity@[\w.-]+\w/g, security)
    .replaceAll(/@[\w-]+\/banklink\b(?!-)/g, team)
}
