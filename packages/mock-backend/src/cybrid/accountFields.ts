import type { MockWorld } from '../world/MockWorld.ts'
import { accountStateOf } from './accountState.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'
import { holderOf } from './holderOf.ts'

/** An external bank account as Cybrid returns it. Balances and personal data are included only on request. */
export function accountFields(
  world: MockWorld,
  shown: { account: CybridExternalBankAccount; withBalances?: boolean; withPii?: boolean },
): Record<string, unknown> {
  const { account } = shown
  const state = accountStateOf(world, account)
  return {
    guid: account.guid,
    name: account.name,
    asset: account.asset,
    account_kind: account.accountKind,
    environment: 'sandbox',
    bank_guid: world.cybrid.bankGuid,
    customer_guid: account.customerGuid,
    counterparty_guid: account.counterpartyGuid,
    created_at: new Date(account.createdAt).toISOString(),
    updated_at: new Date(updatedAtOf(world, account)).toISOString(),
    plaid_institution_id: account.institutionId,
    plaid_account_mask: account.mask,
    plaid_account_name: account.accountName,
    state,
    failure_code: state === 'failed' ? account.failureCode : null,
    balance_updated_at: account.balanceUpdatedAt === null ? null : new Date(account.balanceUpdatedAt).toISOString(),
    balances: shown.withBalances ? account.balances : null,
    pii: shown.withPii ? [piiFields(account)] : null,
  }
}

/** When its state last changed automatically, or it was last modified. */
function updatedAtOf(world: MockWorld, account: CybridExternalBankAccount): number {
  const passed = [account.storedAt, account.deletedAt ?? 0].filter((at) => at <= world.clock.now())
  return Math.max(account.updatedAt, ...passed)
}

function piiFields(account: CybridExternalBankAccount): Record<string, unknown> {
  const holder = holderOf(account)
  return {
    names: [holder.name],
    addresses: [
      {
        street: holder.street,
        street2: null,
        city: 'Malakoff',
        subdivision: 'NY',
        postal_code: '14236',
        country_code: 'US',
      },
    ],
    email_addresses: [holder.email],
    phone_numbers: [holder.phone],
    account_details: account.accountNumber === null ? [] : [{ account_number: account.accountNumber }],
    routing_details:
      account.routingNumber === null ? [] : [{ routing_number_type: 'ABA', routing_number: account.routingNumber }],
  }
}
