import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import * as gatewayAnswers from './gatewayAnswers.ts'
import { gatewayClient } from './gatewayClient.ts'

const options = { url: '/api/banklink', fetch: async () => Response.json({ accounts: [] }) }
const list = { path: '/accounts', answer: (of: typeof gatewayAnswers) => of.accountPage } as const
const lost = new TypeError('Failed to fetch dynamically imported module')

test('error: gateway.unreachable where what reads the answers cannot be loaded, until it can', async () => {
  const loads = [Promise.reject(lost)]
  const request = gatewayClient(options, async () => loads.shift() ?? gatewayAnswers)
  await expect(request({ ...list, call: call() })).rejects.toMatchObject({ code: 'gateway.unreachable', cause: lost })
  expect(await request({ ...list, call: call() })).toEqual({ accounts: [] })
})

test('error: a request that fails first leaves no failure to load unhandled', async () => {
  const unhandled: unknown[] = []
  const listen = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', listen)
  try {
    const offline = { ...options, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
    const request = gatewayClient(offline, () => Promise.reject(lost))
    await expect(request({ ...list, call: call() })).rejects.toMatchObject({ code: 'gateway.unreachable' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(unhandled).toEqual([])
  } finally {
    process.off('unhandledRejection', listen)
  }
})
