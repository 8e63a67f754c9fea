import { posix } from 'node:path'

/** Tags that choose a browser, and name no feature. */
const browserTags = new Set(['phone'])

/**
 * Compares the feature page with the end-to-end tests. A row is `| id | shown when | built: [test](path) |`, or ends
 * in `not yet`. `tests` maps a path below the root to a test's text; a test carries ids as its tags.
 */
export function checkFeatures({ path, text }, tests) {
  const rows = rowsOf(text)
  const ids = rows.map(({ id }) => id)
  const tags = new Map([...tests].map(([file, code]) => [file, tagsOf(code)]))
  const carried = new Set([...tags.values()].flat())
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: is there twice`),
    ...[...carried]
      .filter((tag) => !ids.includes(tag))
      .map((tag) => `@${tag}: a test carries it, and no feature has it`),
    ...rows.flatMap((row) => judge(row, { folder: posix.dirname(path), tags, carried })),
  ]
}

function judge({ id, state }, { folder, tags, carried }) {
  if (state === 'not yet') return carried.has(id) ? [`${id}: is marked "not yet", and a test carries it`] : []
  const links = [...state.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => posix.join(folder, link))
  if (!state.startsWith('built: ') || links.length === 0)
    return [`${id}: is marked neither "built: [test](…)" nor "not yet"`]
  return links.filter((link) => !tags.get(link)?.includes(id)).map((link) => `${id}: no test in ${link} carries it`)
}

/** Rows whose first cell is an id. */
function rowsOf(text) {
  return [...text.matchAll(/^\|\s*`([a-z0-9-]+)`\s*\|.*\|\s*([^|]*?)\s*\|\s*$/gm)].map(([, id, state]) => ({
    id,
    state,
  }))
}

function tagsOf(code) {
  const tags = [...code.matchAll(/(['"`])@([a-z][a-z0-9-]*)\1/g)].map(([, , id]) => id)
  return tags.filter((tag) => !browserTags.has(tag))
}
