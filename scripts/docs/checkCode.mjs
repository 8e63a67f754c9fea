import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quotedFileOf } from './checkQuotes.mjs'
import { codeBlocksOf } from './markdown.mjs'

/** What the reader's app has and the pages do not show. */
const given = fileURLToPath(new URL('given', import.meta.url))

/**
 * The blocks of TypeScript on these pages, each with the file it becomes. A block whose first line is a comment with
 * a file's name becomes that file, so that the page's other blocks can import it. What is quoted from an example is
 * compiled there.
 */
export function snippetsOf(pages) {
  return [...pages].flatMap(([page, text]) =>
    codeBlocksOf(text)
      .filter(({ language, code }) => (language === 'ts' || language === 'tsx') && quotedFileOf(code) === null)
      .map(({ language, line, code }) => {
        const [, name] = /^\/\/ ([\w@./[\]-]+\.(?:tsx?|mjs))\n/.exec(code) ?? []
        const file = name?.replace(/\.mjs$/, '.ts') ?? `line-${line}.${language}`
        return { page, line, code, path: `${folderOf(page)}/${file}` }
      }),
  )
}

/** Compiles the blocks of TypeScript on these pages, all at once, and gives tsc's errors by page and line. */
export function checkCode(pages, { root }) {
  const snippets = snippetsOf(pages)
  const folder = mkdtempSync(join(tmpdir(), 'banklink-docs-'))
  try {
    const folders = [...new Set(snippets.map(({ page }) => folderOf(page)))]
    for (const name of folders) cpSync(given, join(folder, name), { recursive: true })
    for (const { path, code } of snippets) write(join(folder, path), code)
    write(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig({ root, folders })))
    linkPackages(join(folder, 'node_modules'), root)
    return { count: snippets.length, faults: compile({ root, folder }).map((line) => toPage(line, snippets)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function folderOf(page) {
  return page.replaceAll('/', '-').replace(/\.md$/, '')
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function tsconfig({ root, folders }) {
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { moduleDetection: 'force', paths: { '@/*': folders.map((name) => `./${name}/*`) } },
    include: ['**/*'],
  }
}

/** What a page's code may import: the packages of this repository, and whatever they and the root have installed. */
function linkPackages(target, root) {
  const workspaces = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  )
  for (const name of readdirSync(join(root, 'packages')))
    link(join(root, 'packages', name), join(target, '@banklink', name))
  for (const workspace of [root, ...workspaces]) {
    const modules = join(workspace, 'node_modules')
    for (const name of packagesIn(modules)) link(join(modules, name), join(target, name))
  }
}

function packagesIn(modules) {
  if (!existsSync(modules)) return []
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : name,
    )
}

function link(from, to) {
  if (existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  symlinkSync(from, to, 'junction')
}

function compile({ root, folder }) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const errors = stdout.split(/\r?\n/).filter((line) => /error TS\d+:/.test(line))
  return status !== 0 && errors.length === 0 ? [`tsc failed: ${stdout}${stderr}`] : errors
}

/** `folder/line-12.ts(3,1): error …` as `page.md:14: error …`. */
export function toPage(error, snippets) {
  const [, path, line, rest] = /^(.+?)\((\d+),\d+\): (.*)$/.exec(error) ?? []
  const snippet = snippets.find((candidate) => candidate.path === path)
  return snippet ? `${snippet.page}:${snippet.line + Number(line) - 1}: ${rest}` : error
}
