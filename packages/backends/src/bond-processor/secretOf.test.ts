import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import type { ItemLink } from './ItemLink.ts'
import { lastingSecrets } from './lastingSecrets.ts'
import { secretOf } from './secretOf.ts'
import { askedOf, finishedLink, linkedAccount, type MockProcessor, mockProcessor } from './testing/mockProcessor.ts'

const secrets = { publicToken: 'public-1', accessToken: 'access-1', processorToken: 'processor-1' }

test('default', () => {
  expect(secretOf({ secrets }, 'publicToken')).toBe('public-1')
  expect(secretOf({ secrets }, 'accessToken')).toBe('access-1')
  expect(lastingSecrets({ secrets })).toStrictEqual({ accessToken: 'access-1' })
  expect(lastingSecrets({ secrets: {} })).toStrictEqual({})
})

test.each([{}, { accessToken: '' }])('error: platform.unavailable for %j', (lost) => {
  expect(() => secretOf({ secrets: lost }, 'accessToken')).toThrow(
    expect.objectContaining({
      code: 'platform.unavailable',
      retryable: true,
      details: { platform: 'bond-processor', platformCode: 'secret_missing' },
    }),
  )
})

/** The same scene over a store that lost the secrets of its links. */
function forgetful({ another, items }: MockProcessor) {
  const without = (link: ItemLink): ItemLink => ({ ...link, secrets: {} })
  return another({
    items: {
      ...items,
      list: async (owner) => (await items.list(owner)).map(without),
      claim: async (id, options) => items.claim(id, options).then((link) => link && without(link)),
    },
  })
}

test.each(['/plaid/item/public_token/exchange', '/plaid/accounts/get', '/bond/api/v0/accounts/processor_tokens'])(
  'behavior: a link that stopped before %s ends neither, and continues once its secrets are there again',
  async (path) => {
    const scene = mockProcessor()
    const request = await finishedLink(scene)
    scene.mock.fail({ path, status: 503 })
    await scene.backend.complete(request, call()).catch(() => undefined)
    await expect(forgetful(scene).complete(request, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
    expect(scene.items.all()).toMatchObject([{ failure: null }])
    expect(await scene.backend.complete(request, call())).toMatchObject({ done: true, value: { status: 'active' } })
  },
)

test('behavior: an account without an access token is not reconnected by a link token of a new Item', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const before = askedOf(scene.mock).length
  await expect(forgetful(scene).begin({ purpose: 'reconnect', accountId: id }, call())).rejects.toMatchObject({
    code: 'platform.account_not_found',
  })
  expect(askedOf(scene.mock).slice(before)).toEqual(['GET /accounts/:id/external_accounts'])
})
