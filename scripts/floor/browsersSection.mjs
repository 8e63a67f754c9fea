import { floor, newerStyles } from './floor.mjs'

/** The part of `docs/compatibility.md` about browsers. */
export function browsersSection() {
  const { chrome, safari, firefox } = floor
  const rows = Object.entries(newerStyles).map(([name, without]) => `| \`${name.replace(/\($/, '()')}\` | ${without} |`)
  return `## Browsers

The packages for pages run in Chrome and Edge ${chrome}, Safari ${safari} (also on iOS) and Firefox ${firefox}, and later
versions. \`npm test\` checks the published scripts and styles against these versions. A range such as "1–2 days" is written
without \`Intl.NumberFormat.formatRange\` where a browser lacks it.

The stylesheet uses these newer features. An older browser shows the page without them:

| feature | without it |
| --- | --- |
${rows.join('\n')}
`
}
