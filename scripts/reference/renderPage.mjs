import { cell } from './cell.mjs'
import { renderExport } from './renderExport.mjs'

/** A page of the reference as Markdown: what is on it, then each export with the types that only it uses. */
export function renderPage({ title, about, exports }, { errors }) {
  const values = exports.filter(isValue)
  const types = exports.filter((each) => !isValue(each))
  const companions = new Map(values.map((value) => [value, types.filter((type) => isCompanion(type, value))]))
  const placed = new Set([...companions.values()].flat())
  const others = types.filter((type) => !placed.has(type))
  const sections = [
    `# ${title}`,
    `${about} Written from the sources by \`npm run reference\`: change the comment there, not the page.`,
    listOf([...values, ...others]),
    ...values.map((value) => renderExport(value, { companions: companions.get(value), errors })),
    ...others.map((type) => renderExport(type, { companions: [], errors })),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** Every export of a page, with the first sentence on it. */
function listOf(exports) {
  const rows = exports.map(({ name, doc }) => `| [\`${name}\`](#${name.toLowerCase()}) | ${cell(sentenceOf(doc))} |`)
  return rows.length > 1 ? ['| | |', '| --- | --- |', ...rows].join('\n') : ''
}

function sentenceOf(doc) {
  const [first = ''] = doc?.text.split('\n\n') ?? []
  return /^.*?[.:](?=\s|$)/s.exec(first)?.[0].replace(/:$/, '.') ?? first
}

function isValue({ kind }) {
  return kind !== 'interface' && kind !== 'type'
}

/** `UseThingReturn` belongs to `useThing`, `CreateGatewayOptions` and `GatewayOptions` to `createGateway`. */
export function isCompanion({ name, entry }, value) {
  const [, stem, suffix] = /^(\w+?)(Props|Parameters|Return|Options|QueryScope)$/.exec(name) ?? []
  if (!stem || entry !== value.entry) return false
  const full = value.name[0].toUpperCase() + value.name.slice(1)
  const isNamed = [full, full.replace(/^(?:Create|Start)/, ''), full.replace(/Query$/, '')].includes(stem)
  return isNamed && (suffix === 'Props') === (value.kind === 'component')
}
