import { readFileSync } from 'node:fs'

/**
 * What a source file imports: the module as written, whether only its types are, and whether it is loaded later, by
 * `import()`.
 */
export function importsOf(path) {
  const text = readFileSync(path, 'utf8')
  const statements = text.matchAll(
    /^\s*(?:import|export(?=\s+(?:type\s+)?[*{]))\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm,
  )
  const bare = text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)
  const later = text.matchAll(/(\btypeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...[...statements].map(([, type, module]) => ({ module, isType: Boolean(type), isLater: false })),
    ...[...bare].map(([, module]) => ({ module, isType: false, isLater: false })),
    ...[...later].map(([, type, module]) => ({ module, isType: Boolean(type), isLater: true })),
  ]
}
