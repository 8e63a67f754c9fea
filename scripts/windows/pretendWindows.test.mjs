import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packages, root } from '../publish/metadata.mjs'

const here = dirname(fileURLToPath(import.meta.url))
let folder

beforeEach(() => {
  // Users of Windows have a space in their names, and so do their folders.
  folder = join(mkdtempSync(join(tmpdir(), 'banklink-windows-')), 'Nora Doe')
  mkdirSync(folder)
})

afterEach(() => rmSync(dirname(folder), { recursive: true }))

// Windows itself does not pretend: there the two commands of the README run for real.
describe.skipIf(process.platform === 'win32')('as on Windows', () => {
  test('behavior: npm run demo installs, then runs the script with its words, on a PATH with the tools before all', () => {
    const [install, run] = runAsWindows(['demo', '--port', '3000', '--grep', 'a "b" c'])
    const exec = ['exec', '--yes', expect.stringMatching(/^--package=pnpm@\d/), '--', 'pnpm']
    expect(install.words).toEqual([...exec, 'install', '--frozen-lockfile'])
    expect(run.words).toEqual([...exec, 'run', 'do:demo', '--port', '3000', '--grep', 'a "b" c'])
    expect(run.path.split(':')[0]).toBe(join(folder, 'node_modules', '.bin'))
    expect(run.path.split(':').length).toBe(process.env.PATH.split(':').length + 1)
  })

  test('behavior: a second time npm run demo installs nothing', () => {
    runAsWindows(['demo'])
    expect(runAsWindows(['demo']).map(({ words }) => words.slice(5))).toEqual([['run', 'do:demo']])
  })

  test('behavior: the checks find their tools', { timeout: 60_000 }, () => {
    const { status, stdout } = pretend([join(root, 'scripts', 'check.mjs'), 'boundaries'])
    expect(stdout).toMatch(/1 passed, 0 failed\s*$/)
    expect(status).toBe(0)
  })

  test('behavior: the packages are packed into a folder with a space', { timeout: 60_000 }, () => {
    const source = join(folder, 'packages', 'core')
    mkdirSync(join(source, 'dist'), { recursive: true })
    writeFileSync(join(source, 'package.json'), '{ "name": "@banklink/core", "version": "1.0.0" }')
    writeFileSync(join(folder, 'package.json'), '{}')
    const code = `
    const { packPackages } = await import(${address('builders/packPackages.mjs')})
    packPackages(['core'], { folder: ${JSON.stringify(folder)}, from: ${JSON.stringify(join(folder, 'packages'))} })`
    expect(pretend(['--input-type=module', '--eval', code])).toMatchObject({ status: 0 })
    expect(globSync('*.tgz', { cwd: folder })).toEqual(['banklink-core.tgz'])
  })

  test.each(['pnpm', 'npm'])('behavior: an app outside is installed with %s', { timeout: 60_000 }, (installer) => {
    writeFileSync(join(folder, 'package.json'), '{ "name": "app", "version": "1.0.0", "private": true }')
    const code = `
    const { installApp } = await import(${address('outside/installApp.mjs')})
    installApp(${JSON.stringify(folder)}, { installer: '${installer}', tarballs: {}, env: process.env })`
    expect(pretend(['--input-type=module', '--eval', code])).toMatchObject({ status: 0 })
  })

  test.each([
    { why: 'a tool without a shell', code: "spawnSync('pnpm', ['--version'])", error: 'spawn pnpm ENOENT' },
    { why: 'a .cmd file without a shell', code: "spawnSync('npm.cmd', ['--version'])", error: 'spawn npm.cmd EINVAL' },
    {
      why: 'a PATH joined by a colon',
      code: "spawnSync('node', ['--version'], { env: { PATH: process.env.NODE_FOLDER + ':/nowhere' } })",
      error: 'spawn node ENOENT',
    },
  ])('error: $why starts nothing', ({ code, error }) => {
    const script = `import { spawnSync } from 'node:child_process'; console.log(${code}.error?.message)`
    const env = { NODE_FOLDER: dirname(process.execPath) }
    expect(pretend(['--input-type=module', '--eval', script], env).stdout.trim()).toBe(error)
  })
})

test('behavior: scripts of a package.json are lines that cmd.exe reads too', () => {
  const manifests = ['package.json', ...globSync('{packages,apps,examples}/*/package.json', { cwd: root })]
  expect(manifests.length).toBeGreaterThan(Object.keys(packages).length + 3)
  const lines = manifests.flatMap((path) => Object.values(JSON.parse(read(path)).scripts ?? {}))
  expect(lines.length).toBeGreaterThan(30)
  expect(lines.filter((line) => /'|\$|(^|&& )\s*(\w+=|rm |cp |mv |mkdir |export |cat )/.test(line))).toEqual([])
})

test('behavior: what is started by its name goes through cross-spawn, everything else is this Node', () => {
  const sources = globSync('{scripts,apps,packages,examples,.storybook}/**/*.{mjs,ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', 'scripts/{windows,tutorials}/**'],
  })
  expect(sources.length).toBeGreaterThan(500)
  const faults = sources.flatMap((path) => faultsOf(read(path)).map((fault) => `${path}: ${fault}`))
  expect(faults).toEqual([])
})

/** What would fail on Windows in a source. A program that Windows has, or a command of one system alone, is fine. */
function faultsOf(text) {
  const direct = [...text.matchAll(/\b(?:spawn|spawnSync|execFile|execFileSync)\(\s*([^,\s)]+)/g)].map(
    ([, what]) => what,
  )
  const isCross = text.includes("from 'cross-spawn'")
  const ofOneSystem = ["'apt-get'", "'id'", "'sh'", "'xvfb-run'", "'WebKitWebDriver'", 'join(programs', 'redisServer']
  const fine = new Set(['process.execPath', 'npm', "'git'", "'tar'", ...ofOneSystem])
  return [
    ...(isCross ? [] : direct.filter((what) => !fine.has(what) && !isThisNode(text, what))),
    ...(/shell:\s*(true|process|isWindows)/.test(text) ? ['a shell reads its words again'] : []),
    ...(/\.cmd'/.test(text) ? ['names a .cmd file'] : []),
    ...(/import\.meta\.url\)\.pathname/.test(text) ? ['the path of an address is no path on Windows'] : []),
    ...(/PATH[^\n]{0,40}\.(?:split|join)\(':'\)|PATH: `[^`]*:\$\{/.test(text) ? ['joins the PATH by a colon'] : []),
  ]
}

/** A helper that is handed its program. */
function isThisNode(text, what) {
  return what === 'command' && /run\((?:process\.execPath|'apt-get')/.test(text)
}

/** Runs scripts/run.mjs in a folder of its own, with an npm that notes what it is asked. */
function runAsWindows(words) {
  const log = join(folder, 'npm.log')
  rmSync(log, { force: true })
  mkdirSync(join(folder, 'scripts'), { recursive: true })
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(join(folder, 'pnpm-lock.yaml'), 'lockfileVersion: 9.0\n')
  for (const path of ['run.mjs', 'run']) {
    cpSync(join(root, 'scripts', path), join(folder, 'scripts', path), { recursive: true })
  }
  const npm = join(folder, 'npm-cli.js')
  writeFileSync(
    npm,
    `const line = JSON.stringify({ words: process.argv.slice(2), path: process.env.PATH })
     require('node:fs').appendFileSync(${JSON.stringify(log)}, line + '\\n')`,
  )
  const { status, stderr } = pretend([join(folder, 'scripts', 'run.mjs'), ...words], { npm_execpath: npm })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function pretend(args, env = {}) {
  return spawnSync(process.execPath, ['--import', address('windows/pretendWindows.mjs', false), ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
}

function address(path, isQuoted = true) {
  const { href } = pathToFileURL(join(here, '..', path))
  return isQuoted ? JSON.stringify(href) : href
}

function read(path) {
  return readFileSync(join(root, path), 'utf8')
}
