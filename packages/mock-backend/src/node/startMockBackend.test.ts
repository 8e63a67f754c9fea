import { connect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { type StartedMockBackend, startMockBackend } from './startMockBackend.ts'

const started: StartedMockBackend[] = []

async function start(options?: Parameters<typeof startMockBackend>[0]): Promise<StartedMockBackend> {
  const server = await startMockBackend(options)
  started.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()))
})

test('default', async () => {
  const { url, mock } = await start({ seed: 'http' })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const [owner] = mock.bond.cardAccounts
  const answer = await fetch(`${url}/bond/api/v0/accounts/${owner?.accountId}/external_accounts/plaid`, {
    method: 'POST',
    headers: { ...mock.bond.credentials },
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'inactive' })
  expect(mock.state().counts.linkedAccounts).toBe(1)
})

test('behavior: breaks the connection of a lost answer after the work, and of that one alone', async () => {
  const { url, mock } = await start()
  const [owner] = mock.bond.cardAccounts
  const ask = (): Promise<Response> =>
    fetch(`${url}/bond/api/v0/accounts/${owner?.accountId}/external_accounts/plaid`, {
      method: 'POST',
      headers: { ...mock.bond.credentials },
    })
  mock.fail({ lose_answer: true })
  await expect(ask()).rejects.toThrow(TypeError)
  expect(mock.state().counts.linkedAccounts).toBe(1)
  expect((await ask()).status).toBe(200)
})

test('behavior: delivers a duplicate twice, and one answer', async () => {
  const { url, mock } = await start()
  const [owner] = mock.bond.cardAccounts
  mock.fail({ method: 'POST', duplicate: true })
  const answer = await fetch(`${url}/bond/api/v0/accounts/${owner?.accountId}/external_accounts/plaid`, {
    method: 'POST',
    headers: { ...mock.bond.credentials },
  })
  const { linked_account_id } = (await answer.json()) as { linked_account_id: string }
  expect(mock.state().bond.cardAccounts[0]?.linkedAccounts.map((row) => row.linkedAccountId)).toEqual([
    expect.any(String),
    linked_account_id,
  ])
})

test('behavior: stops at once, with connections open and answers outstanding', async () => {
  const { url, mock, stop } = await startMockBackend()
  const idle = connect(Number(new URL(url).port), '127.0.0.1')
  await new Promise((resolve) => idle.once('connect', resolve))
  mock.fail({ delay_ms: 3_600_000 })
  const outstanding = fetch(`${url}/link/sessions`, { method: 'POST' }).catch((error: unknown) => error)
  const closed = new Promise((resolve) => idle.once('close', resolve))
  await vi.waitFor(() => expect(mock.state().faults).toEqual([]))
  await stop()
  expect(await outstanding).toBeInstanceOf(TypeError)
  await closed
  await expect(fetch(url)).rejects.toThrow(TypeError)
  await stop()
})

test('error: the port is taken', async () => {
  const { url } = await start()
  const port = Number(new URL(url).port)
  await expect(startMockBackend({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
})
