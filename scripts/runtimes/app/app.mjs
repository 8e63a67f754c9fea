// Runs inside a runtime: a gateway before Bond's mock as a brand mounts it and, where there is a store, one with the
// brand's own account at Plaid.
import { bondBackend } from '@banklink/backends/bond'
import { bondProcessorBackend } from '@banklink/backends/bond-processor'
import { createGateway } from '@banklink/gateway'
import { plaidWebhooks } from '@banklink/gateway/webhooks'
import { createMockBackend, finishMockLink } from '@banklink/mock-backend'

/** The handler of every request. `store` is a SQL store, or null. */
export function createApp(store) {
  const mock = createMockBackend()
  const url = 'https://mock.test'
  const bond = { baseUrl: url + mock.bond.baseUrlPath, ...mock.bond.credentials }
  const plaid = { baseUrl: url + mock.plaid.baseUrlPath, ...mock.plaid.credentials, clientName: 'A brand' }
  const fetch = async (input, init) => mock.fetch(new Request(input, init))
  const shared = {
    secret: 'a secret of the runtimes, long enough',
    authorize({ headers }) {
      const owner = mock.bond.cardAccounts[Number(headers.get('X-Owner') ?? Number.NaN)]
      return owner ? { ownerKey: owner.customerId, ...owner } : null
    },
    log: () => {},
  }
  const memory = createGateway({
    ...shared,
    basePath: '/memory',
    backend: ({ accountId }) => bondBackend({ ...bond, cardAccountId: accountId, fetch }),
    webhooks: plaidWebhooks({ findKey: async () => null, handle: () => {} }),
    limits: {},
  })
  const stored =
    store &&
    createGateway({
      ...shared,
      basePath: '/stored',
      backend: ({ customerId }) =>
        bondProcessorBackend({ bond, plaid, owner: { customerId }, items: store.items, fetch }),
      idempotency: store.idempotency,
      audit: store.audit,
      limits: { store: store.limits },
      ready: () => store.check(),
    })
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/stores') return Response.json({ stored: stored !== null })
    if (pathname === '/finish') return Response.json(await finishMockLink(mock, await request.json()))
    return (pathname.startsWith('/stored') && stored ? stored : memory).fetch(request)
  }
}
