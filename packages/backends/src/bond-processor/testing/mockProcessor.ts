import type { CompleteRequest, LinkBackend, LinkedAccount, LinkToken, Pending, Step } from '@banklink/core'
import type { BackendHarness } from '@banklink/core/testing'
import { createMockBackend, finishMockLink, type MockBackend, type MockBackendOptions } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import type { BondProcessorBackendOptions } from '../BondProcessorBackendOptions.ts'
import { bondProcessorBackend } from '../bondProcessorBackend.ts'
import type { ProcessorOwner } from '../processorOwner.ts'
import { type MemoryItemStore, memoryItemStore } from './memoryItemStore.ts'

export interface MockProcessor {
  mock: MockBackend
  items: MemoryItemStore
  /** The backend of the first owner. */
  backend: LinkBackend
  /** Another one over the same store, as on another server: of the first owner, if none is named. */
  another(change?: Partial<BondProcessorBackendOptions>): LinkBackend
  options: BondProcessorBackendOptions
  /** For the next owner each time; there are two customers and a business. */
  harness: BackendHarness
}

/** The backend over a mock of Bond and Plaid, in process, with the clock standing still. */
export function mockProcessor(
  change: Partial<BondProcessorBackendOptions> = {},
  mockOptions: MockBackendOptions = {},
): MockProcessor {
  const mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) }, ...mockOptions })
  const items = memoryItemStore()
  const [first, ...others] = ownersOf(mock)
  if (!first) throw new Error('The mock has no owner.')
  const options: BondProcessorBackendOptions = {
    bond: { baseUrl: `https://mock.test${mock.bond.baseUrlPath}`, ...mock.bond.credentials },
    plaid: { baseUrl: `https://mock.test${mock.plaid.baseUrlPath}`, ...mock.plaid.credentials, clientName: 'A brand' },
    owner: first,
    items,
    fetch: async (input, init) => mock.fetch(new Request(input, init)),
    clock: mock.clock,
    ...change,
  }
  const owners = [first, ...others]
  const another = (other: Partial<BondProcessorBackendOptions> = {}): LinkBackend =>
    bondProcessorBackend({ ...options, ...other })
  return {
    mock,
    items,
    options,
    another,
    backend: another(),
    harness: {
      create: async () => another({ owner: owners.shift() ?? first }),
      finishLink: async (linkToken) => finishMockLink(mock, { linkToken }),
      async advance(ms) {
        mock.clock.advance(ms)
        // What is under way at the mock gets its turn.
        await new Promise((resolve) => setImmediate(resolve))
      },
    },
  }
}

function ownersOf({ bond }: MockBackend): ProcessorOwner[] {
  return [
    ...bond.cardAccounts.map(({ customerId }) => ({ customerId })),
    ...bond.businesses.map(({ businessId }) => ({ businessId })),
  ]
}

/** The requests that the platforms received, in order, such as `POST /item/get`. */
export function askedOf(mock: MockBackend): string[] {
  return mock
    .state()
    .requests.filter(({ path }) => !path.startsWith('/link'))
    .map(
      ({ method, path }) => `${method} ${path.replace(/^\/(plaid|bond\/api\/v0)/, '').replace(/[0-9a-f-]{36}/, ':id')}`,
    )
}

/** A link token that is there. */
export async function begunLink(backend: LinkBackend): Promise<LinkToken> {
  const step = await backend.begin({ purpose: 'link' }, call())
  if (!step.done) throw new Error('Plaid answers a token at once.')
  return step.value
}

/** A link that the user finished in Link, ready to be completed. */
export async function finishedLink({
  mock,
  backend,
}: Pick<MockProcessor, 'mock' | 'backend'>): Promise<CompleteRequest> {
  const { linkToken, state } = await begunLink(backend)
  return { ...(await finishMockLink(mock, { linkToken })), state }
}

/** An account that is linked. */
export async function linkedAccount(scene: Pick<MockProcessor, 'mock' | 'backend'>): Promise<LinkedAccount> {
  return accountOf(await scene.backend.complete(await finishedLink(scene), call()))
}

/** The account of a step that must be done. */
export function accountOf(step: Step<LinkedAccount>): LinkedAccount {
  if (!step.done) throw new Error('The step must be done.')
  return step.value
}

/** A step that must be pending. */
export function pendingOf(step: Step<LinkedAccount>): Pending<LinkedAccount> {
  if (step.done) throw new Error('The step must be pending.')
  return step
}

/** How many of each there are: requests to exchange, Items that live, and accounts at Bond. */
export function countsOf(mock: MockBackend): { exchanges: number; items: number; accounts: number } {
  const { counts } = mock.state()
  const exchanges = askedOf(mock).filter((asked) => asked === 'POST /item/public_token/exchange').length
  return { exchanges, items: counts.items, accounts: counts.linkedAccounts }
}
