import { posix } from 'node:path'
import { anchorsOf, linksOf } from './markdown.mjs'

/**
 * Every relative link and anchor that leads nowhere. `pages` maps a path below the root to its text; `exists` says
 * whether there is something else at a path.
 */
export function checkLinks(pages, exists) {
  return [...pages].flatMap(([page, text]) =>
    linksOf(text).flatMap(({ target, line }) => {
      const why = faultOf(target, { page, pages, exists })
      return why ? [`${page}:${line}: ${target} ${why}`] : []
    }),
  )
}

function faultOf(target, { page, pages, exists }) {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return null
  if (target.startsWith('/')) return 'is absolute: write it from this page on'
  const [path, anchor] = decodeURI(target).split('#')
  const file = path ? posix.normalize(posix.join(posix.dirname(page), path)) : page
  if (file.startsWith('..')) return 'leads out of the repository'
  if (!pages.has(file) && !exists(file)) return 'leads nowhere'
  if (anchor === undefined || !pages.has(file)) return null
  return anchorsOf(pages.get(file)).has(anchor) ? null : 'names no heading there'
}
