import { expect, test } from 'vitest'
import { mockProcessor } from '../testing/mockProcessor.ts'
import { processorWebhooks } from './processorWebhooks.ts'

const key = { kid: 'key-1', alg: 'ES256', kty: 'EC', crv: 'P-256', x: 'x-of-it', y: 'y-of-it', expired_at: null }

/** Requests a key where Plaid answers this. */
function findKey(answer: () => Response | Promise<Response>, asked: unknown[] = []) {
  const { options } = mockProcessor()
  return processorWebhooks({
    ...options,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      asked.push([new URL(request.url).pathname, await request.json()])
      return answer()
    },
  }).findKey('key-1')
}

test('default: the fields of a JSON Web Key, and no others', async () => {
  const asked: unknown[] = []
  const answered = { ...key, use: 'sig', created_at: 1_560_466_143 }
  expect(await findKey(() => Response.json({ key: answered, request_id: 'r' }), asked)).toEqual(key)
  expect(asked).toEqual([['/plaid/webhook_verification_key/get', { key_id: 'key-1' }]])
})

test('behavior: the end of a key is passed on', async () => {
  expect(await findKey(() => Response.json({ key: { ...key, expired_at: 1_560_466_150 } }))).toMatchObject({
    expired_at: 1_560_466_150,
  })
  const { expired_at: _, ...endless } = key
  expect(await findKey(() => Response.json({ key: endless }))).toEqual(key)
})

test('behavior: null for a key that Plaid does not have', async () => {
  const body = { error_type: 'INVALID_INPUT', error_code: 'INVALID_WEBHOOK_VERIFICATION_KEY_ID' }
  expect(await findKey(() => Response.json(body, { status: 400 }))).toBeNull()
})

test.each([
  ['platform.unavailable', () => new Response(null, { status: 500 })],
  ['platform.rate_limited', () => new Response(null, { status: 429 })],
  ['platform.unreachable', () => Promise.reject(new TypeError('fetch failed'))],
])('error: %s, so that the webhook is sent again', async (code, answer) => {
  await expect(findKey(answer)).rejects.toMatchObject({ code, retryable: true })
})

test.each([{ alg: 'HS256' }, { kty: 'RSA' }, { crv: 'P-384' }, { kid: '' }, { x: '' }, { y: undefined }])(
  'error: platform.unexpected_answer for a key with %j',
  async (change) => {
    await expect(findKey(() => Response.json({ key: { ...key, ...change } }))).rejects.toMatchObject({
      code: 'platform.unexpected_answer',
      details: { platform: 'plaid', status: 200 },
    })
  },
)
