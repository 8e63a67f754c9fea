/** The fenced code blocks of a page: language, code, and the line (from 1) that the code begins at. */
export function codeBlocksOf(text) {
  const blocks = []
  for (const { kind, value, line, language } of linesOf(text)) {
    if (kind === 'fence' && language !== undefined) blocks.push({ language, line: line + 1, lines: [] })
    if (kind === 'code') blocks.at(-1).lines.push(value)
  }
  return blocks.map(({ language, line, lines }) => ({ language, line, code: lines.join('\n') }))
}

/** The headings of a page: level, text without markup, line. */
export function headingsOf(text) {
  return linesOf(text).flatMap(({ kind, value, line }) => {
    const [, marks, title] = (kind === 'text' && /^(#{1,6})\s+(.+?)\s*#*\s*$/.exec(value)) || []
    return marks ? [{ level: marks.length, text: plain(title), line }] : []
  })
}

/** Everything on a page that a link can point at: headings as GitHub names them, and `<a id="…">`. */
export function anchorsOf(text) {
  const anchors = new Set()
  for (const heading of headingsOf(text)) {
    const slug = slugOf(heading.text)
    let name = slug
    for (let count = 1; anchors.has(name); count += 1) name = `${slug}-${count}`
    anchors.add(name)
  }
  for (const { kind, value } of linesOf(text)) {
    if (kind !== 'text') continue
    for (const [, id] of value.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(id)
  }
  return anchors
}

/** The links and images of a page: target, line. What is code is none. */
export function linksOf(text) {
  return linesOf(text).flatMap(({ kind, value, line }) => {
    if (kind !== 'text') return []
    const prose = value.replaceAll(/(`+)(?!`).*?\1/g, '')
    const inline = prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)
    const defined = prose.matchAll(/^\s*\[[^\]]+\]:\s+<?(\S+?)>?(?:\s|$)/g)
    return [...inline, ...defined].map(([, target]) => ({ target, line }))
  })
}

/** A heading's anchor as GitHub makes it. */
export function slugOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

function plain(title) {
  return title.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '')
}

/** Each line with what it is: text, a fence (with its language where it opens), or code. */
function linesOf(text) {
  let fence = null
  return text.split('\n').map((value, index) => {
    const line = index + 1
    const [, marks, language] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(value) ?? []
    if (!fence && marks) {
      fence = marks
      return { kind: 'fence', value, line, language }
    }
    if (fence && marks?.startsWith(fence) && !language) {
      fence = null
      return { kind: 'fence', value, line }
    }
    return { kind: fence ? 'code' : 'text', value, line }
  })
}
