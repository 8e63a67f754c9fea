import { cpSync, existsSync, globSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../publish/metadata.mjs'

/**
 * Does what a line `npm install …` does, out of what this repository has installed: a packed package of ours is copied as
 * it is published, with its dependencies, and another one is linked.
 */
export function installFromWorkspace(line, { folder }) {
  const words = line.split(/\s+/).slice(2)
  for (const word of words.filter((given) => !given.startsWith('--'))) {
    const [, ours] = /\/banklink-([\w-]+)\.tgz$/.exec(word) ?? []
    if (ours) copyPackage(ours, folder)
    else linkPackage(word, { folder, from: null })
  }
}

function copyPackage(name, folder) {
  const source = join(root, 'packages', name)
  const target = join(folder, 'node_modules', '@banklink', name)
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  mkdirSync(target, { recursive: true })
  cpSync(join(source, 'dist'), join(target, 'dist'), { recursive: true })
  cpSync(join(source, 'package.json'), join(target, 'package.json'))
  for (const dependency of Object.keys(manifest.dependencies ?? {})) linkPackage(dependency, { folder, from: source })
}

function linkPackage(name, { folder, from }) {
  const target = join(folder, 'node_modules', name)
  if (existsSync(target)) return
  const places = [
    ...(from ? [from] : []),
    root,
    ...globSync('packages/*', { cwd: root }).map((path) => join(root, path)),
  ]
  const found = places.map((place) => join(place, 'node_modules', name)).find((path) => existsSync(path))
  if (!found)
    throw new Error(`${name} is not installed in this repository, so the page that names it cannot be followed.`)
  const real = realpathSync(found)
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(real, target, 'junction')
  linkCommands(real, folder)
}

function linkCommands(real, folder) {
  const { name, bin = {} } = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8'))
  const commands = typeof bin === 'string' ? { [name.split('/').at(-1)]: bin } : bin
  const place = join(folder, 'node_modules', '.bin')
  mkdirSync(place, { recursive: true })
  for (const [command, path] of Object.entries(commands)) {
    if (!existsSync(join(place, command))) symlinkSync(join(real, path), join(place, command))
  }
}
