type NodeCrypto = typeof import('node:crypto')

/**
 * Node's own cryptography, where the runtime has it; null elsewhere. It computes the same as WebCrypto, at once:
 * WebCrypto goes through another thread, and for texts as short as ours the way there takes longer than the work.
 *
 * Asked for when it runs, not imported: a bundle for another runtime need not resolve `node:crypto`.
 */
export const nodeCrypto: NodeCrypto | null = findNodeCrypto()

function findNodeCrypto(): NodeCrypto | null {
  try {
    return globalThis.process.getBuiltinModule('node:crypto') ?? null
  } catch {
    return null
  }
}
