import { slugOf } from '../docs/markdown.mjs'
import { cell } from './cell.mjs'
import { isCompanion } from './isCompanion.mjs'
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
    '<!-- Written from the sources by `npm run reference`: change the comment there, not the page. -->',
    about,
    listOf([...values, ...others]),
    ...values.map((value) => renderExport(value, { companions: companions.get(value), errors })),
    ...others.map((type) => renderExport(type, { companions: [], errors })),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** Every export of a page, with the first sentence on it. */
function listOf(exports) {
  const rows = exports.map(({ name, doc }) => `| [\`${name}\`](#${slugOf(name)}) | ${cell(sentenceOf(doc))} |`)
  return rows.length > 1 ? ['| export | what it is |', '| --- | --- |', ...rows].join('\n') : ''
}

function sentenceOf(doc) {
  const [first = ''] = doc?.text.split('\n\n') ?? []
  return /^.*?\.(?=\s|$)/s.exec(first)?.[0] ?? first
}

function isValue({ kind }) {
  return kind !== 'interface' && kind !== 'type'
}
