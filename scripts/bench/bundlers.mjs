import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as esbuild, transformSync } from 'esbuild'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'

/**
 * The bundlers that a page is measured with: each minifies, and makes a file of its own of what is imported later. They
 * are given the packages as they are published, so these must be built.
 *
 * `bundle(code)` gives the scripts of a page: `code` is its module, without the libraries that it has anyway; `name` is
 * the module that a script was made for, and `imports` are the scripts that it needs before it runs.
 */
export const bundlers = [
  { name: 'Vite', bundle: withVite },
  { name: 'webpack', bundle: withWebpack },
  { name: 'Rollup', bundle: withRollup },
  { name: 'esbuild', bundle: withEsbuild },
]

const packages = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'packages')
const peers = ['react', 'react/jsx-runtime', 'react-dom', '@tanstack/react-query', 'react-plaid-link']
/** Where each entry of each package is. */
const entries = ['core', 'backends', 'react'].flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8'))
  return Object.entries(exports)
    .filter(([, target]) => target.default?.endsWith('.js'))
    .map(([path, target]) => [join(name, path), join(packages, folder, target.default)])
})
const pathOf = Object.fromEntries(entries)
const production = { 'process.env.NODE_ENV': '"production"' }

async function withVite(code) {
  const { output } = await inFolder(code, (entry) =>
    vite({
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      resolve: { alias: entries.map(([find, replacement]) => ({ find: new RegExp(`^${find}$`), replacement })) },
      build: {
        write: false,
        modulePreload: false,
        target: 'es2022',
        rolldownOptions: { input: entry, external: peers, preserveEntrySignatures: 'allow-extension' },
      },
    }),
  )
  return output.filter(({ type }) => type === 'chunk').map(ofRollup)
}

async function withRollup(code) {
  const bundle = await inFolder(code, (entry) =>
    rollup({
      input: entry,
      external: [...peers, 'valibot'],
      plugins: [{ name: 'packages', resolveId: (name) => pathOf[name] ?? null }, inProduction],
      // As each app's own plugins do: a package says so of itself.
      treeshake: { moduleSideEffects: false },
      onLog: () => {},
    }),
  )
  const { output } = await bundle.generate({ format: 'es' })
  await bundle.close()
  return output.map(ofRollup).map(({ text, ...script }) => ({
    ...script,
    text: transformSync(text, { minify: true, format: 'esm', target: 'es2022' }).code,
  }))
}

async function withEsbuild(code) {
  const { outputFiles, metafile } = await inFolder(code, (entry) =>
    esbuild({
      entryPoints: [entry],
      bundle: true,
      splitting: true,
      logLevel: 'error',
      minify: true,
      format: 'esm',
      target: 'es2022',
      outdir: dirname(entry),
      write: false,
      metafile: true,
      alias: pathOf,
      external: peers,
      define: production,
    }),
  )
  const made = Object.entries(metafile.outputs)
  return made.map(([path, { entryPoint, imports }]) => ({
    file: basename(path),
    name: nameOf(entryPoint),
    text: outputFiles.find((file) => basename(file.path) === basename(path)).text,
    imports: imports
      .filter(({ kind, external }) => kind === 'import-statement' && !external)
      .map(({ path: of }) => basename(of)),
  }))
}

async function withWebpack(code) {
  return inFolder(code, async (entry) => {
    const compiler = webpack({
      mode: 'production',
      entry,
      target: ['web', 'es2022'],
      experiments: { outputModule: true },
      externalsType: 'module',
      externals: peers,
      resolve: { alias: Object.fromEntries(entries.map(([name, path]) => [`${name}$`, path])) },
      output: { path: join(dirname(entry), 'out'), library: { type: 'module' } },
      performance: false,
    })
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, result) => (error ? reject(error) : resolve(result)))
    })
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'))
    const { assets, chunkGroups } = stats.compilation
    const groups = new Map(
      chunkGroups.map((group) => {
        const [file, ...imports] = group.getFiles()
        const [{ request }] = group.origins
        return [file, { name: nameOf(group.isInitial() ? entry : request), imports }]
      }),
    )
    const scripts = Object.keys(assets).map((file) => ({
      file,
      text: readFileSync(join(dirname(entry), 'out', file), 'utf8'),
      ...(groups.get(file) ?? { name: null, imports: [] }),
    }))
    await new Promise((resolve) => void compiler.close(resolve))
    return scripts
  })
}

async function inFolder(code, run) {
  const folder = mkdtempSync(join(tmpdir(), 'banklink-page-'))
  const entry = join(folder, 'page.js')
  writeFileSync(entry, code)
  try {
    return await run(entry)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function ofRollup({ fileName, facadeModuleId, code, imports }) {
  return { file: fileName, name: nameOf(facadeModuleId), text: code, imports }
}

function nameOf(path) {
  return path ? basename(path, '.js') : null
}

const inProduction = {
  name: 'production',
  transform: (text) => text.replaceAll('process.env.NODE_ENV', production['process.env.NODE_ENV']),
}
