import * as plaid9 from 'plaid9'
import * as plaid12 from 'plaid12'
import * as plaid20 from 'plaid20'
import { afterEach, expect, test } from 'vitest'
import { finishMockLink } from '../../finishMockLink.ts'
import { type StartedMockBackend, startMockBackend } from '../../node/startMockBackend.ts'

let server: StartedMockBackend

afterEach(async () => await server.stop())

test.each([
  ['9', plaid9],
  ['12', plaid12],
  ['20', plaid20],
])('default: plaid %s links an account, reads it and removes it', async (_, { Configuration, PlaidApi }) => {
  server = await startMockBackend()
  const { credentials, baseUrlPath } = server.mock.plaid
  const plaid = new PlaidApi(
    new Configuration({
      basePath: server.url + baseUrlPath,
      baseOptions: { headers: { 'PLAID-CLIENT-ID': credentials.clientId, 'PLAID-SECRET': credentials.secret } },
    }),
  )
  const made = await plaid.linkTokenCreate({
    client_name: 'A brand',
    language: 'en',
    country_codes: ['US' as never],
    user: { client_user_id: 'user-1' },
    products: ['auth' as never],
  })
  const { publicToken, account } = await finishMockLink(server.mock, { linkToken: made.data.link_token })
  const { access_token } = (await plaid.itemPublicTokenExchange({ public_token: publicToken })).data
  const auth = (await plaid.authGet({ access_token })).data
  expect(auth.numbers.ach).toMatchObject([{ account_id: account.id, routing: '011401533' }])
  expect((await plaid.itemGet({ access_token })).data.item.institution_id).toBe('ins_109508')
  await plaid.itemRemove({ access_token })
  const refused = await plaid
    .itemGet({ access_token })
    .catch((error: { response: { data: unknown } }) => error.response)
  expect(refused.data).toMatchObject({ error_type: 'ITEM_ERROR', error_code: 'ITEM_NOT_FOUND' })
})
