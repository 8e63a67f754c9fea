import ts from 'typescript'

/**
 * A declaration's doc comment: its text, and what its tags say, as `{ text, tags: Map<name, string[]> }`. Null where it
 * has none.
 */
export function readDocComment(declaration) {
  const comment = ts.getJSDocCommentsAndTags(declaration).findLast(ts.isJSDoc)
  return comment ? parseDocComment(comment.getText()) : null
}

/** Reads a doc comment as it stands in the source. Tags begin a line; `@throws` may follow a sentence too. */
export function parseDocComment(source) {
  const lines = source
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
  const tags = new Map()
  const text = []
  let open = text
  for (const line of lines.flatMap((each) => each.replace(/(\S) (@(?:throws|default) )/g, '$1\n$2').split('\n'))) {
    const [, name, rest] =
      /^\s*@(default|deprecated|example|param|returns|see|selector|throws)\b ?(.*)$/.exec(line) ?? []
    if (name) {
      open = [rest]
      tags.set(name, [...(tags.get(name) ?? []), open])
    } else open.push(line)
  }
  const said = (part) => unlinked(part.join('\n').trim())
  return { text: said(text), tags: new Map([...tags].map(([name, parts]) => [name, parts.map(said)])) }
}

/** `{@link Thing.part}` is code on a page. */
function unlinked(text) {
  return text.replaceAll(/\{@link ([^}\s|]+)(?:\s*\|?\s*[^}]*)?\}/g, '`$1`')
}
