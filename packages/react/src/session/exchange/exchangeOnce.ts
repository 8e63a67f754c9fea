import type { Clock } from '@banklink/core'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import type { ExchangeStore, PendingExchange } from './PendingExchange.ts'

export interface ExchangePorts {
  store: ExchangeStore
  /** Undefined on a plain HTTP page; a lease replaces it. */
  locks: LockManager | undefined
  clock: Clock
}

const leaseMs = 30_000

/**
 * Runs `send` for a new result of Link. The record is written first and removed after a final answer, and no other tab
 * sends the same one in the meantime.
 * `isFinal` returns whether retrying after an error can't help; otherwise the record stays for the next attempt.
 */
export function exchangeFirst<T>(
  exchange: PendingExchange,
  send: (exchange: PendingExchange) => Promise<T>,
  ports: ExchangePorts & { isFinal: (error: unknown) => boolean },
): Promise<T> {
  return locked(exchange.id, ports, async () => {
    const leased = { ...exchange, leaseUntil: ports.clock.now() + leaseMs }
    await withStorageTimeout(ports.store.put(leased), undefined, ports.clock)
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
  { store, clock, isFinal }: ExchangePorts & { isFinal: (error: unknown) => boolean },
): Promise<T> {
  try {
    const answer = await send(exchange)
    await withStorageTimeout(store.remove(exchange.id), undefined, clock)
    return answer
  } catch (error) {
    // Released and not written again: the person may have dismissed it meanwhile.
    await withStorageTimeout(isFinal(error) ? store.remove(exchange.id) : store.release(exchange.id), undefined, clock)
    throw error
  }
}

async function locked<T>(id: string, { locks }: ExchangePorts, run: (isLocked: boolean) => Promise<T>): Promise<T> {
  if (!locks) return run(false)
  let isHeld = false
  try {
    return await locks.request(`banklink:${id}`, () => {
      isHeld = true
      return run(true)
    })
  } catch (error) {
    // A browser that refuses locks altogether is one without them.
    if (isHeld) throw error
    return run(false)
  }
}
