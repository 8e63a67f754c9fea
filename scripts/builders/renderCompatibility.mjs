import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { react } from './builders.mjs'

/** Where what was tried is written. */
export const compatibilityPage = join(
  dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
  'docs',
  'compatibility.md',
)

/** The page of what was tried, from `{ builder, good, tried }` of each. */
export function renderCompatibility(rows) {
  return `# Compatibility

Production builds of one page with the kit's parts, in apps outside of this repository that installed the packed packages.
Each was type-checked, built, opened in Chromium, and looked at in every way in which a page says that it is light or
dark: text has a contrast of 4.5 : 1 or more, the button has its color and its padding, nothing lies over something else,
and the dialog is in the middle. Written by \`node scripts/builders.mjs --all --write\`.

| builder | app | React | TypeScript | conditions right |
| --- | --- | --- | --- | --- |
${rows.map(rowOf).join('\n')}

The apps are in [scripts/builders](../scripts/builders/builders.mjs), as their generators write them, without what draws
nothing. Next as generated loads fonts from a server of Google's; here it has none.

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

function rowOf({ builder, good, tried }) {
  const needs = { ...react, ...builder.needs }
  const tool = `${builder.tool} ${needs[builder.tool]}`
  return `| ${tool} | ${builder.page} | ${needs.react} | ${needs.typescript} | ${good} of ${tried} |`
}
