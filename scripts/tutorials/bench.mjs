import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../publish/metadata.mjs'
import { readTutorial } from './readTutorial.mjs'
import { type } from './type.mjs'
import { writeFiles } from './writeFiles.mjs'

/** What a page of this repository, or a section of it, asks its reader to type and to write. */
export function tutorialOf(page, section) {
  return readTutorial(readFileSync(join(root, page), 'utf8'), section)
}

/**
 * The app that a page begins with: its first commands typed in the empty folder `folder`, and its files written, or those
 * that `only` names. The archives are in a folder next to that one, as after `npm run pack` in a clone.
 */
export async function makeApp(folder, page, only) {
  mkdirSync(folder)
  const { lines, files } = tutorialOf(page)
  await type(lines[0].map(fromFolder), { cwd: folder })
  const app = join(folder, 'my-app')
  writeFiles(app, only ? pick(files, only) : files)
  return { app, lines: lines.slice(1) }
}

/** Types a block of a page into the folder of its app. */
export async function typeInApp(app, lines) {
  await type(lines.map(fromFolder), { cwd: app })
}

/** Pages mean a clone next to the app; here all apps share one, a folder further up. */
function fromFolder(line) {
  return line.replaceAll('../banklink/', '../../banklink/')
}

/** Some of a page's files. Throws if it shows one of them no longer. */
export function pick(files, names) {
  const missing = names.filter((name) => !(name in files))
  if (missing.length > 0) throw new Error(`The page shows no ${missing.join(', ')}.`)
  return Object.fromEntries(names.map((name) => [name, files[name]]))
}

/** Changes a file that was written before. Throws if what is to be replaced is not there. */
export function change(folder, path, replacements) {
  let text = readFileSync(join(folder, path), 'utf8')
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
    text = text.replace(from, to)
  }
  writeFileSync(join(folder, path), text)
}
