import type { EndStore, UnheardEnd } from '../session/ends/UnheardEnd.ts'
import type { ExchangeStore, PendingExchange } from '../session/exchange/PendingExchange.ts'
import type { PendingReturn, ReturnStore } from '../session/oauth/PendingReturn.ts'
import type { TokenStore, UnusedToken } from '../session/tokens/UnusedToken.ts'

/** What a browser keeps for the kit, in memory, and able to refuse or to keep one waiting. */
export interface MemoryStores {
  exchanges: Map<string, PendingExchange>
  store: ExchangeStore
  returns: ReturnStore
  ends: EndStore
  unusedTokens: TokenStore
  /** Refuses everything from now on, or nothing. */
  refuse(isRefused: boolean): void
  /** Keeps everything waiting until it is called again with null. */
  hold(until: Promise<void> | null): void
}

export function memoryStores(): MemoryStores {
  const exchanges = new Map<string, PendingExchange>()
  const returns = new Map<string, PendingReturn>()
  const ends = new Map<string, UnheardEnd>()
  const unusedTokens = new Map<string, UnusedToken>()
  let isRefused = false
  let held: Promise<void> | null = null

  async function reach<T>(work: () => T): Promise<T> {
    if (held) await held
    if (isRefused) throw new DOMException('The storage is full.', 'QuotaExceededError')
    return work()
  }
  const records = <T extends { id: string }>(map: Map<string, T>) => ({
    put: (record: T) => reach(() => void map.set(record.id, structuredClone(record))),
    remove: (id: string) => reach(() => void map.delete(id)),
    all: () => reach(() => structuredClone([...map.values()])),
  })

  const takable = <T extends { id: string }>(map: Map<string, T>) => ({
    ...records(map),
    take: (id: string) =>
      reach(() => {
        const found = map.get(id)
        map.delete(id)
        return found
      }),
  })
  return {
    exchanges,
    refuse(next) {
      isRefused = next
    },
    hold(until) {
      held = until
    },
    store: {
      ...records(exchanges),
      claim: (id, { now, leaseMs, isLocked }) =>
        reach(() => {
          const found = exchanges.get(id)
          if (!found || (!isLocked && found.leaseUntil > now)) return null
          const claimed = { ...found, leaseUntil: now + leaseMs }
          exchanges.set(id, claimed)
          return claimed
        }),
      release: (id) =>
        reach(() => {
          const found = exchanges.get(id)
          if (found) exchanges.set(id, { ...found, leaseUntil: 0 })
        }),
    },
    returns: {
      ...records(returns),
      use: (id, oauthStateId) =>
        reach(() => {
          const found = returns.get(id)
          if (!found || found.usedFor.includes(oauthStateId)) return false
          returns.set(id, { ...found, usedFor: [...found.usedFor, oauthStateId] })
          return true
        }),
    },
    ends: takable(ends),
    unusedTokens: takable(unusedTokens),
  }
}
