import { type FinishMockLinkRequest, finishMockLink } from '../finishMockLink.ts'
import { type Answer, createScene, type Scene } from './createScene.ts'

/** A scene with short ways to Cybrid, for the first of its customers. */
export interface CybridScene extends Scene {
  customerGuid: string
  otherGuid: string
  /** Asks for a link token and waits until it is there. */
  cybridToken: (change?: object) => Promise<string>
  /** The request body for an account that the user shared in Link. */
  accountBody: (finish?: Partial<FinishMockLinkRequest>) => Promise<Record<string, unknown>>
  /** Adds it and gives the answer at once. */
  addAccount: (body?: object) => Promise<Answer>
  /** The account as it is now. */
  accountOf: (guid: string, query?: string) => Promise<Answer>
}

export function cybridScene(options: Parameters<typeof createScene>[0] = {}): CybridScene {
  const scene = createScene(options)
  const { mock, cybrid } = scene
  const [one, other] = mock.cybrid.customers
  if (!one || !other) throw new Error('The mock has no two customers.')
  const { customerGuid } = one

  const cybridToken: CybridScene['cybridToken'] = async (change = {}) => {
    const made = await cybrid('POST', '/api/workflows', {
      body: workflowBody({ customer_guid: customerGuid, ...change }),
    })
    mock.clock.advance(mock.state().switches.cybrid.workflowMs)
    return (await cybrid('GET', `/api/workflows/${made.body.guid}`)).body.plaid_link_token
  }
  const accountBody: CybridScene['accountBody'] = async (finish = {}) => {
    const { publicToken, account } = await finishMockLink(mock, { linkToken: await cybridToken(), ...finish })
    return {
      name: account.name,
      account_kind: 'plaid',
      customer_guid: customerGuid,
      plaid_public_token: publicToken,
      plaid_account_id: account.id,
    }
  }
  return {
    ...scene,
    customerGuid,
    otherGuid: other.customerGuid,
    cybridToken,
    accountBody,
    addAccount: async (body) => cybrid('POST', '/api/external_bank_accounts', { body: body ?? (await accountBody()) }),
    accountOf: (guid, query = '') => cybrid('GET', `/api/external_bank_accounts/${guid}${query}`),
  }
}

export function workflowBody(change: object = {}): object {
  return { type: 'plaid', kind: 'link_token_create', language: 'en', link_customization_name: 'default', ...change }
}
