/** The page with this text below the heading, up to the next heading of its kind. Throws where there is no such heading. */
export function replaceSection(page, heading, text) {
  const from = page.indexOf(`\n${heading}\n`)
  if (from === -1) throw new Error(`The page has no heading "${heading}".`)
  const start = from + heading.length + 2
  const end = page.indexOf('\n## ', start)
  return `${page.slice(0, start)}\n${text}\n${end === -1 ? '' : page.slice(end)}`
}
