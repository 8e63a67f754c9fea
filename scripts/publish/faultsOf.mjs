import { metadataOf } from './metadata.mjs'

/** What is wrong with a package as it was packed: its manifest and the paths of its files. */
export function faultsOf({ manifest, files }) {
  const text = JSON.stringify(manifest)
  const named = pathsIn(manifest.exports).concat(Object.values(manifest.bin ?? {}))
  const expected = metadataOf(manifest.name.slice('@banklink/'.length))
  return [
    ...(text.includes('banklink-source') ? ['has the condition of this repository alone'] : []),
    ...(/"(workspace|catalog):/.test(text) ? ['needs a version that only this repository knows'] : []),
    ...['LICENSE', 'README.md'].filter((file) => !files.includes(file)).map((file) => `has no ${file}`),
    ...named.filter((path) => !files.includes(path.replace(/^\.\//, ''))).map((path) => `has no ${path}`),
    ...files.filter((path) => path.endsWith('.d.ts.map')).map((path) => `${path} leads to a source that is not here`),
    ...files.filter((path) => /\.(test|stories)\./.test(path)).map((path) => `${path} is for this repository alone`),
    ...Object.keys(expected)
      .filter((field) => JSON.stringify(manifest[field]) !== JSON.stringify(expected[field]))
      .map((field) => `${field} is not what scripts/metadata.mjs writes`),
    ...Object.entries(manifest.peerDependencies ?? {})
      .filter(([, range]) => !range.split('||').every(hasUpperBound))
      .map(([name]) => `the range of ${name} has no upper end`),
  ]
}

function hasUpperBound(range) {
  return /^\s*[\^~\d]/.test(range) || range.includes('<')
}

/** Every path in `exports`, under whatever condition. */
function pathsIn(entry) {
  if (typeof entry === 'string') return [entry]
  return Object.values(entry ?? {}).flatMap(pathsIn)
}
