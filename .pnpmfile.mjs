/** What is published of a manifest: not the condition that reads our sources, nor what only this repository runs. */
export const hooks = {
  beforePacking(manifest) {
    const { devDependencies: _devDependencies, scripts: _scripts, ...published } = manifest
    return { ...published, exports: withoutSources(manifest.exports) }
  },
}

function withoutSources(entry) {
  if (entry === null || typeof entry !== 'object') return entry
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([condition]) => condition !== 'banklink-source')
      .map(([name, value]) => [name, withoutSources(value)]),
  )
}
