#!/usr/bin/env node
// Who may import whom. Reads every source file and every package.json; prints each breach and fails.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { circlesOf } from './boundaries/circlesOf.mjs'
import { importsOf } from './boundaries/importsOf.mjs'
import { readBesideSnapshot, whyNotInKit } from './boundaries/rooms.mjs'

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
/** What the session may not import, not even a type of it: it runs without React. */
const outsideSession = /^(react|react-dom|react-plaid-link|@tanstack\/react-query)(\/|$)/
/** Files of packages that import from apps all the same, and why. */
const fromApps = {
  'packages/react/src/testing/platforms/ownWorld.ts':
    "the kit's tests run against the demo's own bank server too, which is written once",
}
/** Stand-ins: never among what ships. */
const standIns = ['@banklink/link-simulator', '@banklink/mock-backend']

const breaches = Object.keys(allowed).flatMap((name) => [
  ...sourceBreaches(name),
  ...circleBreaches(name),
  ...appBreaches(name),
  ...readBreaches(name),
  ...manifestBreaches(name),
])
for (const breach of breaches) console.log(breach)
console.log(`boundaries: ${Object.keys(allowed).length} packages, ${breaches.length} breaches`)
process.exitCode = breaches.length ? 1 : 0

function sourceBreaches(name) {
  return sourcesOf(name)
    .filter((file) => !isTest(name, file))
    .flatMap((file) => {
      const path = join(folderOf(name), file)
      return importsOf(path).flatMap((found) => judge(name, path, found))
    })
}

function circleBreaches(name) {
  const files = sourcesOf(name).filter((file) => !isTest(name, file))
  const graph = new Map(
    files.map((file) => {
      const path = join(folderOf(name), file)
      const values = importsOf(path).filter(
        ({ module, isType, isLater }) => module.startsWith('.') && !isType && !isLater,
      )
      return [shown(path), values.map(({ module }) => shown(resolve(dirname(path), module)))]
    }),
  )
  return circlesOf(graph).map((circle) => `${[...circle, circle[0]].join(' → ')}: a circle of value imports`)
}

/** Components render one snapshot of the session, and nothing beside it. */
function readBreaches(name) {
  if (name !== 'react') return []
  return sourcesOf(name).flatMap((file) => {
    const path = join(folderOf(name), file)
    const read = !isTest(name, file) && readBesideSnapshot(inside(name, path), readFileSync(path, 'utf8'))
    return read ? [`${shown(path)}: reads ${read}: what is rendered of the session is read by useSnapshot alone`] : []
  })
}

/** Tests and stories among them. */
function appBreaches(name) {
  const apps = join(root, 'apps') + sep
  return sourcesOf(name).flatMap((file) => {
    const path = join(folderOf(name), file)
    if (fromApps[shown(path)]) return []
    return importsOf(path)
      .filter(({ module }) => module.startsWith('.') && resolve(dirname(path), module).startsWith(apps))
      .map(({ module }) => `${shown(path)}: imports ${module}: nothing in packages may import apps`)
  })
}

function judge(name, path, { module, isType }) {
  const file = shown(path)
  const say = (why) => [`${file}: imports ${module}: ${why}`]
  if (module.startsWith('.')) {
    const imported = resolve(dirname(path), module)
    // Said by `appBreaches`, which looks at tests too.
    if (imported.startsWith(join(root, 'apps') + sep)) return []
    if (!imported.startsWith(folderOf(name) + sep)) return say('a relative import must stay inside its package')
    const why = name === 'react' && whyNotInKit(inside(name, path), inside(name, imported), { isType })
    return why ? say(why) : []
  }
  if (file.startsWith('packages/react/src/session/') && outsideSession.test(module))
    return say('the session must run without React')
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

function folderOf(name) {
  return join(root, 'packages', name, 'src')
}

function sourcesOf(name) {
  return globSync('**/*.{ts,tsx}', { cwd: folderOf(name) }).toSorted()
}

function inside(name, path) {
  return relative(folderOf(name), path).split(sep).join('/')
}

function shown(path) {
  return relative(root, path).split(sep).join('/')
}

/** A `testing` folder is for tests alone, but for the one that core publishes. */
function isTest(name, file) {
  const path = file.split(sep).join('/')
  return /\.(test|stories)\.tsx?$/.test(path) || (name !== 'core' && /(^|\/)testing\//.test(path))
}

function list(names) {
  return names.length ? names.map((name) => `@banklink/${name}`).join(', ') : 'nothing of ours'
}
