import { codeBlocksOf } from './markdown.mjs'

/** The file that a block says it is from, in its first line: `// examples/…`, `// apps/…` or `// packages/test/…`. Null where it says none. */
export function quotedFileOf(code) {
  return /^\/\/ ((?:examples|apps|packages\/test)\/[\w./[\]-]+)\n/.exec(code)?.[1] ?? null
}

/**
 * Compares what pages quote with its source: after its first line a block is a part of that file, line by line
 * and whatever its indentation.
 * `examples` maps a path below the root to a file's text.
 */
export function checkQuotes(pages, examples) {
  return [...pages].flatMap(([page, text]) =>
    codeBlocksOf(text).flatMap(({ line, code }) => {
      const file = quotedFileOf(code)
      if (file === null) return []
      const quoted = unindented(code.slice(code.indexOf('\n') + 1)).trim()
      const isThere = quoted !== '' && `\n${unindented(examples.get(file) ?? '')}\n`.includes(`\n${quoted}\n`)
      return isThere ? [] : [`${page}:${line}: ${file} does not say this`]
    }),
  )
}

function unindented(code) {
  return code.replaceAll(/^ +/gm, '')
}
