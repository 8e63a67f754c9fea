import { floor, newerStyles } from './floor.mjs'

/** The part of `docs/compatibility.md` about browsers. */
export function browsersSection() {
  const { chrome, safari, firefox } = floor
  const rows = Object.entries(newerStyles).map(([name, without]) => `| \`${name.replace(/\($/, '()')}\` | ${without} |`)
  return `## Browsers

The packages for pages run in Chrome and Edge ${chrome}, Safari ${safari} (also on iOS) and Firefox ${firefox}, and later
versions. \`npm test\` checks the published scripts and styles against these versions. A range such as "1–2 days" is written
without \`Intl.NumberFormat.formatRange\` where a browser lacks it. \`npm run test:release\` also runs the demo in Firefox ESR and
WebKitGTK, and \`npm test\` links an account in each that is installed.

Firefox remembers that a script file failed to load, until the page is reloaded. In Firefox, "Try again" can't help after one
of the kit's own files failed, as during a short loss of the network. A reload can, and the kit then finishes a link that
Plaid had confirmed.

The stylesheet uses these newer features. An older browser shows the page without them:

| feature | without it |
| --- | --- |
${rows.join('\n')}
`
}
