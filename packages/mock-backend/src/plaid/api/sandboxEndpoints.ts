import * as v from 'valibot'
import type { MockWorld } from '../../world/MockWorld.ts'
import { createItem, type SharedAccount, verificationStatusOf } from '../items.ts'
import { PlaidError } from '../PlaidError.ts'
import { createPublicToken } from '../publicTokens.ts'
import { sandboxInstitutions } from '../sandboxInstitutions.ts'
import { fireWebhook } from '../webhooks/fireWebhook.ts'
import { makeSo } from '../webhooks/plaidWebhooks.ts'
import { findItem, findItemAccount } from './findItem.ts'
import { invalidInstitution } from './itemEndpoints.ts'
import { invalidField, optionalText, text } from './readRequest.ts'

export const sandboxTokenRequest = v.object({
  institution_id: text,
  initial_products: v.pipe(v.array(text), v.minLength(1)),
  options: v.optional(v.object({ webhook: optionalText, override_password: optionalText }), {
    webhook: null,
    override_password: null,
  }),
})

/** Makes an Item of two accounts and its public token, without Link. A password `error_<CODE>` fails with that code. */
export function createSandboxToken(
  world: MockWorld,
  request: v.InferOutput<typeof sandboxTokenRequest>,
): Record<string, unknown> {
  const known = sandboxInstitutions.find(({ institution_id }) => institution_id === request.institution_id)
  if (!known) throw invalidInstitution()
  refusePassword(request.options.override_password)
  const item = createItem(world, {
    plaidClient: 'brand',
    institution: { institution_id: known.institution_id, name: known.name },
    accounts: [
      sandboxAccount(world, { name: 'Plaid Checking', mask: '0000', subtype: 'checking' }),
      sandboxAccount(world, { name: 'Plaid Saving', mask: '1111', subtype: 'savings' }),
    ],
    products: request.initial_products,
    webhook: request.options.webhook,
  })
  return { public_token: createPublicToken(world, { item, linkToken: null }).value }
}

/** Makes the bank require a new sign-in. */
export function resetLogin(world: MockWorld, request: { access_token: string }): Record<string, unknown> {
  makeSo(world, findItem(world, request.access_token), 'ERROR')
  return { reset_login: true }
}

export const verificationRequest = v.object({
  access_token: text,
  account_id: text,
  verification_status: v.picklist(['automatically_verified', 'verification_expired']),
})

/** Ends automatic micro-deposits now, well or not. */
export function setVerificationStatus(
  world: MockWorld,
  request: v.InferOutput<typeof verificationRequest>,
): Record<string, unknown> {
  const item = findItem(world, request.access_token)
  const account = findItemAccount(item, request.account_id)
  if (verificationStatusOf(account, world.clock.now()) !== 'pending_automatic_verification') {
    throw invalidField('no automatic micro-deposits wait for this account')
  }
  account.verificationStatus = request.verification_status
  const code =
    request.verification_status === 'automatically_verified' ? 'AUTOMATICALLY_VERIFIED' : 'VERIFICATION_EXPIRED'
  fireWebhook(world, { item, webhook: { type: 'AUTH', code, fields: { account_id: account.id } } })
  return {}
}

export const webhookRequest = v.object({
  access_token: text,
  webhook_type: optionalText,
  webhook_code: v.picklist([
    'ERROR',
    'LOGIN_REPAIRED',
    'NEW_ACCOUNTS_AVAILABLE',
    'PENDING_DISCONNECT',
    'USER_ACCOUNT_REVOKED',
    'USER_PERMISSION_REVOKED',
  ]),
})

/** Makes what a webhook tells so, and fires it. Throws `SANDBOX_WEBHOOK_INVALID` for an Item without an address for it. */
export function fireSandboxWebhook(
  world: MockWorld,
  request: v.InferOutput<typeof webhookRequest>,
): Record<string, unknown> {
  const item = findItem(world, request.access_token)
  if (item.webhook === null) {
    throw new PlaidError(400, {
      type: 'SANDBOX_ERROR',
      code: 'SANDBOX_WEBHOOK_INVALID',
      message: 'The Item has no webhook. Name one when the link token is made.',
    })
  }
  makeSo(world, item, request.webhook_code)
  return { webhook_fired: true }
}

function refusePassword(password: string | null): void {
  const code = /^error_(\w+)$/.exec(password ?? '')?.[1]
  if (code === undefined) return
  const type = code.startsWith('INSTITUTION_') ? 'INSTITUTION_ERROR' : 'ITEM_ERROR'
  throw new PlaidError(400, { type, code, message: 'The password asked for this error.' })
}

function sandboxAccount(world: MockWorld, account: { name: string; mask: string; subtype: string }): SharedAccount {
  return { id: world.ids.plaidId(), ...account, type: 'depository', verification_status: null, class_type: 'personal' }
}
