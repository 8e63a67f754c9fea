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

/** Writes the fault into the copy, or returns the problem if it can't be. */
export function plantFault(copy, fault) {
  const problem = misfitOf(copy, fault)
  if (problem) return { problem }
  const path = join(copy, fault.file)
  const sound = readFileSync(path, 'utf8')
  writeFileSync(path, sound.split(fault.find).join(fault.replace))
  return { remove: () => writeFileSync(path, sound) }
}

/** Why a fault can't be planted in these sources; null if it can. */
export function misfitOf(root, { file, find }) {
  const path = join(root, file)
  if (!existsSync(path)) return 'there is no such file'
  const times = readFileSync(path, 'utf8').split(find).length - 1
  return times === 1 ? null : `"${find}" stands there ${times} times instead of once`
}
