#!/usr/bin/env node
// Who may import whom. Reads every source file and every package.json; prints each breach and fails.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = process.env.BOUNDARIES_ROOT ?? dirname(dirname(fileURLToPath(import.meta.url)))

/** What each package's sources may import of ours. Tests and stories may import everything. */
const allowed = {
  core: [],
  backends: ['core'],
  gateway: ['core', 'backends'],
  react: ['core'],
  'link-simulator': [],
  'mock-backend': ['core'],
}
/** What each package may not import of others, at run time. */
const forbidden = {
  core: [/^react(\/|$)/, /^react-dom/, /^@tanstack\//, /^react-plaid-link/],
  backends: [/^react(\/|$)/],
  gateway: [/^react(\/|$)/],
  'link-simulator': [/^react(\/|$)/, /^react-plaid-link/],
}
/** Files that alone may import something. */
const only = [{ module: 'react-plaid-link', file: 'packages/react/src/link-host/usePlaidHandler.ts' }]
/** Stand-ins: never among what ships. */
const standIns = ['@banklink/link-simulator', '@banklink/mock-backend']

const breaches = Object.keys(allowed).flatMap((name) => [...sourceBreaches(name), ...manifestBreaches(name)])
for (const breach of breaches) console.log(breach)
console.log(`boundaries: ${Object.keys(allowed).length} packages, ${breaches.length} breaches`)
process.exitCode = breaches.length ? 1 : 0

function sourceBreaches(name) {
  const folder = join(root, 'packages', name, 'src')
  const files = globSync('**/*.{ts,tsx}', { cwd: folder }).filter((file) => !isTest(name, file))
  return files.flatMap((file) =>
    importsOf(join(folder, file)).flatMap((found) => judge(name, join(folder, file), found)),
  )
}

function judge(name, path, { module, isType }) {
  const file = relative(root, path).split(sep).join('/')
  const say = (why) => [`${file}: imports ${module}: ${why}`]
  if (module.startsWith('.')) {
    const inside = resolve(dirname(path), module).startsWith(join(root, 'packages', name, 'src') + sep)
    return inside ? [] : say('a relative import must stay inside its package')
  }
  const ours = /^@banklink\/([^/]+)/.exec(module)?.[1]
  if (ours && ours !== name && !allowed[name].includes(ours)) return say(`${name} may import ${list(allowed[name])}`)
  if (isType) return []
  const single = only.find((rule) => rule.module === module && rule.file !== file)
  if (single && name === 'react') return say(`only ${single.file} may`)
  return (forbidden[name] ?? []).some((pattern) => pattern.test(module)) ? say(`${name} must run without it`) : []
}

function manifestBreaches(name) {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
  const ships = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }
  return Object.keys(ships)
    .filter((dependency) => standIns.includes(dependency))
    .map((dependency) => `packages/${name}/package.json: ${dependency} must not be among what ships`)
}

function importsOf(path) {
  const text = readFileSync(path, 'utf8')
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm)
  const bare = text.matchAll(/(?:^\s*import\s+|\bimport\(\s*)['"]([^'"]+)['"]/gm)
  return [
    ...[...statements].map(([, type, module]) => ({ module, isType: Boolean(type) })),
    ...[...bare].map(([, module]) => ({ module, isType: false })),
  ]
}

/** A `testing` folder is for tests alone, but for the one that core publishes. */
function isTest(name, file) {
  const path = file.split(sep).join('/')
  return /\.(test|stories)\.tsx?$/.test(path) || (name !== 'core' && /(^|\/)testing\//.test(path))
}

function list(names) {
  return names.length ? names.map((name) => `@banklink/${name}`).join(', ') : 'nothing of ours'
}
