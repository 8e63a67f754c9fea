import type { BeginRequest, CompleteRequest, LinkBackend, LinkedAccount, LinkToken } from '@banklink/core'
import type { BackendHarness, LinkFinish } from '@banklink/core/testing'
import { createMockBackend, finishMockLink, type MockBackend, type MockBackendOptions } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { type BondConnection, bondBackend } from '../bondBackend.ts'
import type { BondOwner } from '../bondOwner.ts'

export interface MockBond {
  mock: MockBackend
  /** The backend of the first owner. */
  backend: LinkBackend
  /** For the next owner each time; there are two. */
  harness: BackendHarness
}

/** Bond's two generations of paths, by the owner's field. */
export const generations = ['cardAccountId', 'customerId'] as const
export type Generation = (typeof generations)[number]

export interface MockBondOptions extends Partial<BondConnection> {
  /** @default 'cardAccountId' */
  generation?: Generation
  /** Another owner than the mock's first and second. */
  owner?: BondOwner
}

/** Bond's backend over a separate mock, with a manual clock. */
export function mockBond(
  options: MockBackendOptions = {},
  { generation = 'cardAccountId', owner, ...connection }: MockBondOptions = {},
): MockBond {
  const mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) }, ...options })
  const create = (index: number): LinkBackend => {
    const card = mock.bond.cardAccounts[index]
    if (!card) throw new Error('The mock has no more owners.')
    const own = generation === 'customerId' ? { customerId: card.customerId } : { cardAccountId: card.accountId }
    return bondBackend({
      baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
      ...mock.bond.credentials,
      fetch: async (input, init) => mock.fetch(new Request(input, init)),
      clock: mock.clock,
      ...connection,
      ...(owner ?? own),
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

/** The same, with every body that is sent to Bond. */
export function watchedBond(options: MockBondOptions = {}): { bond: MockBond; bodies: unknown[] } {
  const bodies: unknown[] = []
  const bond = mockBond(
    {},
    {
      ...options,
      fetch: async (input, init) => {
        if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body))
        return bond.mock.fetch(new Request(input, init))
      },
    },
  )
  return { bond, bodies }
}

/** The requests that the platform received, in order, such as `POST plaid`. */
export function askedOf(mock: MockBackend): string[] {
  return mock
    .state()
    .requests.filter(({ path }) => path.startsWith('/bond/'))
    .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
}

/** The rows that Bond has, of all owners. */
export function rowsOf(mock: MockBackend): { status: string; verificationStatus: string | null }[] {
  const { cardAccounts, ownerAccounts } = mock.state().bond
  return [...cardAccounts.flatMap(({ linkedAccounts }) => linkedAccounts), ...ownerAccounts]
}

/** A link that the user finished in Link, ready to be completed. */
export async function finishedLink(
  { mock, backend }: MockBond,
  outcome: LinkFinish = 'instant',
): Promise<CompleteRequest> {
  const { linkToken, state } = await begunLink(backend)
  return { ...(await finishMockLink(mock, { linkToken, outcome })), state }
}

/** An account that the user linked. */
export async function linkedAccount(bond: MockBond, outcome: LinkFinish = 'instant'): Promise<LinkedAccount> {
  const step = await bond.backend.complete(await finishedLink(bond, outcome), call(`link-${rowsOf(bond.mock).length}`))
  if (!step.done) throw new Error('The account must be there.')
  return step.value
}

/** A link token that is there. */
export async function begunLink(backend: LinkBackend, request: BeginRequest = { purpose: 'link' }): Promise<LinkToken> {
  const step = await backend.begin(request, call())
  if (!step.done) throw new Error('Bond answers a token at once.')
  return step.value
}
