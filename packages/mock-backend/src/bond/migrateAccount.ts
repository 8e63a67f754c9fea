import * as v from 'valibot'
import { createItem } from '../plaid/items.ts'
import { isRoutingNumber } from '../world/isRoutingNumber.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError } from './BondError.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { linkedFields } from './linkExternalAccount.ts'
import { addLinkedAccount, type BondOwner, findCardAccount, itemAccountOf, ownerOfCard } from './linkedAccounts.ts'
import { oneOf, optionalName, readFields, requiredText } from './readBody.ts'

const migration = v.object({
  account_number: requiredText,
  routing_number: requiredText,
  account_type: oneOf(['checking', 'savings']),
  bank_name: optionalName,
})

export type Migration = v.InferOutput<typeof migration>

/** Adds an account by its numbers, without Link: it stays unverifiable, and can move money. */
export function migrateAccount(
  world: MockWorld,
  request: { cardAccountId: string; body: unknown },
): Record<string, unknown> {
  const card = findCardAccount(world, request.cardAccountId)
  const fields = readFields(request.body, migration)
  const { account, accessToken } = addByNumbers(world, { owner: ownerOfCard(card), fields })
  return { linked_account_id: account.id, ...linkedFields(world, { account, accessToken }) }
}

/** Adds the account of these numbers to its owner. Throws for numbers that can't be right, or that are there. */
export function addByNumbers(
  world: MockWorld,
  { owner, fields }: { owner: BondOwner; fields: Migration },
): { account: BondLinkedAccount; accessToken: string } {
  checkNumbers(fields)
  refuseDuplicate(world, { owner, fields })
  const account = addLinkedAccount(world, { owner, initialStatus: 'inactive' })
  const accessToken = `access-sandbox-${world.ids.uuid()}`
  const item = createItem(world, { institution: null, accounts: [toNumberedAccount(world.ids.plaidId(), fields)] })
  item.accessToken = accessToken
  Object.assign(account, {
    itemId: item.id,
    externalAccountId: item.accounts[0]?.id ?? null,
    verificationStatus: 'unverifiable',
    bankName: fields.bank_name ?? null,
    accountType: fields.account_type,
    accountCategory: 'depository',
  } satisfies Partial<BondLinkedAccount>)
  return { account, accessToken }
}

function checkNumbers(fields: Migration): void {
  if (!isRoutingNumber(fields.routing_number)) {
    throw new BondError(400, 'routing_invalid', 'The routing number is not valid.')
  }
  if (!/^\d{4,17}$/.test(fields.account_number)) {
    throw new BondError(400, 'invalid_bank_info', 'The account number is not valid.')
  }
}

function refuseDuplicate(world: MockWorld, wanted: { owner: BondOwner; fields: Migration }): void {
  for (const account of world.bond.linkedAccounts.values()) {
    const isLive = isOwnedBy(account, wanted.owner) && account.removedAt === null
    const numbers = isLive && account.verificationStatus === 'unverifiable' ? itemAccountOf(world, account) : undefined
    if (
      numbers?.accountNumber === wanted.fields.account_number &&
      numbers.routingNumber === wanted.fields.routing_number
    ) {
      throw new BondError(400, 'duplicate_account', 'This account was added before.')
    }
  }
}

function isOwnedBy(account: BondLinkedAccount, owner: BondOwner): boolean {
  return (
    account.cardAccountId === owner.cardAccountId &&
    account.customerId === owner.customerId &&
    account.businessId === owner.businessId
  )
}

function toNumberedAccount(id: string, fields: Migration): Parameters<typeof createItem>[1]['accounts'][number] {
  return {
    id,
    name: '',
    mask: null,
    type: 'depository',
    subtype: fields.account_type,
    class_type: null,
    verification_status: null,
    accountNumber: fields.account_number,
    routingNumber: fields.routing_number,
  }
}
