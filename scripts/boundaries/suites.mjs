import { dirname, posix } from 'node:path'

/** What a package, or a door of it, says to the outside: no one source has that name. */
const ofDoors = /^exports\.test\.ts$/

/**
 * The suites that do not lie beside the source they test, or have another name. `completeLink.test.ts` tests
 * `completeLink.ts`; `completeLink.lostAnswers.test.ts` tests one side of it. `paths` are all files that are looked at.
 */
export function strayedSuites(paths) {
  const sources = new Set(paths.filter((path) => !isSuite(path)).map(withoutEnding))
  return paths.filter(isSuite).filter((path) => {
    const name = posix.basename(path)
    const [stem] = name.split('.')
    return !ofDoors.test(name) && !sources.has(posix.join(dirname(path), stem))
  })
}

function isSuite(path) {
  return /\.(test|test-d)\.(tsx?|mjs)$/.test(path)
}

function withoutEnding(path) {
  return path.replace(/(\.d)?\.(tsx?|mjs|mts)$/, '')
}
