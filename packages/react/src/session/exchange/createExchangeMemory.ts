import type { LinkedAccount, LinkResult } from '@banklink/core'
import type { Run } from '../SessionSnapshot.ts'
import type { ExchangeStore, PendingExchange } from './PendingExchange.ts'

/** The one place of a page that holds public tokens, by the run that they are of. States hold none. */
export interface ExchangeMemory {
  /** Keeps a success until the session says which run it is of. */
  receive(exchange: PendingExchange): void
  /** Keeps a success that an earlier page left. */
  put(run: Run | null, exchange: PendingExchange): void
  /** The success of a run, or of the run that it continues. */
  of(run: Run | null): PendingExchange | undefined
  /** Narrows a result of Link to the account that the user chose, and keeps that it may be a duplicate. */
  narrow(run: Run | null, result: LinkResult, options: { allowDuplicate: boolean }): void
  /** Forgets the success of a run, here and in the browser's storage. */
  drop(run: Run | null, store: Pick<ExchangeStore, 'remove'>): void
  /** Forgets a success that was answered. */
  forget(id: string): void
  /** Forgets successes without an answer, so that a later page can continue them. */
  clear(): void
  /** Whether Link reported this success before. It may do so again, even after its page is gone. */
  isSeen(id: string): boolean
  /** The data needed to decide the next step of a result: the accounts already linked and the platform's currencies. */
  facts(): SuccessFacts
  setFacts(facts: Partial<SuccessFacts>): void
}

export interface SuccessFacts {
  currencies: readonly string[] | null
  linked: readonly LinkedAccount[]
}

export function createExchangeMemory(): ExchangeMemory {
  const exchanges = new Map<string, PendingExchange>()
  const seen = new Set<string>()
  const answered = new Set<string>()
  let received: PendingExchange | undefined
  let facts: SuccessFacts = { currencies: null, linked: [] }

  function find(run: Run | null): PendingExchange | undefined {
    if (!run) return undefined
    const earlier = received ?? exchanges.get(run.id) ?? (run.continues ? exchanges.get(run.continues) : undefined)
    if (!earlier) return undefined
    received = undefined
    if (run.continues) exchanges.delete(run.continues)
    exchanges.set(run.id, earlier)
    return earlier
  }

  function forget(id: string): void {
    answered.add(id)
    for (const [run, exchange] of exchanges) if (exchange.id === id) exchanges.delete(run)
  }

  return {
    of: find,
    forget,
    receive(exchange) {
      seen.add(exchange.id)
      received = exchange
    },
    put(run, exchange) {
      seen.add(exchange.id)
      if (run) exchanges.set(run.id, exchange)
    },
    narrow(run, result, { allowDuplicate }) {
      const found = find(run)
      const decided = { result, isUndecided: false, ...(allowDuplicate && { allowDuplicate }) }
      if (run && found) exchanges.set(run.id, { ...found, ...decided })
    },
    drop(run, store) {
      const found = find(run)
      if (!found) return
      forget(found.id)
      store.remove(found.id).catch(() => {})
    },
    clear() {
      exchanges.clear()
      seen.clear()
      received = undefined
    },
    isSeen: (id) => seen.has(id) || answered.has(id),
    facts: () => facts,
    setFacts(change) {
      facts = { ...facts, ...change }
    },
  }
}
