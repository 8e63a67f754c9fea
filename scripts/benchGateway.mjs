#!/usr/bin/env node
import { bondBackend } from '../packages/backends/src/bond/bondBackend.ts'
import { createGateway } from '../packages/gateway/src/createGateway.ts'
// What the gateway adds to a request, beside its peer in the same run: bare Hono that sends the platform the same requests
// and passes on the last answer. All in one process, over the mock.
import { createMockBackend } from '../packages/mock-backend/src/index.ts'
import { honoPeer } from './bench/honoPeer.mjs'
import { printRatio } from './bench/printRatio.mjs'

const rounds = 15
const requestsEach = 40
const begin = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"purpose":"link"}' }

for (const { name, path, init } of [
  { name: 'GET accounts', path: '/accounts', init: {} },
  { name: 'POST link token', path: '/link-tokens', init: begin },
]) {
  const upstream = []
  let isRecording = true
  const mock = createMockBackend()
  const [owner] = mock.bond.cardAccounts
  const gateway = createGateway({
    secret: 'a secret of the bench that is long enough',
    authorize: () => ({ ownerKey: owner.customerId }),
    backend: () =>
      bondBackend({
        baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
        ...mock.bond.credentials,
        cardAccountId: owner.accountId,
        fetch: async (input, options) => {
          const request = new Request(input, options)
          if (isRecording) upstream.push(request.clone())
          return mock.fetch(request)
        },
      }),
    log: () => {},
  })
  const ask = (app) => async () => {
    const response = await app.fetch(new Request(`http://127.0.0.1/api/banklink${path}`, init))
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
    await response.text()
  }
  await ask(gateway)()
  isRecording = false
  const peer = honoPeer({
    path: `/api/banklink${path}`,
    upstream: [...upstream],
    fetch: (request) => mock.fetch(request),
  })

  const [ours, theirs] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await timeOf(ask(gateway)))
    theirs.push(await timeOf(ask(peer)))
  }
  printRatio(`gateway, ${name}`, { ours, peer: theirs, peerName: 'bare Hono' })
}

async function timeOf(send) {
  const started = performance.now()
  for (let request = 0; request < requestsEach; request++) await send()
  return (performance.now() - started) / requestsEach
}
