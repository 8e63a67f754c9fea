import type { AttackStoreKind } from './AttackStore.ts'

/** How many of all fall to one store and one platform: a database takes longer than memory. */
export function shareOf(
  all: number,
  { kind, databases, targets }: { kind: AttackStoreKind; databases: number; targets: number },
): number {
  const share = kind.name === 'memory' ? 7 / 10 : 3 / 10 / databases
  return Math.ceil((all * share) / targets)
}
