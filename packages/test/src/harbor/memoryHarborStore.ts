import type { HarborLink, HarborStore } from './HarborStore.ts'

/** Keeps links as long as the process lives. */
export function memoryHarborStore(): HarborStore {
  const links = new Map<string, HarborLink>()
  const atWork = new Map<string, Promise<unknown>>()
  const keyOf = ({ customerId, id }: HarborLink): string => `${customerId}/${id}`
  return {
    linksOf: async (customerId) => [...links.values()].filter((link) => link.customerId === customerId),
    save: async (link) => void links.set(keyOf(link), { ...link }),
    delete: async (link) => void links.delete(keyOf(link)),
    async alone(linkId, work) {
      const before = atWork.get(linkId)
      // Whether the one before went well is told to whoever asked for it.
      const mine = before ? before.then(work, work) : work()
      atWork.set(linkId, mine)
      try {
        return await mine
      } finally {
        if (atWork.get(linkId) === mine) atWork.delete(linkId)
      }
    },
  }
}
