import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { accountStateOf } from './accountState.ts'
import { type Caller, ownerOf } from './Caller.ts'
import { invalidParameter } from './CybridError.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'
import { type ConnectedAccount, fromProcessorToken, fromPublicToken, fromRoutingDetails } from './connectAccount.ts'
import { optionalText, text } from './readFields.ts'

const shared = { name: text(), customer_guid: optionalText(), asset: v.optional(v.nullable(text(16)), null) }

const routingNumber = v.object({
  routing_number_type: v.picklist(['ABA', 'CPA']),
  routing_number: text(),
  account_number: text(),
})

/** The newer way to give the same numbers. */
const bankDetails = v.pipe(
  v.object({ bank_code_type: v.picklist(['ABA', 'CPA']), bank_code: text(), account_identifier: text() }),
  v.transform((details) => ({
    routing_number_type: details.bank_code_type,
    routing_number: details.bank_code,
    account_number: details.account_identifier,
  })),
)

/** The body of `POST /api/external_bank_accounts`. */
export const accountRequest = v.variant('account_kind', [
  v.object({
    ...shared,
    account_kind: v.literal('plaid'),
    plaid_public_token: text(),
    plaid_account_id: text(),
  }),
  v.object({
    ...shared,
    account_kind: v.literal('plaid_processor_token'),
    plaid_processor_token: text(),
    plaid_institution_id: text(),
    plaid_account_mask: text(),
    plaid_account_name: text(),
  }),
  v.object({
    ...shared,
    account_kind: v.literal('raw_routing_details'),
    counterparty_guid: optionalText(),
    counterparty_bank_account: v.optional(routingNumber),
    counterparty_bank_account_details: v.optional(v.pipe(v.array(bankDetails), v.minLength(1))),
  }),
])

export type AccountRequest = v.InferOutput<typeof accountRequest>

/** Makes an external bank account, `storing` at first. What can't be read is refused here; the rest fails later. */
export function createAccount(
  world: MockWorld,
  { caller, request }: { caller: Caller; request: AccountRequest },
): CybridExternalBankAccount {
  const customerGuid = ownerOf(world, { caller, customerGuid: request.customer_guid })
  const asset = request.asset ?? 'USD'
  if (!assets.has(asset)) throw invalidParameter('This asset can not be held by an external bank account.')
  const connected = connect(world, { request, customerGuid })
  const account = toAccount(world, { request, customerGuid, asset, connected })
  account.failureCode =
    world.switches.cybrid.accountFailureCode ?? connected.failureCode ?? duplicateCode(world, account)
  if (account.failureCode !== null) account.state = 'failed'
  world.cybrid.externalBankAccounts.set(account.guid, account)
  return account
}

const assets: ReadonlySet<string> = new Set(['USD', 'CAD'])

function connect(
  world: MockWorld,
  { request, customerGuid }: { request: AccountRequest; customerGuid: string | null },
): ConnectedAccount {
  if (request.account_kind === 'plaid') return fromPublicToken(world, { request, customerGuid })
  if (request.account_kind === 'plaid_processor_token') return fromProcessorToken(world, request)
  return fromRoutingDetails(request)
}

function toAccount(
  world: MockWorld,
  made: { request: AccountRequest; customerGuid: string | null; asset: string; connected: ConnectedAccount },
): CybridExternalBankAccount {
  const { accountMs, accountState } = world.switches.cybrid
  const now = world.clock.now()
  const { failureCode: _, ...connection } = made.connected
  return {
    guid: world.ids.hex(32),
    customerGuid: made.customerGuid,
    name: made.request.name,
    asset: made.asset,
    accountKind: made.request.account_kind,
    ...connection,
    state: accountState,
    failureCode: null,
    balances: { available: 10_000, current: 11_000 },
    balanceUpdatedAt: null,
    createdAt: now,
    updatedAt: now,
    storedAt: now + accountMs,
    deletingAt: null,
    deletedAt: null,
  }
}

/** The failure code of an account that the same customer has already linked. */
function duplicateCode(world: MockWorld, account: CybridExternalBankAccount): 'duplicate' | null {
  const isSame = [...world.cybrid.externalBankAccounts.values()].some(
    (other) =>
      other.customerGuid === account.customerGuid &&
      other.institutionId === account.institutionId &&
      other.mask === account.mask &&
      other.accountNumber === account.accountNumber &&
      other.routingNumber === account.routingNumber &&
      other.failureCode === null &&
      !gone.has(accountStateOf(world, other)),
  )
  return isSame ? 'duplicate' : null
}

const gone: ReadonlySet<string> = new Set(['deleting', 'deleted'])
