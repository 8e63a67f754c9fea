import {
  isBanklinkError,
  type LinkedAccount,
  type LinkResult,
  type LinkSessionEvent,
  toBanklinkError,
} from '@banklink/core'
import { exchangeFirst, exchangeFound } from './exchangeOnce.ts'
import { limited } from './limited.ts'
import { type PendingExchange, publicTokenLifeMs } from './PendingExchange.ts'
import { until } from './pause.ts'
import type { SessionContext, SessionPart } from './SessionContext.ts'
import { sendExchange } from './sendExchange.ts'
import { settle } from './settle.ts'

/** Tells the platform of a success of Link, once, also across pages. */
export interface Completion extends SessionPart {
  /** Holds a success until the session decides what becomes of it. */
  hold(exchange: PendingExchange): void
  /** Narrows the held success to what the person chose. */
  narrow(result: LinkResult): void
  /** Forgets the held success, because the person put it away. */
  drop(): void
  /** Whether this success came before. */
  isKnown(id: string): boolean
  /** Whether the held success can still be told to the platform. */
  canComplete(): boolean
  /** Finishes what an earlier page of this owner left behind, and drops what is not theirs. */
  finishEarlier(): Promise<void>
  /** The provider goes away. What is under way still ends; what waits for another look is left for the next one. */
  leave(): void
}

export function createCompletion(context: SessionContext): Completion {
  const { clock, store, dispatch } = context
  const known = new Set<string>()
  let held: PendingExchange | null = null
  let sending: string | null = null
  let connection = new AbortController()

  const ports = { ...context, isFinal }

  function send(exchange: PendingExchange): Promise<LinkedAccount> {
    return limited(context, async (call) => {
      const backend = context.backend()
      const { signal } = connection
      const step = await sendExchange(exchange, { backend, call, clock })
      return Promise.race([settle(step, { backend, call, clock, page: context.page }), until(signal)])
    })
  }

  /** One that an earlier page left behind may be under way beside the one that is shown. */
  function tell(exchange: PendingExchange, event: LinkSessionEvent): void {
    if (held?.id === exchange.id) dispatch(event)
  }

  async function run(exchange: PendingExchange, work: Promise<LinkedAccount | null>): Promise<void> {
    sending = exchange.id
    const event = await work.then(
      (account): LinkSessionEvent | null => account && { type: 'completed', account },
      (cause: unknown): LinkSessionEvent => {
        const error = toBanklinkError(cause)
        // An id for a support ticket, also where no answer came that names one.
        error.details.linkSessionId ??= exchange.result.linkSessionId
        return { type: 'completionFailed', error, canRepeat: !isFinal(cause) }
      },
    )
    // Before anybody hears of it: who hears of a failure may try again at once.
    if (sending === exchange.id) sending = null
    context.onAccountsChanged()
    if (event) tell(exchange, event)
    if (event?.type !== 'completionFailed' || !event.canRepeat) letGo(exchange)
  }

  /** A public token is not kept longer than it is of use. */
  function letGo(exchange: PendingExchange): void {
    if (held?.id === exchange.id) held = null
  }

  function finish(earlier: PendingExchange): Promise<void> {
    const { request, result } = earlier
    const work = exchangeFound(
      earlier.id,
      (claimed) => {
        if (context.getState().status === 'idle') {
          held = claimed
          known.add(claimed.id)
          dispatch({ type: 'exchangeFound', request, result })
        }
        return send(claimed)
      },
      ports,
    )
    return run(earlier, work)
  }

  /** Without locks, what a page held that died is free only when its lease is over. */
  async function finishWhenFree(earlier: PendingExchange): Promise<void> {
    const wait = context.locks ? 0 : earlier.leaseUntil - clock.now()
    if (wait > 0) clock.after(wait, () => void finish(earlier))
    else await finish(earlier)
  }

  function forget(id: string): Promise<void> {
    return store.remove(id).catch(() => {})
  }

  return {
    hold(exchange) {
      known.add(exchange.id)
      held = exchange
    },
    narrow(result) {
      if (held) held = { ...held, result }
    },
    drop() {
      if (held) void forget(held.id)
      held = null
    },
    isKnown: (id) => known.has(id),
    canComplete: () => held !== null && clock.now() - held.createdAt < publicTokenLifeMs,
    async finishEarlier() {
      const found = await store.all().catch((): PendingExchange[] => [])
      const { id } = context.backend()
      const isOurs = ({ createdAt, ownerKey }: PendingExchange) =>
        ownerKey === context.ownerKey && clock.now() - createdAt < publicTokenLifeMs
      await Promise.all(found.filter((earlier) => !isOurs(earlier)).map((earlier) => forget(earlier.id)))
      for (const earlier of found.filter(isOurs)) {
        if (earlier.backendId === id && !known.has(earlier.id)) await finishWhenFree(earlier)
      }
    },
    leave() {
      connection.abort()
      connection = new AbortController()
      known.clear()
    },
    entered(state, before) {
      if (state.status !== 'completing' || before.status === 'completing') return
      if (held && sending !== held.id) void run(held, exchangeFirst(held, send, ports))
    },
  }
}

/** Whether asking again is pointless. Someone who was signed out meanwhile can come back and finish. */
function isFinal(error: unknown): boolean {
  return isBanklinkError(error) && !error.retryable && error.code !== 'gateway.unauthorized'
}
