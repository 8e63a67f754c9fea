import { codeBlocksOf } from '../docs/markdown.mjs'

/**
 * What a page tells its reader to type and to write: the lines of its shell blocks, and the files of the blocks that begin
 * with a comment that names one. What is quoted from an example of this repository is none of the reader's.
 */
export function readTutorial(text) {
  const blocks = codeBlocksOf(text)
  return {
    lines: blocks.filter(({ language }) => language === 'sh').map(({ code }) => linesOf(code)),
    files: Object.fromEntries(
      blocks.flatMap(({ code }) => {
        const [, name] = /^(?:\/\/|<!--) ([\w@./[\]-]+\.(?:[cm]?[jt]sx?|html))(?: -->)?\n/.exec(code) ?? []
        return name && !/^(examples|apps)\//.test(name) ? [[name, code]] : []
      }),
    ),
  }
}

function linesOf(code) {
  return code.split('\n').filter((line) => line.trim() && !line.startsWith('#'))
}
