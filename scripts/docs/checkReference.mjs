/** Written by a test of its own. */
const others = new Set([
  'docs/reference/link-session.md',
  'docs/reference/browser-storage.md',
  'docs/reference/fault-matrix.md',
])

/** Compares the pages of the reference with what the sources make of them. Both map a path to a text. */
export function checkReference(pages, made) {
  return [
    ...[...made].filter(([path, text]) => pages.get(path) !== text).map(([path]) => `${path}: ${why(pages.has(path))}`),
    ...[...pages.keys()]
      .filter((path) => !made.has(path) && !others.has(path))
      .map((path) => `${path}: nothing in the sources makes this page. Delete it`),
  ]
}

function why(isThere) {
  return `${isThere ? 'says other than the doc comments in the sources' : 'is not there'}. Run: npm run reference`
}
