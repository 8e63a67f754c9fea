import { knownStyles, newerStyles } from './floor.mjs'

const newerUnits = /\d(d[vb]?[hw]|s[v][hwib]|l[v][hwib]|dv[hwib]|cq\w+|r?lh|cap|r?ic)\b/g

/** What a stylesheet uses that the floor's browsers lack, and that no fallback is known for. */
export function checkStyles(text) {
  const css = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/"[^"]*"|'[^']*'/g, '""')
  const names = css.match(/@[a-z][\w-]*|:{1,2}[a-z][\w-]*\(|::[a-z][\w-]*|(?<![\w-:])[a-z][\w-]*\(|\bsubgrid\b/gi) ?? []
  const units = [...css.matchAll(newerUnits)].map(([, unit]) => unit)
  const found = new Set([...names, ...units])
  return [...found].filter((name) => !knownStyles.has(name) && !Object.hasOwn(newerStyles, name))
}

/** Whether each color of two schemes, and each that is derived from another, is inside a `@supports` that asks for it. */
export function isGuarded(text) {
  return [/light-dark\(/, /\(\s*from /].every((newer) => {
    const use = text.search(newer)
    const guard = text.search(new RegExp(`@supports[^{]*${newer.source}`))
    return use === -1 || (guard !== -1 && guard < use)
  })
}
