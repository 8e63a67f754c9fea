import { codeBlocksOf } from './markdown.mjs'

/** The file of an example that a block says it is from, in its first line: `// examples/…`. Null where it says none. */
export function quotedFileOf(code) {
  return /^\/\/ (examples\/[\w./-]+)\n/.exec(code)?.[1] ?? null
}

/**
 * Compares what pages quote with the examples: after its first line a block is a part of that file, line by line.
 * `examples` maps a path below the root to a file's text.
 */
export function checkQuotes(pages, examples) {
  return [...pages].flatMap(([page, text]) =>
    codeBlocksOf(text).flatMap(({ line, code }) => {
      const file = quotedFileOf(code)
      if (file === null) return []
      const quoted = code.slice(code.indexOf('\n') + 1).trim()
      const isThere = quoted !== '' && `\n${examples.get(file) ?? ''}\n`.includes(`\n${quoted}\n`)
      return isThere ? [] : [`${page}:${line}: ${file} does not say this`]
    }),
  )
}
