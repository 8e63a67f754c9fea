import type { ItemLink } from '../ItemLink.ts'
import type { ItemStore } from '../ItemStore.ts'

interface Kept {
  link: ItemLink
  claim: string | null
  claimedUntil: number
}

/** A store that keeps copies, as a database does: later changes to an object are not stored. */
export interface MemoryItemStore extends ItemStore {
  /** Every link, in the order they began. */
  all(): ItemLink[]
}

export function memoryItemStore(): MemoryItemStore {
  const rows = new Map<string, Kept>()
  const links = (): ItemLink[] => [...rows.values()].map(({ link }) => structuredClone(link))
  return {
    async begin(link) {
      if (rows.has(link.id)) return false
      rows.set(link.id, { link: structuredClone(link), claim: null, claimedUntil: 0 })
      return true
    },
    async claim(id, { claim, now, leaseMs }) {
      const row = rows.get(id)
      if (!row || (row.claim !== null && now < row.claimedUntil)) return null
      Object.assign(row, { claim, claimedUntil: now + leaseMs })
      return structuredClone(row.link)
    },
    async save(link, claim) {
      const row = rows.get(link.id)
      if (row?.claim !== claim) return false
      row.link = structuredClone(link)
      return true
    },
    async release(id, claim) {
      const row = rows.get(id)
      if (row?.claim === claim) row.claim = null
    },
    get: async (id) => links().find((link) => link.id === id) ?? null,
    findByItem: async (itemId) => links().find((link) => link.itemId === itemId) ?? null,
    list: async (owner) =>
      links()
        .filter((link) => link.owner === owner && link.step !== 'removed')
        .toReversed(),
    accountIds: async (owner) =>
      links().flatMap((link) => (link.owner === owner && link.linkedAccountId !== null ? [link.linkedAccountId] : [])),
    unremoved: async ({ limit, idleSince }) =>
      links()
        .filter(({ step, updatedAt }) => isOver.has(step) || (isAbandonable.has(step) && updatedAt <= idleSince))
        .toSorted((one, other) => one.updatedAt - other.updatedAt)
        .slice(0, limit),
    all: links,
  }
}

const isOver: ReadonlySet<string> = new Set(['refused', 'removing'])
const isAbandonable: ReadonlySet<string> = new Set(['exchanged', 'authorized', 'unlinking'])
