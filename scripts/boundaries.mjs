#!/usr/bin/env node
// Who may import whom. Reads every source file and every package.json; prints each breach and fails.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { circlesOf } from './boundaries/circlesOf.mjs'
import { importsOf } from './boundaries/importsOf.mjs'
import { makesElements, readBesideSnapshot, whyNotInKit } from './boundaries/rooms.mjs'
import { strayedSuites } from './boundaries/suites.mjs'

const root = process.env.BOUNDARIES_ROOT ?? dirname(dirname(fileURLToPath(import.meta.url)))

/** What each package's sources may import of ours. Tests and stories may import everything. */
const allowed = {
  core: [],
  backends: ['core'],
  gateway: ['core', 'backends'],
  react: ['core'],
  'link-simulator': [],
  'mock-backend': ['core'],
  test: ['core', 'backends', 'gateway', 'link-simulator', 'mock-backend'],
}
/** What each package may not import of others, at run time. */
const forbidden = {
  core: [/^react(\/|$)/, /^react-dom/, /^@tanstack\//, /^react-plaid-link/],
  backends: [/^react(\/|$)/],
  gateway: [/^react(\/|$)/],
  'link-simulator': [/^react(\/|$)/, /^react-plaid-link/],
  test: [/^react(\/|$)/, /^react-dom/],
}
/** Files that alone may import something. */
const only = [{ module: 'react-plaid-link', file: 'packages/react/src/link-host/usePlaidHandler.ts' }]
/** What the session may not import, not even a type of it: it runs without React. */
const outsideSession = /^(react|react-dom|react-plaid-link|@tanstack\/react-query)(\/|$)/
/** Stand-ins: never among what ships. */
const standIns = ['@banklink/link-simulator', '@banklink/mock-backend', '@banklink/test']

const breaches = Object.keys(allowed).flatMap((name) => [
  ...sourceBreaches(name),
  ...circleBreaches(name),
  ...appBreaches(name),
  ...readBreaches(name),
  ...markupBreaches(name),
  ...manifestBreaches(name),
])
breaches.push(...suiteBreaches())
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

/** The suites of packages, of the demo and of these scripts. Those of the kit are not looked at yet. */
function suiteBreaches() {
  const folders = ['packages/!(react)/src', 'apps/*/{src,server}', 'scripts']
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs,mts}`, { cwd: root }))
  return strayedSuites(paths.map((path) => path.split(sep).join('/')).toSorted()).map(
    (path) => `${path}: no source beside it has its name`,
  )
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

function markupBreaches(name) {
  if (name !== 'react') return []
  return sourcesOf(name)
    .map((file) => join(folderOf(name), file))
    .filter((path) => !isTest(name, inside(name, path)) && makesElements(readFileSync(path, 'utf8')))
    .map((path) => `${shown(path)}: calls createElement: markup is JSX, and a part of a component is a Part`)
}

/** Tests, stories, end-to-end tests and configuration among them, and the demo by its name. */
function appBreaches(name) {
  const folder = dirname(folderOf(name))
  const files = globSync('**/*.{ts,tsx,mjs}', { cwd: folder, exclude: ['node_modules', 'dist'] }).toSorted()
  return files.flatMap((file) => {
    const path = join(folder, file)
    return importsOf(path)
      .filter(({ module }) => isApp(path, module))
      .map(({ module }) => `${shown(path)}: imports ${module}: nothing in packages may import apps`)
  })
}

function isApp(path, module) {
  if (!module.startsWith('.')) return /^@banklink\/demo(\/|$)/.test(module)
  return resolve(dirname(path), module).startsWith(join(root, 'apps') + sep)
}

function judge(name, path, { module, isType }) {
  const file = shown(path)
  const say = (why) => [`${file}: imports ${module}: ${why}`]
  // Said by `appBreaches`, which looks at tests too.
  if (isApp(path, module)) return []
  if (module.startsWith('.')) {
    const imported = resolve(dirname(path), module)
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
  // What is private is not published.
  if (manifest.private) return []
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
  return /\.(test|stories|test-d)\.tsx?$/.test(path) || (name !== 'core' && /(^|\/)testing\//.test(path))
}

function list(names) {
  return names.length ? names.map((name) => `@banklink/${name}`).join(', ') : 'nothing of ours'
}
