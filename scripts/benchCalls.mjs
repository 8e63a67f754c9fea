#!/usr/bin/env node
// How many requests a platform receives for one link, one list and one action of an account, through the gateway and over
// the mock, without the polls of an operation that takes time. Fails above what each platform needs.
import { gatewayBackend } from '../packages/backends/src/gateway/gatewayBackend.ts'
import { createGateway } from '../packages/gateway/src/createGateway.ts'
import { createMockBackend, finishMockLink } from '../packages/mock-backend/src/index.ts'
import { bondPlatform, call, cybridPlatform, settle } from '../packages/test/src/index.ts'
import { bondProcessorPlatform } from '../packages/test/src/node/index.ts'

// Of a link at Bond: the token, the list that is compared with, the exchange, and the list that has the mask.
const platforms = [
  { platform: bondPlatform(), budgets: { link: 4, list: 1, reconnect: 3 } },
  { platform: bondProcessorPlatform(), budgets: { link: 6, list: 2, reconnect: 6 } },
  { platform: cybridPlatform(), budgets: { link: 4, list: 1, reconnect: 3 } },
]

const titles = {
  link: 'one link, from its token to the linked account',
  list: 'one list',
  reconnect: 'one account reconnected',
}

let failed = 0
for (const { platform, budgets } of platforms) {
  const counted = await countOf(platform)
  for (const [name, budget] of Object.entries(budgets)) {
    const fits = counted[name] > 0 && counted[name] <= budget
    if (!fits) failed += 1
    console.log(`${fits ? 'ok  ' : 'OVER'} ${platform.name}, ${titles[name]}: ${counted[name]} of ${budget} requests`)
  }
}
process.exitCode = failed ? 1 : 0

async function countOf(platform) {
  const mock = createMockBackend()
  const [owner] = platform.owners(mock)
  const gateway = createGateway({
    secret: 'a secret of the bench that is long enough',
    clock: mock.clock,
    authorize: () => owner,
    backend: () => platform.backend(mock, owner),
    log: () => {},
  })
  const backend = gatewayBackend({
    url: 'http://127.0.0.1/api/banklink',
    fetch: (input, init) => gateway.fetch(new Request(input, init)),
  })
  const received = () => mock.state().requests.filter(({ path }) => !path.startsWith('/link/')).length
  let polls = 0
  const follow = async (step) => {
    const before = received()
    const next = await backend.follow(step, call())
    polls += received() - before
    return next
  }
  const done = async (step) => settle(await step, { clock: mock.clock, follow })
  const counted = async (work) => {
    const before = received() - polls
    await work()
    return received() - polls - before
  }

  const link = await counted(async () => {
    const { linkToken, state } = await done(backend.begin({ purpose: 'link' }, call()))
    const finished = await finishMockLink(mock, { linkToken })
    const currency = platform.name === 'cybrid' ? { currency: 'USD' } : {}
    await done(backend.complete({ ...finished, ...currency, state }, call('key-1')))
  })
  const list = await counted(() => backend.list({}, call()))
  const { accounts } = await backend.list({}, call())
  const reconnect = await counted(async () => {
    const request = { purpose: 'reconnect', accountId: accounts[0].id }
    const { linkToken, state } = await done(backend.begin(request, call()))
    const { linkSessionId, account } = await finishMockLink(mock, { linkToken })
    await done(backend.completeUpdate({ state, linkSessionId, reported: account.verificationStatus }, call()))
  })
  return { link, list, reconnect }
}
