import type { Call, CompleteRequest, LinkBackend, LinkToken } from '@banklink/core'
import type { BackendHarness } from '@banklink/core/testing'
import { createMockBackend, type MockBackend, type MockBackendOptions } from '@banklink/mock-backend'
import { type BondBackendOptions, bondBackend } from '../bondBackend.ts'
import { finishMockLink } from './finishMockLink.ts'

export interface MockBond {
  mock: MockBackend
  /** The backend of the first owner. */
  backend: LinkBackend
  /** For the next owner each time; there are two. */
  harness: BackendHarness
}

/** Bond's backend over a mock of its own, with the clock standing still. */
export function mockBond(options: MockBackendOptions = {}, backendOptions: Partial<BondBackendOptions> = {}): MockBond {
  const mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) }, ...options })
  const create = (owner: number): LinkBackend => {
    const card = mock.bond.cardAccounts[owner]
    if (!card) throw new Error('The mock has no more owners.')
    return bondBackend({
      baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
      ...mock.bond.credentials,
      cardAccountId: card.accountId,
      fetch: async (input, init) => mock.fetch(new Request(input, init)),
      clock: mock.clock,
      ...backendOptions,
    })
  }
  let owners = 0
  return {
    mock,
    backend: create(0),
    harness: {
      create: async () => create(owners++),
      finishLink: async (linkToken, outcome) => finishMockLink(mock, { linkToken, outcome }),
      finishes: ['instant', 'automatic_deposits', 'manual_deposits'],
      advance: (ms) => mock.clock.advance(ms),
    },
  }
}

/** A call that nobody stops. */
export function call(idempotencyKey?: string): Call {
  return { signal: new AbortController().signal, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) }
}

/** What was asked of the platform, in order, as `POST plaid`. */
export function askedOf(mock: MockBackend): string[] {
  return mock
    .state()
    .requests.filter(({ path }) => path.startsWith('/bond/'))
    .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
}

/** The rows that Bond has, of all owners. */
export function rowsOf(mock: MockBackend): { status: string; verificationStatus: string | null }[] {
  return mock.state().bond.cardAccounts.flatMap(({ linkedAccounts }) => linkedAccounts)
}

/** A link that a person finished in Link, ready to be completed. */
export async function finishedLink({ mock, backend }: MockBond): Promise<CompleteRequest> {
  const { linkToken, state } = await begunLink(backend)
  return { ...(await finishMockLink(mock, { linkToken, outcome: 'instant' })), state }
}

/** A link token that is there. */
export async function begunLink(backend: LinkBackend): Promise<LinkToken> {
  const step = await backend.begin({ purpose: 'link' }, call())
  if (!step.done) throw new Error('Bond answers a token at once.')
  return step.value
}
