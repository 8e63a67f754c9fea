const folder = '.changeset/'
const head = /^---\n+((?:(["'])@banklink\/[a-z-]+\2: (?:major|minor|patch)\n)+)\n*---\n+\S/

/** Changesets that a release could not read: each begins with the packages that it is of, and how much of a change it is. */
export function checkChangesets(pages) {
  return [...pages]
    .filter(([page, text]) => page.startsWith(folder) && !head.test(text))
    .map(([page]) => `${page}: does not begin with the packages that it is of, as in "@banklink/react": minor`)
}
