import { isBanklinkError } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import type { Pause } from '../Gateway.ts'
import { finishedLink, mockGateway } from '../testing/mockGateway.ts'

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const

function pausable() {
  const state: { pause: Pause | null } = { pause: null }
  const asked: string[] = []
  const gateway = mockGateway({
    pause({ ownerKey }) {
      asked.push(ownerKey)
      return state.pause
    },
  })
  return { ...gateway, state, asked }
}

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('error: gateway.paused for a new link and a new account, with no request to the platform', async () => {
  const { send, mock, state, asked, logged } = pausable()
  state.pause = { notice: 'We link accounts again at 6 pm.', retryAfterMs: 90_500 }
  const link = { json: { purpose: 'link' }, method: 'POST' }
  const added = { json: numbers, method: 'POST', headers: { 'Idempotency-Key': 'key-1' } }
  for (const [path, request] of [
    ['/link-tokens', link],
    ['/accounts', added],
  ] as const) {
    const response = await send(path, request)
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '91'])
    expect(await response.json()).toMatchObject({
      code: 'gateway.paused',
      retryable: true,
      notice: 'We link accounts again at 6 pm.',
      retryAfterMs: 90_500,
    })
  }
  expect(mock.state().requests).toEqual([])
  expect(new Set(asked).size).toBe(1)
  expect(logged.map(({ level, code }) => [level, code])).toEqual([
    ['info', 'gateway.paused'],
    ['info', 'gateway.paused'],
  ])
})

test('behavior: the browser receives the notice, cut to 300 characters', async () => {
  const { browser, state } = pausable()
  state.pause = { notice: 'x'.repeat(999) }
  const error = await failureOf(browser().begin({ purpose: 'link' }, call()))
  expect(isBanklinkError(error, 'gateway.paused') && error.details.notice).toBe('x'.repeat(300))
  state.pause = {}
  const plain = await failureOf(browser().begin({ purpose: 'link' }, call()))
  expect(isBanklinkError(plain, 'gateway.paused') && plain.details).not.toHaveProperty('notice')
})

test('behavior: what is in progress ends, and accounts can be reconnected, read and removed', async () => {
  const gateway = pausable()
  const { browser, state, asked } = gateway
  const request = await finishedLink(gateway)
  state.pause = {}
  const questions = asked.length
  const step = await browser().complete(request, call('key-1'))
  if (!step.done) throw new Error('The mock links at once.')
  expect(await browser().begin({ purpose: 'reconnect', accountId: step.value.id }, call())).toMatchObject({
    done: true,
  })
  expect((await browser().list({}, call())).accounts).toHaveLength(1)
  expect(await browser().remove(step.value.id, call())).toMatchObject({ done: true })
  expect(asked).toHaveLength(questions)
})

test('behavior: the same request succeeds after the pause', async () => {
  const { browser, state } = pausable()
  const add = () => browser().addByNumbers?.(numbers, call('key-1'))
  state.pause = {}
  expect(await failureOf(add() as Promise<unknown>)).toMatchObject({ code: 'gateway.paused' })
  state.pause = null
  expect(await add()).toMatchObject({ done: true })
})

test('behavior: no more of a notice is sent than is shown', async () => {
  const { send, state } = pausable()
  state.pause = { notice: 'x'.repeat(999) }
  const response = await send('/link-tokens', { json: { purpose: 'link' }, method: 'POST' })
  expect(await response.json()).toMatchObject({ notice: 'x'.repeat(300) })
})
