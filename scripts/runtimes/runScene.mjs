import assert from 'node:assert/strict'
import { gatewayBackend } from '../../packages/backends/src/gateway/index.ts'

/** A link and what belongs to it, at a gateway that is served at `url`. Throws where an answer is not what it is to be. */
export async function runScene(url, { basePath, hasWebhooks }) {
  const call = (idempotencyKey) => ({ signal: AbortSignal.timeout(20_000), ...(idempotencyKey && { idempotencyKey }) })
  const send = (path, init) => fetch(`${url}${basePath}${path}`, init)
  const owned = (owner) => gatewayBackend({ url: url + basePath, headers: () => ({ 'X-Owner': String(owner) }) })
  const backend = owned(0)

  assert.equal((await send('/health')).status, 200)
  assert.equal((await send('/ready')).status, 200)
  assert.equal((await send('/accounts')).status, 401)
  const { value } = await backend.begin({ purpose: 'link' }, call())
  const finished = await finish(url, value.linkToken)
  const request = { ...finished, state: value.state }
  const { value: account } = await backend.complete(request, call('key-1'))
  assert.deepEqual(await backend.complete(request, call('key-1')), { done: true, value: account })
  await assert.rejects(owned(1).complete(request, call('key-1')), { code: 'request.state_foreign' })
  const { accounts } = await backend.list({}, call())
  assert.deepEqual(
    accounts.map(({ id, status }) => [id, status]),
    [[account.id, 'active']],
  )
  assert.deepEqual((await owned(1).list({}, call())).accounts, [])

  const body = JSON.stringify({ purpose: 'link', locale: 'x'.repeat(100_000) })
  const large = { method: 'POST', headers: { 'X-Owner': '0', 'Content-Type': 'application/json' }, body }
  assert.equal((await send('/link-tokens', large)).status, 413)
  if (hasWebhooks)
    assert.equal((await send('/webhooks/plaid', { method: 'POST', headers: forged, body: '{}' })).status, 401)
  assert.equal((await backend.remove(account.id, call())).done, true)
  assert.deepEqual((await backend.list({}, call())).accounts, [])
}

/** Signed by a key that Plaid does not have. */
const forged = { 'Plaid-Verification': 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImZvcmdlZCJ9.e30.AAAA' }

async function finish(url, linkToken) {
  const response = await fetch(`${url}/finish`, { method: 'POST', body: JSON.stringify({ linkToken }) })
  return response.json()
}
