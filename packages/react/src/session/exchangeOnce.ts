import type { Clock } from '@banklink/core'
import type { ExchangeStore, PendingExchange } from './PendingExchange.ts'

export interface ExchangePorts {
  store: ExchangeStore
  /** Absent on a plain http host; a lease stands in. */
  locks: LockManager | undefined
  clock: Clock
}

const leaseMs = 30_000

/**
 * Runs `send` for a success that just happened: the record is written first and removed once it is answered for
 * good, and no other tab sends the same one meanwhile.
 *
 * `isFinal` says of an error whether asking again is pointless; otherwise the record stays for the next try.
 */
export function exchangeFirst<T>(
  exchange: PendingExchange,
  send: (exchange: PendingExchange) => Promise<T>,
  ports: ExchangePorts & { isFinal: (error: unknown) => boolean },
): Promise<T> {
  return locked(exchange.id, ports, async () => {
    const leased = { ...exchange, leaseUntil: ports.clock.now() + leaseMs }
    // A browser that refuses storage must not cost the person the link.
    await ports.store.put(leased).catch(() => {})
    return sent(leased, send, ports)
  })
}

/** Runs `send` for a success that an earlier page left behind. Null where another tab was first. */
export function exchangeFound<T>(
  id: string,
  send: (exchange: PendingExchange) => Promise<T>,
  ports: ExchangePorts & { isFinal: (error: unknown) => boolean },
): Promise<T | null> {
  return locked(id, ports, async (isLocked) => {
    const claimed = await ports.store.claim(id, { now: ports.clock.now(), leaseMs, isLocked })
    return claimed && sent(claimed, send, ports)
  })
}

async function sent<T>(
  exchange: PendingExchange,
  send: (exchange: PendingExchange) => Promise<T>,
  { store, isFinal }: ExchangePorts & { isFinal: (error: unknown) => boolean },
): Promise<T> {
  try {
    const answer = await send(exchange)
    await store.remove(exchange.id).catch(() => {})
    return answer
  } catch (error) {
    const left = isFinal(error) ? store.remove(exchange.id) : store.put({ ...exchange, leaseUntil: 0 })
    await left.catch(() => {})
    throw error
  }
}

function locked<T>(id: string, { locks }: ExchangePorts, run: (isLocked: boolean) => Promise<T>): Promise<T> {
  return locks ? locks.request(`banklink:${id}`, () => run(true)) : run(false)
}
