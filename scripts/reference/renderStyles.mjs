import { cell } from './cell.mjs'
import { readTokens, valuesOf } from './readStyles.mjs'
import { selectorRow } from './renderExport.mjs'

/** The page of the stylesheet: its tokens, the attributes it reads, and every part of every component. */
export function renderStyles({ css, components }) {
  const tokens = readTokens(css).map(
    ({ name, fallback, about }) => `| \`${name}\` | ${bySchemes(fallback)} | ${cell(about)} |`,
  )
  const slots = components.flatMap(({ name, doc }) =>
    (doc?.tags.get('selector') ?? []).map(
      (text) => `| [\`${name}\`](react-components.md#${name.toLowerCase()}) ${selectorRow(text)}`,
    ),
  )
  return `${[
    '# Styles',
    'Tokens, attributes and parts of `@banklink/react/styles.css`. All rules are in `@layer banklink`: styles outside of layers override them.',
    '<!-- Written from the sources by `npm run reference`: change the comment there, not the page. -->',
    '## Tokens',
    'Custom properties; set them on `:root`, or on any element around a component.',
    ['| token | default | what it is for |', '| --- | --- | --- |', ...tokens].join('\n'),
    '## Attributes',
    'On any element around.',
    [
      '| attribute | values |',
      '| --- | --- |',
      ...['data-banklink-density', 'data-banklink-scheme', 'data-banklink-theme'].flatMap((name) =>
        attributeRow(name, css),
      ),
    ].join('\n'),
    '## Parts',
    'Every part has a `data-slot`. A part with states has a `data-state`.',
    ['| component | selector | what it is |', '| --- | --- | --- |', ...slots].join('\n'),
  ].join('\n\n')}\n`
}

/** A value; of one for each scheme both, since an app is not to write `light-dark()` itself. */
function bySchemes(fallback) {
  if (!fallback) return ''
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(fallback) ?? []
  return light ? `\`${light}\`, dark \`${dark}\`` : `\`${cell(fallback)}\``
}

function attributeRow(name, css) {
  const values = valuesOf(css, name).map((value) => `\`${value}\``)
  return values.length > 0 ? [`| \`${name}\` | ${values.join(', ')} |`] : []
}
