import { inspect } from 'node:util'
import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import type { ItemStore } from './ItemStore.ts'
import { reliableItems } from './reliableItems.ts'

const methods = ['begin', 'claim', 'save', 'release', 'findByItem', 'get', 'list', 'accountIds', 'unremoved'] as const

/** A store of which every method does this. */
function storeOf(answer: (...given: unknown[]) => Promise<unknown>): ItemStore {
  return Object.fromEntries(methods.map((name) => [name, answer])) as unknown as ItemStore
}

/** Calls a method of the reliable store over this one. */
function callOn(items: ItemStore, name: (typeof methods)[number], given: readonly unknown[] = []): Promise<unknown> {
  const reliable = reliableItems(items) as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
  return (reliable[name] as (typeof reliable)[string])(...given)
}

test.each(methods)('default: %s receives what it is given, and its answer is returned', async (name) => {
  const given = ['save', 'claim', 'release'].includes(name) ? ['one', 'two'] : ['one']
  expect(
    await callOn(
      storeOf(async (...received) => ({ received })),
      name,
      given,
    ),
  ).toEqual({ received: given })
})

test.each(methods)('error: platform.unavailable if %s fails, without what the database quotes', async (name) => {
  const fail = () => Promise.reject(new Error('duplicate key value (access-sandbox-1)'))
  const error = await callOn(storeOf(fail), name).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    code: 'platform.unavailable',
    details: { platform: 'bond-processor', platformCode: 'item_store_failed' },
  })
  expect(inspect(error, { showHidden: true })).not.toContain('access-sandbox-1')
})

test('behavior: an error of the kit is passed on', async () => {
  const error = platformError('platform.support_required')
  await expect(reliableItems(storeOf(() => Promise.reject(error))).get('one')).rejects.toBe(error)
})
