/** The sidebar, from the table of contents: a row in bold begins a group, and the links of a row are its pages. */
export function sidebarOf(contents) {
  const groups = []
  for (const row of contents.split('\n')) {
    const [, group] = /^\| \*\*(.+?)\*\*/.exec(row) ?? []
    if (group) groups.push({ text: group, collapsed: groups.length > 2, items: [] })
    groups.at(-1)?.items.push(...pagesOf(row))
  }
  return groups
}

/** The pages of the docs that a row links to, without anchors. */
function pagesOf(row) {
  return [...row.matchAll(/\[([^\]]+)\]\(((?!\.\.)[^)#]+)\.md\)/g)].map(([, text, path]) => ({
    text: text.charAt(0).toUpperCase() + text.slice(1),
    link: `/${path}`,
  }))
}
