import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Fault
 * @property {string} fault What is wrong, as a sentence.
 * @property {string} means What a user would lose by it.
 * @property {string} file The source that holds it.
 * @property {string} find Text that stands in the file exactly once.
 * @property {string} replace What stands there instead.
 * @property {string[]} tests The tests of which one should fail.
 */

const lists = new URL('..', import.meta.url)

/** Reads the lists with these names; without a name all, those for a release only where it is asked for. */
export async function readFaults(wanted, { isRelease = false } = {}) {
  const names = readdirSync(lists).flatMap((file) => (file.endsWith('.mjs') ? [file.slice(0, -'.mjs'.length)] : []))
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length) throw new Error(`No such list: ${unknown.join(', ')}. There are: ${names.join(', ')}`)
  const chosen = names.filter((name) => wanted.length === 0 || wanted.includes(name))
  const read = chosen.map(async (list) => {
    const { default: faults, tier } = await import(new URL(`${list}.mjs`, lists))
    if (tier === 'release' && !isRelease && wanted.length === 0) return []
    return faults.map((fault) => ({ list, ...fault }))
  })
  return (await Promise.all(read)).flat()
}

/** Writes the fault into the copy. Says why where the text to replace is not there once. */
export function plantFault(copy, { file, find, replace }) {
  const path = join(copy, file)
  if (!existsSync(path)) return { problem: 'there is no such file' }
  const sound = readFileSync(path, 'utf8')
  const parts = sound.split(find)
  if (parts.length !== 2) return { problem: `"${find}" stands there ${parts.length - 1} times instead of once` }
  writeFileSync(path, parts.join(replace))
  return { remove: () => writeFileSync(path, sound) }
}
