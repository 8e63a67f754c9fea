import { bondProcessorBackend, processorWebhooks } from '@banklink/backends/bond-processor'
import { gatewayBackend } from '@banklink/backends/gateway'
import type { LinkBackend, LinkedAccount } from '@banklink/core'
import { createMockBackend, finishMockLink, type MockBackend } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { createGateway } from '../createGateway.ts'
import type { Gateway, GatewayOptions, Session } from '../Gateway.ts'
import type { GatewayLogEntry } from '../log.ts'
import { type SqlStore, sqliteStore } from '../sqlite/index.ts'
import { type PlaidWebhooksOptions, plaidWebhooks } from '../webhooks/plaidWebhooks.ts'
import { storeKey } from './testDatabase.ts'

export interface WebhookScene {
  mock: MockBackend
  store: SqlStore
  gateway: Gateway
  browser: LinkBackend
  logged: GatewayLogEntry[]
  /** Hands a webhook to the gateway, as Plaid does. A copy goes, so the same may go again. */
  send: (webhook: Request) => Promise<Response>
  /** Links an account, and gives its Item's id. */
  link: () => Promise<{ account: LinkedAccount; itemId: string }>
  /** The only account, as its owner's page has it. */
  listed: () => Promise<LinkedAccount | undefined>
  /** How often Plaid received this request. */
  asked: (path: string) => number
}

export const webhookUrl = 'https://app.test/api/banklink/webhooks/plaid'

/** Bond by processor tokens behind a gateway that Plaid's webhooks reach, with what is kept in SQLite. */
export function webhookScene(
  options: Partial<GatewayOptions> & { handle?: PlaidWebhooksOptions['handle']; fetch?: typeof fetch } = {},
): WebhookScene {
  const { handle, fetch, ...gatewayOptions } = options
  const mock = createMockBackend({
    clock: { now: () => Date.UTC(2026, 0, 15) },
    switches: { bond: { seesBrandLogins: false } },
  })
  const store = sqliteStore({ path: ':memory:', key: storeKey, clock: mock.clock })
  const plaid = { baseUrl: `https://mock.test${mock.plaid.baseUrlPath}`, ...mock.plaid.credentials }
  const parts = {
    plaid,
    items: store.items,
    clock: mock.clock,
    fetch: fetch ?? (async (input: RequestInfo | URL, init?: RequestInit) => mock.fetch(new Request(input, init))),
  }
  const logged: GatewayLogEntry[] = []
  const { findKey, handle: keep } = processorWebhooks(parts)
  const gateway = createGateway<Session>({
    secret: 'a secret of the tests that is long enough',
    authorize: () => ({ ownerKey: 'owner-1' }),
    backend: () =>
      bondProcessorBackend({
        ...parts,
        bond: { baseUrl: `https://mock.test${mock.bond.baseUrlPath}`, ...mock.bond.credentials },
        plaid: { ...plaid, clientName: 'A brand', webhook: webhookUrl },
        owner: { customerId: mock.bond.cardAccounts[0]?.customerId ?? '' },
        webhooks: true,
      }),
    webhooks: plaidWebhooks({ findKey, handle: handle ?? keep }),
    idempotency: store.idempotency,
    clock: mock.clock,
    log: (entry) => logged.push(entry),
    ...gatewayOptions,
  })
  const browser = gatewayBackend({
    url: 'https://app.test/api/banklink',
    fetch: async (input, init) => gateway.fetch(new Request(input, init)),
  })
  return {
    mock,
    store,
    gateway,
    browser,
    logged,
    send: async (webhook) => gateway.fetch(webhook.clone()),
    async link() {
      const begun = await browser.begin({ purpose: 'link' }, call())
      if (!begun.done) throw new Error('Plaid answers a token at once.')
      const { linkToken, state } = begun.value
      const step = await browser.complete({ ...(await finishMockLink(mock, { linkToken })), state }, call('key-1'))
      if (!step.done) throw new Error('Bond answers the account at once.')
      return { account: step.value, itemId: mock.state().plaid.items[0]?.itemId ?? '' }
    },
    listed: async () => (await browser.list({}, call())).accounts[0],
    asked: (path) => mock.state().requests.filter((request) => request.path === `/plaid${path}`).length,
  }
}

/** What waits at the mock's Plaid, signed now. */
export async function takeOne(mock: MockBackend): Promise<Request> {
  const [webhook] = await mock.plaid.webhooks.take()
  if (!webhook) throw new Error('No webhook waits.')
  return webhook
}
