import { codeBlocksOf, headingsOf } from '../docs/markdown.mjs'

// A first line that names the file, as a comment of its language.
const marked = /^(?:\/\/|\/\*|<!--) ([\w@./[\]-]+\.(?:[cm]?[jt]sx?|css|html))(?: \*\/| -->)?\n/

/**
 * What a page, or a section of it by its heading, asks its reader to type and to write: the lines of its shell blocks, and
 * the files of the blocks that begin with a comment that names one. What is quoted from an example of this repository is
 * not for the reader to write.
 */
export function readTutorial(text, section) {
  const blocks = codeBlocksOf(section ? sectionOf(text, section) : text)
  return {
    lines: blocks.filter(({ language }) => language === 'sh').map(({ code }) => linesOf(code)),
    files: Object.fromEntries(
      blocks.flatMap(({ code }) => {
        const [, name] = marked.exec(code) ?? []
        return name && !/^(examples|apps)\//.test(name) ? [[name, code]] : []
      }),
    ),
  }
}

/** From a heading to the next one that is not below it. */
function sectionOf(text, title) {
  const headings = headingsOf(text)
  const at = headings.findIndex((heading) => heading.text === title)
  if (at < 0) throw new Error(`The page has no section "${title}".`)
  const next = headings.slice(at + 1).find(({ level }) => level <= headings[at].level)
  return text
    .split('\n')
    .slice(headings[at].line - 1, next ? next.line - 1 : undefined)
    .join('\n')
}

function linesOf(code) {
  return code.split('\n').filter((line) => line.trim() && !line.startsWith('#'))
}
