import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'
import { readExport } from './readExport.mjs'

/**
 * What each entry of each package exports, by the name that it is imported with: `Map<'@banklink/react', export[]>`.
 * An entry is what `exports` of a package.json names a TypeScript source for.
 */
export function readEntries(root) {
  const entries = globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .flatMap((path) => entriesOf(root, path))
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    optionsOf(root),
  )
  const context = { checker: program.getTypeChecker(), pathOf: (file) => relative(root, file).split(sep).join('/') }
  return new Map(entries.map(({ name, file }) => [name, exportsOf(program.getSourceFile(file), context)]))
}

function entriesOf(root, path) {
  const { name, exports } = JSON.parse(readFileSync(join(root, path), 'utf8'))
  return Object.entries(exports).flatMap(([entry, conditions]) => {
    const source = conditions['banklink-source']
    return source && /\.tsx?$/.test(source)
      ? [{ name: name + entry.slice(1), file: join(root, dirname(path), source) }]
      : []
  })
}

function optionsOf(root) {
  const path = join(root, 'tsconfig.json')
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file))
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [path] }, ts.sys, root).options
}

function exportsOf(file, context) {
  const symbol = context.checker.getSymbolAtLocation(file)
  return context.checker
    .getExportsOfModule(symbol)
    .map((each) => readExport(each, context))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
