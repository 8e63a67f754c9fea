import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One declaration of the stylesheet, with its rule and at-rules. */
export interface StyleDeclaration {
  file: string
  /** The selectors and at-rules around it, outermost first. */
  inside: readonly string[]
  property: string
  value: string
}

const folder = join(import.meta.dirname, '..')

/** Every declaration of the stylesheet's files, in the order of their paths. */
export function readStyles(): StyleDeclaration[] {
  return globSync('{styles,components}/**/*.css', { cwd: folder })
    .toSorted()
    .flatMap((file) => parse(basename(file), readFileSync(join(folder, file), 'utf8')))
}

/** None of the kit's strings contains a brace or a semicolon. */
function parse(file: string, css: string): StyleDeclaration[] {
  const found: StyleDeclaration[] = []
  const inside: string[] = []
  for (const [, text = '', end] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{};])/g)) {
    const [, property, value] = /^([\w-]+):\s+(.+)$/s.exec(text.trim()) ?? []
    if (end === '{') inside.push(plain(text))
    else if (property && value) found.push({ file, inside: [...inside], property, value: plain(value) })
    if (end === '}') inside.pop()
  }
  return found
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
