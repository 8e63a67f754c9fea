import { expect, test } from 'vitest'
import { cybridScene } from '../../testing/cybridScene.ts'

const request = {
  client_name: 'A brand',
  language: 'en',
  country_codes: ['US'],
  products: ['auth'],
  user: { client_user_id: 'user-1' },
}

test.each([
  ['enable_multi_item_link', { enable_multi_item_link: true }],
  ['hosted_link', { hosted_link: {} }],
  ['auth_type_select_enabled', { auth: { auth_type_select_enabled: true } }],
  ['reroute_to_credentials', { auth: { reroute_to_credentials: 'FORCED' } }],
])('error: INVALID_FIELD for %s, which the simulator does not show', async (name, change) => {
  const { plaid } = cybridScene()
  const { status, body } = await plaid('/link/token/create', { ...request, ...change })
  expect([status, body.error_code]).toEqual([400, 'INVALID_FIELD'])
  expect(body.error_message).toContain(name)
})

test('behavior: what is off or empty asks for nothing', async () => {
  const { plaid } = cybridScene()
  const off = { enable_multi_item_link: false, optional_products: [], auth: { reroute_to_credentials: 'OFF' } }
  expect((await plaid('/link/token/create', { ...request, ...off })).status).toBe(200)
})
