import * as v from 'valibot'
import type { ProcessorToken } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError } from './BondError.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { addLinkedAccount, findOwner, itemAccountOf } from './linkedAccounts.ts'
import { optionalText, readFields, requiredText } from './readBody.ts'

const link = v.object({ processor_token: requiredText, customer_id: optionalText, business_id: optionalText })

/** Makes an account of what the brand's own Plaid account shares with Bond. */
export function linkProcessorToken(world: MockWorld, body: unknown): Record<string, unknown> {
  const fields = readFields(body, link)
  const owner = findOwner(world, fields)
  const token = usableToken(world, fields.processor_token)
  const account = addLinkedAccount(world, { owner, initialStatus: 'inactive' })
  account.itemId = token?.item.id ?? null
  account.externalAccountId = token?.accountId ?? null
  const shared = itemAccountOf(world, account)
  Object.assign(account, {
    verificationStatus: 'instantly_verified',
    bankName: token?.item.institution?.name ?? null,
    accountType: shared?.subtype ?? null,
    accountCategory: shared?.type ?? null,
  } satisfies Partial<BondLinkedAccount>)
  return {
    account_id: account.id,
    date_created: new Date(account.createdAt).toISOString(),
    date_updated: new Date(account.updatedAt).toISOString(),
    ...(owner.businessId === null ? { customer_id: owner.customerId } : { business_id: owner.businessId }),
    status: 'active',
    verification_status: 'instantly_verified',
    type: 'external',
    link_type: 'plaid',
    linked_account_id: account.id,
  }
}

/**
 * The account of a token; null for an accepted token of another Plaid. Throws 422 if the brand has no Bond integration,
 * and 400 for a token that is not for Bond or belongs to another user.
 */
function usableToken(world: MockWorld, value: string): ProcessorToken | null {
  const { identityMatch, processorIntegration, foreignProcessorTokens } = world.switches.bond
  const token = world.plaid.processorTokens.get(value)
  if (!processorIntegration || (token && token.processor !== 'bond')) {
    throw new BondError(422, 'processor_error', 'Bond is not enabled as an integration in the Plaid dashboard.')
  }
  if (token ? token.item.removed : foreignProcessorTokens === 'refuse') {
    throw new BondError(400, 'token_exchange_post_schema', 'The processor token is unknown or was revoked.')
  }
  if (identityMatch === 'fail') {
    throw new BondError(
      400,
      'account_post_schema',
      'Failed to exchange token due to identity failure, accounts were not linked.',
    )
  }
  return token ?? null
}
