import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import type { HeldLink } from './holdLink.ts'
import { renewAtBond } from './renewAtBond.ts'

const account = { id: 'plaid-1', name: '', mask: null, type: '', subtype: '', verificationStatus: null }
const change = { account, failure: null, state: null }

interface Options {
  /** Bond's id of the account before. */
  before?: string | null
  link?: () => Promise<{ linkedAccountId: string }>
  remove?: () => Promise<void>
}

/** A link whose access was granted again. */
function renew({ before = 'old', link = async () => ({ linkedAccountId: 'new' }), remove = async () => {} }: Options) {
  const saved: Partial<ItemLink>[] = []
  const asked: unknown[] = []
  const ports = {
    plaid: {
      async createProcessorToken(given: object) {
        asked.push(given)
        return 'processor-2'
      },
    },
    bond: {
      async link(token: string, { idempotencyKey }: { idempotencyKey?: string }) {
        asked.push([token, idempotencyKey])
        return link()
      },
      async remove(id: string) {
        asked.push(`remove ${id}`)
        return remove()
      },
    },
    ids: () => 'id-1',
  } as unknown as ProcessorPorts
  const held = {
    link: { secrets: { accessToken: 'access-1' }, account, linkedAccountId: before },
    save: async (next: Partial<ItemLink>) => void saved.push(next),
  } as unknown as HeldLink
  return { work: renewAtBond(ports, { held, change }), saved, asked }
}

const sent = [{ accessToken: 'access-1', accountId: 'plaid-1' }, ['processor-2', 'id-1']]

test('default: Bond gets a new token, and the row of the old one is removed', async () => {
  const { work, saved, asked } = renew({})
  await work
  expect(saved).toEqual([{ ...change, linkedAccountId: 'new' }])
  expect(asked).toEqual([...sent, 'remove old'])
})

test.each(['new', null])('behavior: nothing is removed where the row before was %s', async (before) => {
  const { work, asked } = renew({ before })
  await work
  expect(asked).toEqual(sent)
})

test('behavior: a row that cannot be removed is left behind', async () => {
  const { work, saved } = renew({ remove: () => Promise.reject(platformError('platform.unavailable')) })
  await work
  expect(saved).toEqual([{ ...change, linkedAccountId: 'new' }])
})

test('behavior: a token that Bond refuses wants a new link', async () => {
  const { work, saved, asked } = renew({ link: () => Promise.reject(platformError('platform.identity_mismatch')) })
  await work
  expect(saved).toEqual([{ ...change, failure: 'platform.account_not_linked' }])
  expect(asked).toEqual(sent)
})

test.each([
  platformError('platform.unavailable'),
  platformError('platform.unexpected_answer'),
  new TypeError('our own fault'),
])('error: %s leaves the link as it was', async (failure) => {
  const { work, saved } = renew({
    async link() {
      throw failure
    },
  })
  await expect(work).rejects.toBe(failure)
  expect(saved).toEqual([])
})
