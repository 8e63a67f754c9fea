import type { BeginRequest, CompleteRequest, LinkBackend, LinkedAccount, LinkToken, Step } from '@banklink/core'
import type { BackendHarness } from '@banklink/core/testing'
import {
  createMockBackend,
  type ExternalBankAccountState,
  finishMockLink,
  type MockBackend,
  type MockBackendOptions,
} from '@banklink/mock-backend'
import { call, settle as settleStep } from '@banklink/test'
import { type CybridBackendOptions, cybridBackend } from '../cybridBackend.ts'

export interface MockCybrid {
  mock: MockBackend
  /** The backend of the first customer. */
  backend: LinkBackend
  /** For the next customer each time; there are two. */
  harness: BackendHarness
  /** Follows a step until it is done. */
  settle: <T extends LinkToken | LinkedAccount>(step: Step<T>) => Promise<T>
}

/** Cybrid's backend over a separate mock, with a clock that stands still between polls. */
export function mockCybrid(
  options: MockBackendOptions = {},
  backendOptions: Partial<CybridBackendOptions> = {},
): MockCybrid {
  const mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) }, ...options })
  const create = (owner: number): LinkBackend => {
    const customer = mock.cybrid.customers[owner]
    if (!customer) throw new Error('The mock has no more owners.')
    return cybridBackend({
      baseUrl: `https://mock.test${mock.cybrid.baseUrlPath}`,
      customerGuid: customer.customerGuid,
      token: () => mock.cybrid.credentials.bankToken,
      fetch: async (input, init) => mock.fetch(new Request(input, init)),
      clock: mock.clock,
      ...backendOptions,
    })
  }
  const backend = create(0)
  let owners = 0
  return {
    mock,
    backend,
    settle: (step) => settleStep(step, { clock: mock.clock, follow: (pending) => backend.follow(pending, call()) }),
    harness: {
      create: async () => create(owners++),
      finishLink: async (linkToken) => finishMockLink(mock, { linkToken }),
      advance: (ms) => mock.clock.advance(ms),
    },
  }
}

/** The requests that the platform received, in order, such as `POST workflows` or `GET external_bank_accounts *`. */
export function askedOf(mock: MockBackend): string[] {
  return mock
    .state()
    .requests.filter(({ path }) => path.startsWith('/cybrid/'))
    .map(({ method, path }) => `${method} ${path.slice('/cybrid/api/'.length).replace(/\/.*/, ' *')}`)
}

/** The accounts that Cybrid has, of all customers, deleted ones too. */
export function accountsOf(mock: MockBackend): ExternalBankAccountState[] {
  return mock.state().cybrid.externalBankAccounts
}

/** A link token that is there. */
export async function begunLink(
  { backend, settle }: MockCybrid,
  request: BeginRequest = { purpose: 'link' },
): Promise<LinkToken> {
  return settle(await backend.begin(request, call()))
}

/** A link that the user finished in Link, ready to be completed. */
export async function finishedLink(cybrid: MockCybrid): Promise<CompleteRequest> {
  const { linkToken, state } = await begunLink(cybrid)
  return { ...(await finishMockLink(cybrid.mock, { linkToken })), state }
}

/** An account that is linked and stored. */
export async function linkedAccount(cybrid: MockCybrid): Promise<LinkedAccount> {
  return cybrid.settle(await cybrid.backend.complete(await finishedLink(cybrid), call()))
}
