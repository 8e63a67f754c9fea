import { gatewayBackend } from '@banklink/backends/gateway'
import { BanklinkError, errorCatalog, isBanklinkError, toLinkError } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { mockGateway } from './testing/mockGateway.ts'

/*
 * Whoever failed, a page gets one family of errors: a code that the docs explain, whether to try again, and an id for
 * a support ticket where an answer came that could have one.
 */

async function failureOf(act: () => Promise<unknown>): Promise<BanklinkError> {
  const error: unknown = await act().then(
    () => new Error('It must fail.'),
    (reason: unknown) => reason,
  )
  if (!isBanklinkError(error)) throw new Error('It must fail with an error of the family.', { cause: error })
  return error
}

const bondSays = (status: number, Code: string, Type: string) => ({
  status,
  body: { Message: '', Status: status, Code, Type },
})

test.each([
  ['Bond refuses', bondSays(400, 'input_error', 'Request Error'), 'platform.rejected', false],
  ['Bond fails', bondSays(500, 'server_error', 'Server Error'), 'platform.unavailable', true],
  [
    'Bond wants its support asked',
    bondSays(424, 'service_disabled', 'Process Error'),
    'platform.support_required',
    false,
  ],
  ['Bond says what nobody knows', bondSays(418, 'brand_new', 'Request Error'), 'platform.rejected', false],
  ['Bond’s network breaks', { lose_answer: true }, 'platform.unreachable', true],
] as const)('behavior: %s', async (_name, fault, code, retryable) => {
  const { mock, browser, logged } = mockGateway()
  mock.fail(fault)
  const error = await failureOf(() => browser().list({}, call()))
  expect(error).toMatchObject({ code, retryable, details: { requestId: logged[0]?.requestId } })
  expect(error.details.platformCode).toBe('body' in fault ? fault.body.Code : undefined)
  expect(errorCatalog).toHaveProperty([error.code])
})

test('behavior: the gateway does not know who is asking', async () => {
  const { browser, logged } = mockGateway({ authorize: () => null })
  const error = await failureOf(() => browser().list({}, call()))
  expect(error).toMatchObject({ code: 'gateway.unauthorized', retryable: false })
  expect(logged.map(({ requestId }) => requestId)).toContain(error.details.requestId)
})

test('behavior: the gateway fails', async () => {
  const { browser, logged } = mockGateway({
    backend: () => {
      throw new TypeError('A fault of the brand’s own.')
    },
  })
  expect(await failureOf(() => browser().list({}, call()))).toMatchObject({
    code: 'gateway.failed',
    retryable: true,
    details: { requestId: logged[0]?.requestId },
  })
})

test('behavior: the network to the gateway breaks', async () => {
  const cause = new TypeError('fetch failed')
  const backend = gatewayBackend({ url: 'https://app.test/api/banklink', fetch: () => Promise.reject(cause) })
  expect(await failureOf(() => backend.list({}, call()))).toMatchObject({
    code: 'gateway.unreachable',
    retryable: true,
    cause,
  })
})

test('behavior: Link ends with an error of Plaid’s', () => {
  const error = toLinkError(
    { error_type: 'ITEM_ERROR', error_code: 'ITEM_LOCKED' },
    { status: null, institution: null, linkSessionId: 'session-1', requestId: 'request-1' },
  )
  expect(error).toBeInstanceOf(BanklinkError)
  expect(error).toMatchObject({
    code: 'link.bank_action_required',
    retryable: true,
    details: { plaidCode: 'ITEM_LOCKED', linkSessionId: 'session-1', requestId: 'request-1' },
  })
})
