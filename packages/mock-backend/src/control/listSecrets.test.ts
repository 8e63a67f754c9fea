import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { finishMockLink } from '../finishMockLink.ts'
import { type CybridScene, cybridScene } from '../testing/cybridScene.ts'

/** What is done with the brand's own account at Plaid, and with Bond and Cybrid behind it. */
async function useProcessors({ plaid, bond, mock, owner, addAccount }: CybridScene): Promise<void> {
  const user = { client_user_id: 'user-1' }
  const request = { client_name: 'A brand', language: 'en', country_codes: ['US'], products: ['auth'], user }
  const { link_token } = (await plaid('/link/token/create', request)).body
  const { publicToken, account } = await finishMockLink(mock, { linkToken: link_token })
  const { access_token } = (await plaid('/item/public_token/exchange', { public_token: publicToken })).body
  const create = (processor: string) =>
    plaid('/processor/token/create', { access_token, account_id: account.id, processor })
  const { processor_token } = (await create('bond')).body
  await bond('POST', '/accounts/processor_tokens', { body: { processor_token, customer_id: owner.customerId } })
  await addAccount({
    name: 'A name',
    account_kind: 'plaid_processor_token',
    plaid_processor_token: (await create('cybrid')).body.processor_token,
    plaid_institution_id: 'ins_1',
    plaid_account_mask: account.mask,
    plaid_account_name: account.name,
  })
}

test('the state holds no secret, after any action', async () => {
  const step = fc.constantFrom('cybrid', 'numbers', 'processors', 'keys', 'login', 'delete', 'hour')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const scene = cybridScene()
      const { mock, bond, cybrid, addAccount, owner, customerGuid } = scene
      for (const name of steps) {
        const guid = mock.state().cybrid.externalBankAccounts[0]?.guid
        if (name === 'cybrid') await addAccount()
        if (name === 'processors') await useProcessors(scene)
        if (name === 'keys') {
          await bond('POST', '/auth/key/temporary', { body: { customer_id: owner.customerId } })
          await cybrid('POST', '/api/customer_tokens', {
            body: { customer_guid: customerGuid, scopes: ['workflows:read'] },
          })
        }
        if (name === 'numbers') {
          const details = { routing_number_type: 'ABA', routing_number: '110000000', account_number: '998877665544' }
          await addAccount({ name: 'N', account_kind: 'raw_routing_details', counterparty_bank_account: details })
        }
        if (name === 'login' && mock.state().plaid.items[0]?.removed === false) {
          mock.requireLogin(mock.state().plaid.items[0]?.itemId ?? '')
        }
        if (name === 'delete' && guid) await cybrid('DELETE', `/api/external_bank_accounts/${guid}`)
        if (name === 'hour') mock.clock.advance(3_600_000)
      }
      const text = JSON.stringify(mock.state())
      expect(mock.secrets().filter((secret) => text.includes(secret))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('what Cybrid answers a browser holds no secret, unless it asks for personal data', async () => {
  const { mock, cybrid, addAccount, customerGuid } = cybridScene()
  const { guid } = (await addAccount()).body
  mock.clock.advance(1500)
  const scopes = ['workflows:read', 'external_bank_accounts:read', 'external_bank_accounts:pii:read']
  const { access_token: token } = (
    await cybrid('POST', '/api/customer_tokens', { body: { customer_guid: customerGuid, scopes } })
  ).body
  const leaked = async (path: string): Promise<number> => {
    const text = JSON.stringify((await cybrid('GET', path, { token })).body)
    return mock.secrets().filter((secret) => text.includes(secret)).length
  }
  expect(await leaked('/api/workflows')).toBe(0)
  expect(await leaked('/api/external_bank_accounts')).toBe(0)
  expect(await leaked(`/api/external_bank_accounts/${guid}?include_balances=true`)).toBe(0)
  expect(await leaked(`/api/external_bank_accounts/${guid}?include_pii=true`)).toBe(5)
})
