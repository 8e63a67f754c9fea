import { gatewayBackend } from '../../packages/backends/src/gateway/index.ts'
import { startMockBackend } from '../../packages/mock-backend/src/node/index.ts'
import { startServer } from '../postgres/startServer.mjs'
import { createBalancer } from './balancer.mjs'
import { checkEnd } from './checkEnd.mjs'
import { deliverWebhooks } from './deliverWebhooks.mjs'
import { linkAccount } from './linkAccount.mjs'
import { plannedOutages } from './plannedOutages.mjs'
import { startGateway } from './startGateway.mjs'

const owners = 50
const linksEach = 4
const [killAt, restartAt] = [50, 120]
/** What a request to a platform takes at least. */
const latencyMs = 25

/**
 * Fifty owners link at once through two gateways on one database, while Plaid's webhooks arrive. One gateway is killed in
 * the middle of its work, and the database is restarted. With `older`, the folder of an older checkout, the gateway that is
 * not killed is of that release.
 *
 * @returns `{ figures, problems }`
 */
export async function measureLoad(say, { older } = {}) {
  const database = await startServer()
  const { url, mock, stop } = await startMockBackend({
    owners,
    switches: { latencyMs, bond: { seesBrandLogins: false } },
  })
  const customerIds = mock.bond.cardAccounts.map(({ customerId }) => customerId)
  const plaid = { baseUrl: `${url}${mock.plaid.baseUrlPath}`, ...mock.plaid.credentials }
  const settings = {
    databaseUrl: database.url,
    bond: { baseUrl: `${url}${mock.bond.baseUrlPath}`, ...mock.bond.credentials },
    plaid: { ...plaid, clientName: 'A brand', webhook: `${origin}/api/banklink/webhooks/plaid` },
    customerIds,
  }
  // The older one has made its tables before the other migrates them.
  const second = await startGateway(settings, older ? { root: older } : {})
  const gateways = [await startGateway(settings), second]
  const outages = plannedOutages({ killAt, gateways, database, say })
  const balancer = createBalancer(gateways, { beforeCompletion: () => outages.killInTheMiddle(links.length) })
  outages.watch(balancer.counts)
  const webhooks = deliverWebhooks(mock, balancer)

  const links = []
  const began = performance.now()
  const linkAll = async (owner) => {
    const backend = gatewayBackend({
      url: `${origin}/api/banklink`,
      headers: () => ({ 'X-Owner': String(owner) }),
      fetch: (input, init) => balancer.fetch(input, init),
    })
    const items = []
    for (let at = 0; at < linksEach; at++) {
      const key = `owner-${owner}-link-${at}`
      const link = await linkAccount(backend, { mock, key, mask: String(1000 + at) })
      links.push({ owner, at, ...link })
      items.push(itemOf(mock, link))
      if (at === 1) webhooks.requireLogin(items[1])
      if (links.length % 25 === 0) say(`linked: ${links.length} of ${owners * linksEach}`)
      if (links.length === restartAt) outages.restartDatabase()
    }
    // Nothing lists these any longer before the end, so only a webhook can bring it.
    webhooks.requireLogin(items[3])
    webhooks.repairLogin(items[1])
  }
  const linked = Promise.all(customerIds.map((_, owner) => linkAll(owner)))
  await webhooks.deliverUntil(linked)
  await outages.over()
  const seconds = (performance.now() - began) / 1000
  say('every link ended, every webhook arrived')

  const problems = await checkEnd({ mock, gateways, customerIds, links, counts: balancer.counts })
  const exits = await Promise.all(gateways.map((gateway) => gateway.stop()))
  if (exits.some((status) => status !== 0)) problems.push(`The gateways ended with ${exits.join(' and ')}, not with 0.`)
  await stop()
  await database.stop()
  return { figures: figuresOf({ links, counts: balancer.counts, webhooks, outages, seconds }), problems }
}

function itemOf(mock, { plaidAccountId }) {
  const isIts = ({ accounts }) => accounts.some(({ id }) => id === plaidAccountId)
  return mock.state().plaid.items.find(isIts).itemId
}

const origin = 'http://brand.test'

function figuresOf({ links, counts, webhooks, outages, seconds }) {
  const sorted = links.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const at = (share) => Math.round(sorted[Math.ceil(sorted.length * share) - 1])
  const sum = (of) => links.reduce((total, link) => total + of(link), 0)
  return {
    date: new Date().toISOString().slice(0, 10),
    owners,
    links: links.length,
    linkedAgain: sum(({ refusals }) => refusals.length),
    repeats: sum(({ repeats }) => repeats),
    requests: counts.requests,
    broken: counts.broken,
    unavailable: counts.statuses[503] ?? 0,
    medianMs: at(0.5),
    p90Ms: at(0.9),
    longestPauseMs: Math.round(Math.max(...links.map(({ pauseMs }) => pauseMs))),
    cutOff: outages.found.cutOff,
    databaseAwayMs: Math.round(outages.found.awayMs),
    webhooks: webhooks.found.fired,
    webhookTries: webhooks.found.tries,
    seconds: Math.round(seconds),
  }
}
