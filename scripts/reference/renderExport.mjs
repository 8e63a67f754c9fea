import { cell } from './cell.mjs'
import { titleOf } from './isCompanion.mjs'

/** One export as Markdown: what it does, how it is used, what it takes and gives, its selectors and errors. */
export function renderExport(read, { companions, errors }) {
  const { name, kind, path, entries, doc, signature, members } = read
  const isAlone = signature && (kind !== 'component' || companions.length === 0)
  return [
    `## \`${name}\``,
    prose(doc?.text, errors),
    isAlone ? fence('ts', signature) : '',
    ...tag(doc, 'example').map((text) => fence(/<[A-Z]|<button/.test(text) ? 'tsx' : 'ts', text)),
    tableOf(members, { isComponent: false, errors }),
    ...companions.map((type) => companionOf(type, { component: read, errors })),
    selectorsOf(tag(doc, 'selector')),
    ...tag(doc, 'returns').map((text) => prose(`Returns ${text}`, errors)),
    ...tag(doc, 'throws').map((text) => prose(`Throws ${text}`, errors)),
    ...tag(doc, 'see').map((text) => prose(`See ${text}`, errors)),
    `From ${entries.map(code).join(', ')} · [source](../../${path})`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** What a value takes or gives, below it. */
function companionOf(type, { component, errors }) {
  const element = component.element ?? type.element
  const hasRef = component.element ? ', and a `ref` to it' : ''
  return [
    `**${titleOf(type)}** (\`${type.name}\`)`,
    prose(type.doc?.text, errors),
    type.members.length > 0
      ? tableOf(type.members, { isComponent: component.kind === 'component', errors })
      : type.signature
        ? fence('ts', type.signature)
        : '',
    type.isResult && type.members.length > 0 ? "And all that TanStack Query's own result has." : '',
    type.isNative ? `And every attribute of ${element ? `\`<${element}>\`` : 'its element'}${hasRef}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

function tableOf(members, { isComponent, errors }) {
  if (members.length === 0) return ''
  const hasDefaults = members.some(({ doc }) => tag(doc, 'default').length > 0)
  const head = [isComponent ? 'prop' : 'name', 'type', ...(hasDefaults ? ['default'] : []), '']
  const rows = members.map(({ name, type, isOptional, doc }) => {
    const [byDefault = ''] = tag(doc, 'default')
    const shown = isCode(byDefault) ? code(byDefault) : byDefault
    const about = [doc?.text ?? '', ...tag(doc, 'throws').map((text) => `Throws ${text}`)].filter(Boolean).join(' ')
    return [code(name + (isOptional ? '?' : '')), code(type), ...(hasDefaults ? [shown] : []), prose(about, errors)]
  })
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

function selectorsOf(selectors) {
  if (selectors.length === 0) return ''
  return ['| selector | what it is |', '| --- | --- |', ...selectors.map((text) => selectorRow(text))].join('\n')
}

/** `@selector [data-slot="…"] what it is` as the cells of a row. */
export function selectorRow(text) {
  const [, selector, about] = /^((?:\[[^\]]*\]|::?[\w-]+|\.[\w-]+|[a-z]+(?=\[))+)\s*(.*)$/s.exec(text) ?? [
    null,
    text,
    '',
  ]
  return `| ${cell(code(selector))} | ${cell(about)} |`
}

/** Codes of errors lead to their entries. */
function prose(text, errors) {
  return (text ?? '').replaceAll(/`([a-z]+\.[a-z_]+)`/g, (all, name) =>
    errors.has(name) ? `[\`${name}\`](../errors.md#${errors.get(name)})` : all,
  )
}

function isCode(text) {
  return text !== '' && !text.includes('`') && (!text.includes(' ') || /^['"[{(]/.test(text))
}

function code(text) {
  return `\`${text}\``
}

function fence(language, text) {
  return ['```' + language, text, '```'].join('\n')
}

function tag(doc, name) {
  return doc?.tags.get(name) ?? []
}
