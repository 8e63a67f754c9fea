import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { linkedAccount, type MockCybrid, mockCybrid } from './testing/mockCybrid.ts'

const path = '/cybrid/api/external_bank_accounts'

/** Adds accounts by their numbers, which takes no run of Link. */
async function addNumbered({ mock }: MockCybrid, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const response = await mock.fetch(
      new Request(`https://mock.test${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${mock.cybrid.credentials.bankToken}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({
          name: `Account ${index}`,
          account_kind: 'raw_routing_details',
          customer_guid: mock.cybrid.customers[0]?.customerGuid,
          counterparty_guid: 'counterparty-1',
          counterparty_bank_account: {
            routing_number_type: 'ABA',
            routing_number: '021000021',
            account_number: String(100_000 + index),
          },
        }),
      }),
    )
    expect(response.status).toBe(201)
  }
}

test('default', async () => {
  const cybrid = mockCybrid()
  const [first, second] = [await linkedAccount(cybrid), await linkedAccount(cybrid)]
  expect(await cybrid.backend.list({}, call())).toEqual({ accounts: [second, first] })
})

test('behavior: a hundred a page, each account once', async () => {
  const cybrid = mockCybrid()
  await addNumbered(cybrid, 201)
  const ids: string[] = []
  const cursors: (string | undefined)[] = []
  let cursor: string | undefined
  do {
    cursors.push(cursor)
    const page = await cybrid.backend.list(cursor === undefined ? {} : { cursor }, call())
    ids.push(...page.accounts.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== undefined && cursors.length < 9)
  expect(cursors).toEqual([undefined, '1', '2'])
  expect(new Set(ids).size).toBe(201)
})

test('behavior: a last page that is full has none behind it', async () => {
  const cybrid = mockCybrid()
  await addNumbered(cybrid, 100)
  expect(await cybrid.backend.list({}, call())).not.toHaveProperty('next')
})

test('behavior: an empty page is the last, whatever its total', async () => {
  const { mock, backend } = mockCybrid()
  mock.fail({ method: 'GET', path, status: 200, body: { total: 1000, objects: [] } })
  expect(await backend.list({ cursor: '3' }, call())).toEqual({ accounts: [] })
})

test('behavior: an account of another customer, or of the bank, is left out', async () => {
  const { mock, backend } = mockCybrid()
  const customer_guid = mock.cybrid.customers[0]?.customerGuid
  const objects = [
    { guid: 'own', customer_guid },
    { guid: 'foreign', customer_guid: mock.cybrid.customers[1]?.customerGuid },
    { guid: 'bank', customer_guid: null },
  ]
  mock.fail({ method: 'GET', path, status: 200, body: { total: 3, objects } })
  expect((await backend.list({}, call())).accounts.map(({ id }) => id)).toEqual(['own'])
})

test.each(['', '-1', 'next', '1&customer_guid=x', '1234567'])(
  'error: request.invalid for the cursor %j',
  async (cursor) => {
    await expect(mockCybrid().backend.list({ cursor }, call())).rejects.toMatchObject({ code: 'request.invalid' })
  },
)

test('error: an answer that cannot be read is an error, without quoting it', async () => {
  const { mock, backend } = mockCybrid()
  mock.fail({ method: 'GET', path, status: 200, body: { total: 1, objects: { pii: 'secret text' } } })
  const error: unknown = await backend.list({}, call()).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'platform.unexpected_answer' })
  expect(JSON.stringify([error, String(error)])).not.toContain('secret text')
})
