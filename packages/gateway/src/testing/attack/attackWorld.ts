import type { LinkedAccount, LinkToken, Step } from '@banklink/core'
import { createMockBackend, type MockBackend } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import type { Gateway } from '../../Gateway.ts'
import { type MockGateway, mockGatewayOver } from '../mockGateway.ts'
import type { AttackStore } from './AttackStore.ts'
import type { AttackTarget } from './AttackTarget.ts'
import { type ExchangeWatch, watchExchanges } from './watchExchanges.ts'

/** Violations that every attack looks for; each must be 0. */
export interface Findings {
  /** Answers that held a secret of the platform's, or what another owner has. */
  leaks: number
  /** What an owner saw, did or changed and that is another's. */
  crossings: number
  /** Exchanges of a public token beyond its first, and accounts beyond the first of a link. */
  doubles: number
  /** Links that were reported as made but don't exist. */
  lost: number
  /** Responses with status 500: unexpected errors. */
  failures: number
}

/** Two owners at a platform, and the gateways before it, which share a store. */
export interface AttackWorld {
  mock: MockBackend
  target: AttackTarget
  watch: ExchangeWatch
  /** Opens one more gateway; `send` takes its requests to the platform. */
  open(send?: (request: Request) => Promise<Response>): MockGateway
  /** Ends a step that may be pending, as the page does: it waits and looks again. */
  settle<T extends LinkToken | LinkedAccount>(gateway: MockGateway, parts: { owner: number; step: Step<T> }): Promise<T>
  /** What was found in everything that was answered, and at the platform. */
  findings(): Findings
}

/** Two worlds with different seeds have no id and no token in common. */
export function attackWorld(target: AttackTarget, { store, seed }: { store: AttackStore; seed: string }): AttackWorld {
  const mock = createMockBackend({ seed, clock: { now: () => Date.UTC(2026, 0, 15) } })
  const watch = watchExchanges()
  const answers: Answer[] = []
  const listen = (gateway: Gateway): Gateway => ({
    ...gateway,
    fetch: async (request) => {
      const response = await gateway.fetch(request)
      const text = JSON.stringify([...response.headers]) + (await response.clone().text())
      answers.push({ owner: request.headers.get('X-Owner'), status: response.status, text })
      return response
    },
  })

  return {
    mock,
    target,
    watch,
    open(send = (request) => mock.fetch(request)) {
      const { idempotency, items } = store.connect(mock.clock)
      const platform = target.platform({ fetch: watch.fetchBy(send), items })
      return mockGatewayOver(platform, { idempotency }, { mock, listen })
    },
    async settle(gateway, { owner, step }) {
      let next = step
      for (let looks = 0; !next.done; looks++) {
        if (looks === mostLooks) throw new Error('It is pending without an end.')
        // A page that was away looks less often.
        mock.clock.advance(Math.max(next.retryAfterMs, 3000))
        next = await gateway.browser(owner).follow(next, call())
      }
      return next.value
    },
    findings() {
      const secrets = mock.secrets()
      const ids = [0, 1].map((owner) => target.accounts(mock, owner).map(({ id }) => id))
      const foreign = (owner: string | null): string[] => ids.flatMap((each, at) => (String(at) === owner ? [] : each))
      const holds = ({ owner, text }: Answer): boolean =>
        [...secrets, ...foreign(owner)].some((secret) => text.includes(secret))
      return {
        leaks: answers.filter(holds).length,
        crossings: 0,
        doubles: watch.doubles(),
        lost: 0,
        failures: answers.filter(({ status }) => status === 500).length,
      }
    },
  }
}

/** A response that a browser received. */
interface Answer {
  /** The owner of the browser; null for none. */
  owner: string | null
  status: number
  text: string
}

const mostLooks = 200
