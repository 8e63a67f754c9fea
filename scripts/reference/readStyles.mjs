/**
 * The tokens that a stylesheet reads, and what it takes where they are not set: `{ name, fallback, about }[]`. `about` is
 * the comment that ends the line, or stands alone above it. A fallback of the first theme is shown as its value,
 * in both schemes.
 */
export function readTokens(css) {
  const found = new Map()
  for (const { index } of css.matchAll(/var\(\s*--banklink-/g)) {
    const [name, fallback] = argumentsAt(css, index + 'var('.length)
    if (!found.get(name)?.fallback)
      found.set(name, { name, fallback: plain(css, fallback), about: aboutOf(css, index) })
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The values that a data attribute is matched with. */
export function valuesOf(css, attribute) {
  const values = [...css.matchAll(new RegExp(`\\[${attribute}="?([\\w-]+)"?\\]`, 'g'))].map(([, value]) => value)
  return [...new Set(values)]
}

/** `name` and the rest up to the closing parenthesis. */
function argumentsAt(css, start) {
  let depth = 0
  let end = start
  for (; depth >= 0 && end < css.length; end += 1) depth += { '(': 1, ')': -1 }[css[end]] ?? 0
  const inside = css.slice(start, end - 1)
  const comma = inside.indexOf(',')
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim()
  return [
    name,
    comma < 0
      ? null
      : inside
          .slice(comma + 1)
          .replaceAll(/\s+/g, ' ')
          .trim(),
  ]
}

/** Without the names that are the sheet's own, and without what it derives from another token. */
function plain(css, derived) {
  const fallback = derived?.replace(/^var\(--_auto-[\w-]+, (.*)\)$/, '$1') ?? null
  const [, theme = ''] = /^var\((--_theme-[\w-]+)\)$/.exec(fallback ?? '') ?? []
  const values = theme ? [...css.matchAll(new RegExp(`${theme}:\\s*([^;]+);`, 'g'))].map(([, each]) => each) : []
  const value = values.find((each) => each.startsWith('light-dark(')) ?? values[0]
  return value ?? fallback?.replaceAll('var(--_', 'var(--banklink-') ?? null
}

function aboutOf(css, index) {
  const line = css.slice(index, css.indexOf('\n', index))
  const above = css.slice(0, css.lastIndexOf('\n', index)).split('\n').at(-1) ?? ''
  const [, text = ''] = /\/\*\s*(.*?)\s*\*\/\s*$/.exec(line) ?? /^\s*\/\*\s*(.*?)\s*\*\/\s*$/.exec(above) ?? []
  return text
}
