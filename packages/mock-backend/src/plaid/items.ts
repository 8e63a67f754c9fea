import type { MockWorld } from '../world/MockWorld.ts'
import type { Institution, Item, ItemAccount, PlaidClient } from './PlaidState.ts'

/** Link's data of an account that the user shared. */
export interface SharedAccount {
  id: string
  name: string
  mask: string | null
  type: string
  subtype: string
  verification_status: string | null
  class_type: string | null
}

/** An account that is known by its numbers, because it was added without Link. */
export interface NumberedAccount extends SharedAccount {
  accountNumber: string
  routingNumber: string
}

const day = 86_400_000

/** When automatic micro-deposits end, counted from the day they were sent, in milliseconds. */
const depositsLife = { verify: day, expire: 7 * day } as const

export function createItem(
  world: MockWorld,
  login: {
    institution: Institution | null
    accounts: readonly (SharedAccount | NumberedAccount)[]
    /** @default 'bond' */
    plaidClient?: PlaidClient
    /** @default ['auth'] */
    products?: readonly string[]
    /** @default [] */
    consentedProducts?: readonly string[]
    webhook?: string | null
  },
): Item {
  const item: Item = {
    id: world.ids.plaidId(),
    plaidClient: login.plaidClient ?? 'bond',
    institution: login.institution,
    products: login.products ?? ['auth'],
    consentedProducts: login.consentedProducts ?? [],
    webhook: login.webhook ?? null,
    createdAt: world.clock.now(),
    loginRequired: false,
    revoked: false,
    accounts: login.accounts.map((account) => toItemAccount(world, account)),
    accessToken: null,
    removed: false,
  }
  world.plaid.items.set(item.id, item)
  return item
}

/**
 * Applies the result of a run of Link in update mode, which restores the login. The Item and its access token stay. If
 * the user could choose the accounts again, accounts that were left out are no longer shared.
 */
export function updateItem(
  world: MockWorld,
  update: { item: Item; accounts: readonly SharedAccount[]; isSelection?: boolean },
): void {
  update.item.loginRequired = false
  update.item.revoked = false
  if (update.isSelection) {
    const told = new Set(update.accounts.map(({ id }) => id))
    update.item.accounts = update.item.accounts.filter(({ id }) => told.has(id))
  }
  for (const shared of update.accounts) {
    const known = update.item.accounts.find((account) => account.id === shared.id)
    if (!known) update.item.accounts.push(toItemAccount(world, shared))
    else if (shared.verification_status) known.verificationStatus = shared.verification_status
  }
}

/** Removes an Item, which revokes its access token. */
export function removeItem(world: MockWorld, itemId: string): void {
  const item = world.plaid.items.get(itemId)
  if (item) item.removed = true
}

/** An account's verification status now: automatic micro-deposits verify or expire as time goes by. */
export function verificationStatusOf(account: ItemAccount, now: number): string | null {
  const isPending = account.verificationStatus === 'pending_automatic_verification'
  if (!isPending || now < account.depositsSentAt + depositsLife[account.depositsEnd]) return account.verificationStatus
  return account.depositsEnd === 'verify' ? 'automatically_verified' : 'verification_expired'
}

function toItemAccount(world: MockWorld, account: SharedAccount | NumberedAccount): ItemAccount {
  const numbers =
    'accountNumber' in account
      ? { accountNumber: account.accountNumber, routingNumber: account.routingNumber }
      : sandboxNumbers(account)
  return {
    id: account.id,
    name: account.name,
    mask: account.mask,
    type: account.type,
    subtype: account.subtype,
    classType: account.class_type,
    verificationStatus: account.verification_status || null,
    depositsSentAt: world.clock.now(),
    depositsEnd: 'verify',
    depositTries: 0,
    ...numbers,
  }
}

/**
 * The numbers of Plaid's sandbox.
 *
 * @see https://plaid.com/docs/auth/coverage/testing/
 */
function sandboxNumbers(account: SharedAccount): { accountNumber: string; routingNumber: string } {
  const wasTyped = account.verification_status === 'pending_manual_verification'
  return {
    accountNumber: `111122223333${account.mask ?? '0000'}`,
    routingNumber: wasTyped ? '110000000' : '011401533',
  }
}
