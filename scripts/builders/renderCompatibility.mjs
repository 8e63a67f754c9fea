import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browsersSection } from '../floor/browsersSection.mjs'
import { builders, react } from './builders.mjs'

/** Where what was tried is written. */
export const compatibilityPage = join(
  dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
  'docs',
  'compatibility.md',
)

/**
 * The page of what was tried, from `{ builder, good, tried }` of each. A builder that was not tried this time keeps its
 * row of `before`, the page as it was.
 */
export function renderCompatibility(rows, before = '') {
  const lines = builders.flatMap((builder) => {
    const row = rows.find((each) => each.builder.name === builder.name)
    return row ? [rowOf(row)] : keptRows(builder, before)
  })
  return `# Compatibility

Production builds of one page with the kit's parts, in apps outside of this repository that installed the packed packages.
Each was type-checked, built, opened in Chromium, and looked at in every way in which a page says that it is light or
dark: text has a contrast of 4.5 : 1 or more, the button has its color and its padding, nothing lies over something else,
and the dialog is in the middle. Rows of React 18 were looked at in four of these ways, since the stylesheet is the same.
Written by \`node scripts/builders.mjs --all --write\`; with \`--browser firefox\` or \`webkit\` the same runs there.

| builder | app | React | TypeScript | conditions right |
| --- | --- | --- | --- | --- |
${lines.join('\n')}

The apps are in [scripts/builders](../scripts/builders/builders.mjs), as their generators write them, without what draws
nothing. Next as generated loads fonts from a server of Google's; here it has none.

${browsersSection()}
## What to know

- **LightningCSS before 1.30** rewrites colors that later ones leave alone: the kit has its colors only where your CSS has a
  \`color-scheme\`. Update it.
- **A build that flattens layers**, such as postcss-preset-env for old browsers, keeps colors and layout, but a class of
  yours no longer wins over the kit by itself.
- **TypeScript** needs \`moduleResolution\` \`bundler\`, \`node16\` or \`nodenext\`. \`node10\` knows no \`exports\`, so
  it finds no types.
- **Parcel** reads \`exports\` where the app's \`package.json\` has
  \`"@parcel/resolver-default": { "packageExports": true }\`, as the one here.
`
}

function keptRows(builder, before) {
  const [, tool, page, version] = rowOf({ builder, good: 0, tried: 0 })
    .split('|')
    .map((cell) => cell.trim())
  return before.split('\n').filter((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const isTool = cells[1]?.split(' ')[0] === tool.split(' ')[0]
    return isTool && cells[2] === page && cells[3]?.split('.')[0] === version.split('.')[0]
  })
}

function rowOf({ builder, good, tried }) {
  const needs = { ...react, ...builder.needs }
  const tool = `${builder.tool} ${needs[builder.tool]}`
  return `| ${tool} | ${builder.page} | ${needs.react} | ${needs.typescript} | ${good} of ${tried} |`
}
